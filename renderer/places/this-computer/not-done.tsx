import Alert from 'antd/es/alert'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../app/failure.ts'

/** Why this computer did not do what was asked: it takes orders from administrators only, or did not manage. */
export function NotDone({ failure, otherwise }: Readonly<{ failure: Failure | null; otherwise: string }>) {
  const { t } = useTranslation('this-computer')
  if (!failure) return null
  const isRefused = failure === 'FORBIDDEN' || failure === 'OFFLINE'
  return <Alert role="alert" type="warning" showIcon title={isRefused ? t(`refused.${failure}`) : otherwise} />
}
