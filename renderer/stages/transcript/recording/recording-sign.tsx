import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { TranscriptId } from '../../../../shared/model/ids.ts'
import { hall } from '../../../app/hall-client.ts'
import './recording-sign.css'

/** Tells the visitor, for as long as it is so, that what is said is recorded. */
export function RecordingSign({ transcript }: Readonly<{ transcript: TranscriptId }>) {
  const { t } = useTranslation('recording')
  const recorded = useQuery(hall.transcript.recordings.queryOptions({ input: { transcript }, gcTime: 0 })).data
  if (!recorded?.recordings.some(({ endedAt }) => endedAt === null)) return null
  return (
    <aside className="recording-sign" aria-label={t('title')}>
      <b>
        <span aria-hidden="true">●</span> {t('status.recording')}
      </b>{' '}
      <span>{t('signHint')}</span>
    </aside>
  )
}
