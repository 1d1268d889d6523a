import { useTranslation } from 'react-i18next'
import { type Guide, PARTS } from '../../../shared/contract/transcript.ts'
import { HeardWords } from './recording/heard-words.tsx'
import './account-text.css'

/** The account to be read; large where it is read aloud or by the visitor. */
export function AccountText({ guide, large = false }: Readonly<{ guide: Guide; large?: boolean }>) {
  const { t } = useTranslation('transcript')
  return (
    <dl className={large ? 'account-text account-text-large' : 'account-text'}>
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
