import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RevisionView } from '../../../../shared/contract/transcript.ts'
import type { TranscriptId } from '../../../../shared/model/ids.ts'
import { useTimes } from '../../../app/time.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { CompareRevisions } from './compare-revisions.tsx'
import { EarlierRevision } from './earlier-revision.tsx'
import './revisions-list.css'

type Props = Readonly<{ transcript: TranscriptId; revisions: readonly RevisionView[] }>

/** Every confirmation of an account, the first one first; each can be opened, and two of them laid side by side. */
export function RevisionsList({ transcript, revisions }: Props) {
  const { t } = useTranslation('read-back')
  const { moment } = useTimes()
  const [comparing, setComparing] = useState(false)
  const [opened, open] = useState<number | null>(null)
  const newest = revisions.length
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
            {revision < newest && (
              <ActionButton
                size="small"
                aria-expanded={opened === revision}
                onClick={() => open(opened === revision ? null : revision)}
              >
                {t(opened === revision ? 'revisions.close' : 'revisions.open', { revision })}
              </ActionButton>
            )}
          </li>
        ))}
      </ol>
      {opened !== null && <EarlierRevision key={opened} transcript={transcript} revision={opened} />}
      {comparing ? (
        <CompareRevisions transcript={transcript} newest={newest} />
      ) : (
        <ActionButton onClick={() => setComparing(true)}>{t('revisions.compare')}</ActionButton>
      )}
    </section>
  )
}
