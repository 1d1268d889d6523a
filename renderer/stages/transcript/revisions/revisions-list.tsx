import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RevisionView } from '../../../../shared/contract/transcript.ts'
import type { TranscriptId } from '../../../../shared/model/ids.ts'
import { useTimes } from '../../../app/time.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { CompareRevisions } from './compare-revisions.tsx'
import './revisions-list.css'

type Props = Readonly<{ transcript: TranscriptId; revisions: readonly RevisionView[] }>

/** Every confirmation of an account, the first one first; any two can be laid side by side. */
export function RevisionsList({ transcript, revisions }: Props) {
  const { t } = useTranslation('read-back')
  const { moment } = useTimes()
  const [comparing, setComparing] = useState(false)
  return (
    <section className="revisions" aria-label={t('revisions.title')}>
      <h3>{t('revisions.title')}</h3>
      <ol>
        {revisions.map(({ revision, sealedAt, sealedBy, manner, reason }) => (
          <li key={revision}>
            <b>{t('revisions.number', { revision })}</b>
            <span>
              {moment(sealedAt)} {sealedBy} {t(`manner.${manner}`)}
            </span>
            <span>{reason === '' ? t('revisions.first') : t('correctedFor', { reason })}</span>
          </li>
        ))}
      </ol>
      {comparing ? (
        <CompareRevisions transcript={transcript} newest={revisions.length} />
      ) : (
        <ActionButton onClick={() => setComparing(true)}>{t('revisions.compare')}</ActionButton>
      )}
    </section>
  )
}
