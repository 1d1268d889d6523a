import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CasefileView } from '../../../shared/contract/casefile.ts'
import { PARTS } from '../../../shared/contract/transcript.ts'
import type { VisitId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { PrintAccount } from '../transcript/print/print-account.tsx'
import { Section } from './section.tsx'

type Props = Pick<CasefileView, 'guide' | 'confirmation' | 'proof' | 'visit' | 'kind'>

/** What the visitor said, by the six questions and in their words; what was not answered is left out. */
export function AccountSection({ guide, confirmation, proof, visit, kind }: Props) {
  const { t } = useTranslation(['casefile', 'read-back'])
  const answered = PARTS.filter((question) => guide?.[question])
  return (
    <Section title={t('account')}>
      {proof === 'broken' && (
        <p className="field-warning" role="alert">
          {t('proof.broken', { ns: 'read-back' })}
        </p>
      )}
      {answered.length === 0 && proof !== 'broken' && (
        <p className="quiet-text">{proof === 'emptied' ? t('proof.emptied', { ns: 'read-back' }) : t('accountNone')}</p>
      )}
      {confirmation !== null && confirmation.revision > 1 && (
        <p className="account-corrected">
          <span aria-hidden="true">✎ </span>
          {t('accountCorrected', confirmation)}
        </p>
      )}
      {confirmation !== null && (
        <AccountOnPaper visit={visit.id} revision={confirmation.revision} isAccusation={kind === 'accusation'} />
      )}
      <dl className="casefile-pairs">
        {answered.map((question) => (
          <div key={question} className="account-answer">
            <dt>{t(`guide.${question}`)}</dt>
            <dd>{guide?.[question]}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

type Paper = Readonly<{ visit: VisitId; revision: number; isAccusation: boolean }>

/** Nothing for those who see the matter and not the account: a unit that it was routed to. */
function AccountOnPaper({ visit, revision, isAccusation }: Paper) {
  const { data } = useQuery(hall.transcript.ofVisit.queryOptions({ input: { visit } }))
  return data ? (
    <PrintAccount key={revision} account={{ transcript: data.id, revision }} isAccusation={isAccusation} />
  ) : null
}
