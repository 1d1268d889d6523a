import Alert from 'antd/es/alert'
import { useTranslation } from 'react-i18next'
import type { VisitView } from '../../../shared/contract/visit.ts'

type Props = Readonly<{ visit: VisitView; warnings: readonly string[]; onClose: () => void }>

/** The visitor is registered; a doubtful document number is said once more and stands in nobody's way. */
export function Registered({ visit, warnings, onClose }: Props) {
  const { t } = useTranslation('visit')
  const count = visit.party.documentNumberMasked.length
  const doubts = count > 0 ? warnings.map((warning) => t(`identity.${warning}`, { count })) : []
  return (
    <Alert
      role="status"
      type={doubts.length > 0 ? 'warning' : 'success'}
      showIcon
      title={t('registered', { name: visit.party.name })}
      description={doubts.length > 0 ? doubts.join(t('listComma')) : undefined}
      closable={{ onClose }}
    />
  )
}
