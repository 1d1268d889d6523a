import { useTranslation } from 'react-i18next'
import type { TranscriptView } from '../../../shared/contract/transcript.ts'
import { useAbout } from '../../app/about.tsx'
import { AccountText } from './account-text.tsx'
import { clockWithSeconds } from './save-state.tsx'
import './sealed-account.css'

/** The account as the visitor agreed to it; nothing about it can be changed. */
export function SealedAccount({ transcript }: Readonly<{ transcript: TranscriptView }>) {
  const { t } = useTranslation('transcript')
  const { timeZone } = useAbout()
  if (transcript.confirmedAt === null) return null
  const time = clockWithSeconds(transcript.confirmedAt, timeZone)
  return (
    <section className="sealed-account" aria-label={t('title')}>
      <p>
        <span aria-hidden="true">✓ </span>
        {t('sealedAt', { time, version: transcript.confirmedVersion ?? transcript.version })}
      </p>
      <AccountText guide={transcript.guide} />
    </section>
  )
}
