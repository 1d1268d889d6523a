import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordingView } from '../../../../shared/contract/transcript-recording.ts'
import { useTimes } from '../../../app/time.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { clockOf } from './clock-of.ts'
import { type HeardMark, PlayMark } from './heard-words.tsx'
import { RemoveRecording } from './remove-recording.tsx'

type Props = Readonly<{
  recordings: readonly RecordingView[]
  marks: readonly HeardMark[]
  /** Only while the account is written: after the seal a recording goes only with the consent. */
  mayRemove: boolean
  onPlay: (recording: RecordingView) => void
}>

/** What was recorded of an account, and the sentences and places that can be listened to. */
export function RecordingsList({ recordings, marks, mayRemove, onPlay }: Props) {
  const { t } = useTranslation(['recording', 'transcript'])
  if (recordings.length === 0) return null
  return (
    <details className="recordings">
      <summary>{t('list.title', { count: recordings.filter(({ removed }) => removed === null).length })}</summary>
      <ul>
        {recordings.map((recording) => (
          <Recorded key={recording.id} recording={recording} mayRemove={mayRemove} onPlay={() => onPlay(recording)} />
        ))}
      </ul>
      {marks.length > 0 && (
        <ol className="recording-marks" aria-label={t('list.marks')}>
          {marks.map((mark) => (
            <li key={mark.id}>
              <PlayMark mark={mark} words={mark.words || t(`mark.${mark.made}`)} />
              <span className="recording-time">{clockOf(mark.at)}</span> {t(`guide.${mark.part}`, { ns: 'transcript' })}
              {' · '}
              {mark.words || t(`mark.${mark.made}`)}
            </li>
          ))}
        </ol>
      )}
    </details>
  )
}

type RecordedProps = Readonly<{ recording: RecordingView; mayRemove: boolean; onPlay: () => void }>

function Recorded({ recording, mayRemove, onPlay }: RecordedProps) {
  const { t } = useTranslation('recording')
  const { moment } = useTimes()
  const [removing, setRemoving] = useState(false)
  const { begunAt, begunBy, endedAt, durationMs, ended, missing, damaged, removed } = recording
  const length = clockOf(durationMs)
  return (
    <li>
      <span>{t('list.one', { time: moment(begunAt), by: begunBy, length })}</span>
      {ended === 'lost' && <span>{t('list.lost')}</span>}
      {missing > 0 && <span className="field-warning">{t('list.missing', { count: missing })}</span>}
      {damaged && (
        <span className="field-warning" role="alert">
          {t('list.damaged')}
        </span>
      )}
      {removed ? (
        <span>{t('list.removed', { time: moment(removed.at), by: removed.by, reason: removed.reason })}</span>
      ) : (
        <>
          <ActionButton size="small" disabled={endedAt === null || durationMs === 0} onClick={onPlay}>
            {t('list.play')}
          </ActionButton>
          {mayRemove && !removing && (
            <ActionButton size="small" disabled={endedAt === null} onClick={() => setRemoving(true)}>
              {t('list.remove')}
            </ActionButton>
          )}
        </>
      )}
      {removing && !removed && <RemoveRecording recording={recording.id} onClose={() => setRemoving(false)} />}
    </li>
  )
}
