import { useTranslation } from 'react-i18next'
import { Mark } from '../ui/mark.tsx'
import './page-message.css'

/** A whole page that only says how things stand; without any part that could fail itself. */
export function PageMessage({
  kind,
  onRetry,
}: Readonly<{ kind: 'opening' | 'unreachable' | 'broken'; onRetry?: () => void }>) {
  const { t } = useTranslation('common')
  const opening = kind === 'opening'
  return (
    <main className="page-message" aria-busy={opening}>
      <Mark size={64} />
      <h1>{t(`page.${kind}.title`)}</h1>
      {!opening && <p role="alert">{t(`page.${kind}.text`)}</p>}
      {!opening && onRetry && (
        <button type="button" onClick={onRetry}>
          {t(`page.${kind}.action`)}
        </button>
      )}
    </main>
  )
}
