import { useTranslation } from 'react-i18next'
import type { CasefileView } from '../../../shared/contract/casefile.ts'
import { PARTS } from '../../../shared/contract/transcript.ts'
import { Section } from './section.tsx'

/** What the visitor said, by the six questions and in their words; what was not answered is left out. */
export function AccountSection({ guide, confirmation }: Pick<CasefileView, 'guide' | 'confirmation'>) {
  const { t } = useTranslation('casefile')
  const answered = PARTS.filter((question) => guide?.[question])
  return (
    <Section title={t('account')}>
      {answered.length === 0 && <p className="quiet-text">{t('accountNone')}</p>}
      {confirmation !== null && confirmation.revision > 1 && (
        <p className="account-corrected">
          <span aria-hidden="true">✎ </span>
          {t('accountCorrected', confirmation)}
        </p>
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
