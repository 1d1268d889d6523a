import Alert from 'antd/es/alert'
import { useTranslation } from 'react-i18next'
import type { Failure } from './failure.ts'

/** What went wrong, what was kept and what to do, in the page's words; nothing when nothing went wrong. */
export function FailureNote({ failure, onClose }: Readonly<{ failure: Failure | null; onClose?: () => void }>) {
  const { t } = useTranslation('errors')
  if (!failure) return null
  const closable = onClose ? { closable: { onClose } } : {}
  return <Alert role="alert" type={failure === 'BUG' ? 'error' : 'warning'} showIcon title={t(failure)} {...closable} />
}
