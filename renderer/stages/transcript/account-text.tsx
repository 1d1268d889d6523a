import { useTranslation } from 'react-i18next'
import { type Guide, PARTS } from '../../../shared/contract/transcript.ts'
import { HeardWords } from './recording/heard-words.tsx'
import './account-text.css'

/** The account to be looked at; what was not answered says so. */
export function AccountText({ guide }: Readonly<{ guide: Guide }>) {
  const { t } = useTranslation('transcript')
  return (
    <dl className="account-text">
      {PARTS.map((question) => (
        <div key={question}>
          <dt>{t(`guide.${question}`)}</dt>
          <dd className={guide[question].trim() === '' ? 'account-text-none' : undefined}>
            {guide[question].trim() === '' ? (
              t('notAnswered')
            ) : (
              <HeardWords part={question} text={guide[question].trim()} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
