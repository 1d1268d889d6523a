import Button from 'antd/es/button'
import { useTranslation } from 'react-i18next'
import type { TicketView } from '../../../shared/contract/ticket.ts'
import type { Opened } from './use-opened.ts'

type Props = Readonly<{ opened: Opened; current: TicketView | null; onClose: () => void }>

/** Says that the middle column is not about the number at the desk, and leads back to it. */
export function Banner({ opened, current, onClose }: Props) {
  const { t } = useTranslation('front-desk')
  return (
    <div className="reception-banner">
      <span>{t(opened.what === 'new' ? 'walkInFor' : 'reopened')}</span>
      <Button onClick={onClose}>{current ? t('backToTicket', { label: current.label }) : t('closeVisit')}</Button>
    </div>
  )
}
