import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConsentView } from '../../../../shared/contract/transcript-recording.ts'
import type { TranscriptId } from '../../../../shared/model/ids.ts'
import { FailureNote } from '../../../app/failure-note.tsx'
import { useTimes } from '../../../app/time.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Field } from '../../../ui/field.tsx'
import { SelectInput } from '../../../ui/select-input.tsx'
import { clockOf } from './clock-of.ts'
import { ConsentForm } from './consent-form.tsx'
import { LevelMeter } from './level-meter.tsx'
import { MicrophoneTrouble } from './microphone-trouble.tsx'
import type { Recording } from './use-recording.ts'
import { WithdrawConsent } from './withdraw-consent.tsx'

type Props = Readonly<{
  transcript: TranscriptId
  consent: ConsentView | null
  recording: Recording
  people: readonly string[]
  /** Recordings that could be removed with the consent. */
  kept: number
  /** The account is sealed: nothing new is recorded. */
  sealed: boolean
  onMark: () => void
}>

/** Whether the account is recorded, in words, and what can be done about it next. */
export function RecordingBar({ transcript, consent, recording, people, kept, sealed, onMark }: Props) {
  const { t } = useTranslation('recording')
  const [open, setOpen] = useState<'ask' | 'withdraw' | null>(null)
  const agreed = consent !== null && consent.withdrawnAt === null
  const close = () => setOpen(null)
  return (
    <section className={recording.isOn ? 'recording-bar is-recording' : 'recording-bar'} aria-label={t('title')}>
      <div className="recording-line">
        {recording.isOn ? <Running recording={recording} onMark={onMark} /> : <Consent consent={consent} />}
        {!recording.isOn && !sealed && !agreed && (
          <ActionButton shortcut="Alt+I" disabled={people.length === 0} onClick={() => setOpen('ask')}>
            {t('ask')}
          </ActionButton>
        )}
        {!recording.isOn && !sealed && agreed && (
          <ActionButton shortcut="Alt+I" running={recording.isStarting} onClick={recording.start}>
            {t('start')}
          </ActionButton>
        )}
        {agreed && (
          <ActionButton size="small" onClick={() => setOpen('withdraw')}>
            {t('withdraw.open')}
          </ActionButton>
        )}
      </div>
      {!recording.isOn && !sealed && agreed && <ChooseMicrophone {...recording.microphone} />}
      <MicrophoneTrouble recording={recording} />
      <FailureNote failure={recording.failure} />
      {open === 'ask' && !agreed && <ConsentForm transcript={transcript} people={people} onClose={close} />}
      {open === 'withdraw' && agreed && <WithdrawConsent transcript={transcript} recordings={kept} onClose={close} />}
    </section>
  )
}

function Consent({ consent }: Readonly<{ consent: ConsentView | null }>) {
  const { t } = useTranslation('recording')
  const { moment } = useTimes()
  if (consent === null) return <span>{t('none')}</span>
  const { giver, manner, askedBy, givenAt, withdrawnAt } = consent
  if (withdrawnAt !== null) return <span>{t('withdrawn', { giver, time: moment(withdrawnAt) })}</span>
  return <span>{t(`agreed.${manner}`, { giver, askedBy, time: moment(givenAt) })}</span>
}

function Running({ recording, onMark }: Readonly<{ recording: Recording; onMark: () => void }>) {
  const { t } = useTranslation('recording')
  const { state, microphone } = recording
  const isPaused = state?.status === 'paused'
  return (
    <>
      <strong role="status">
        <span className="recording-dot" aria-hidden="true">
          {isPaused ? '❚❚' : '●'}
        </span>{' '}
        {t(`status.${state?.status ?? 'recording'}`)}
      </strong>
      <Elapsed recorded={recording.recorded} />
      {microphone.stream && <LevelMeter stream={microphone.stream} />}
      <ActionButton size="small" onClick={isPaused ? recording.resume : recording.pause}>
        {t(isPaused ? 'resume' : 'pause')}
      </ActionButton>
      <ActionButton size="small" shortcut="Alt+I" onClick={recording.stop}>
        {t('stop')}
      </ActionButton>
      <ActionButton size="small" shortcut="Alt+T" onClick={onMark}>
        {t('mark.now')}
      </ActionButton>
      {state?.away && (
        <span className="field-warning" role="alert">
          {t('away', { time: clockOf(state.waiting * 1000) })}
        </span>
      )}
    </>
  )
}

/** Which one is heard on this computer; their names are known once one was heard. */
function ChooseMicrophone({ devices, device, choose }: Recording['microphone']) {
  const { t } = useTranslation('recording')
  if (devices.length < 2) return null
  return (
    <Field label={t('microphone')}>
      {(control) => (
        <SelectInput
          {...control}
          value={device ?? ''}
          options={devices.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={choose}
        />
      )}
    </Field>
  )
}

function Elapsed({ recorded }: Readonly<{ recorded: () => number }>) {
  const { t } = useTranslation('recording')
  const [, show] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => show((before) => before + 1), 500)
    return () => clearInterval(timer)
  }, [])
  return (
    <span className="recording-time" role="timer" aria-label={t('elapsed')}>
      {clockOf(recorded())}
    </span>
  )
}
