import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { IssuedTicket } from '../../../shared/contract/ticket.ts'
import { useAbout } from '../../app/about.tsx'
import { useNamed } from '../../app/named.ts'
import { useTimes } from '../../app/time.ts'
import type { Service } from './choose-service.tsx'
import './ticket-sheet.css'

/** The paper: number, service, people ahead, time, how to look up. Seen by the printer only. */
export function TicketSheet({ ticket, service }: Readonly<{ ticket: IssuedTicket; service: Service }>) {
  const { t } = useTranslation('kiosk')
  const about = useAbout()
  const named = useNamed()
  const { moment } = useTimes()
  return createPortal(
    <article className="ticket-sheet" aria-hidden="true">
      <p>{about.name}</p>
      <strong>{ticket.label}</strong>
      <p>{named(service)}</p>
      <p>{t('sheet.ahead', { count: ticket.ahead })}</p>
      <p>{moment(ticket.issuedAt)}</p>
      <p>{t('sheet.lookUp')}</p>
      <p>{about.phone}</p>
    </article>,
    document.body,
  )
}
