import Button from 'antd/es/button'
import { useTranslation } from 'react-i18next'
import type { VisitView } from '../../../shared/contract/visit.ts'

type Props = Readonly<{ visit: VisitView; warnings: readonly string[]; onClose: () => void }>

/** The visitor is registered; a doubtful document number is said once more and stands in nobody's way. */
export function Registered({ visit, warnings, onClose }: Props) {
  const { t } = useTranslation(['visit', 'front-desk'])
  const count = visit.party.documentNumberMasked.length
  const owed = visit.attendants.some(({ as, authorised }) => as !== 'companion' && !authorised)
  const doubts = [
    ...(count > 0 ? warnings.map((warning) => t(`identity.${warning}`, { count })) : []),
    ...(owed ? [t('authorisationOwed')] : []),
  ]
  return (
    <div className={doubts.length > 0 ? 'registered registered-doubtful' : 'registered'}>
      <p role="status">
        <span aria-hidden="true">{doubts.length > 0 ? '⚠' : '✓'} </span>
        <strong>{t('registered', { name: visit.party.name })}</strong> {doubts.join(t('listComma'))}
      </p>
      <Button type="text" size="small" onClick={onClose}>
        {t('closeNote', { ns: 'front-desk' })}
      </Button>
    </div>
  )
}
