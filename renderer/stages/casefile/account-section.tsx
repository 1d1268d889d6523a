import { useTranslation } from 'react-i18next'
import { type Guide, PARTS } from '../../../shared/contract/transcript.ts'
import { Section } from './section.tsx'

/** What the visitor said, by the six questions; questions without an answer are left out. */
export function AccountSection({ guide }: Readonly<{ guide: Guide | null }>) {
  const { t } = useTranslation('casefile')
  const answered = PARTS.filter((question) => guide?.[question])
  return (
    <Section title={t('account')}>
      {answered.length === 0 && <p className="quiet-text">{t('accountNone')}</p>}
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
