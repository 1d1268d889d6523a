import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { TicketView } from '../../../shared/contract/ticket.ts'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import { useHallNow } from '../../app/time.ts'
import { minutesWaited } from './minutes-waited.ts'
import { TicketNumber } from './ticket-number.tsx'
import './ticket-list.css'

/** Who is called next, in calling order; the first row is the next visitor. */
export function WaitingList({ tickets }: Readonly<{ tickets: readonly TicketView[] }>) {
  const { t } = useTranslation('ticket')
  const now = useHallNow(10_000)
  return (
    <section className="ticket-list" aria-label={t('waitingList')}>
      <h3>
        {t('waitingList')}
        <span>{t('waitingCount', { count: tickets.length })}</span>
      </h3>
      {tickets.length === 0 && <p className="ticket-list-none">{t('nobodyWaiting')}</p>}
      <ul>
        {tickets.map((ticket) => (
          <WaitingRow key={ticket.id} ticket={ticket} minutes={minutesWaited(ticket.issuedAt, now)} />
        ))}
      </ul>
    </section>
  )
}

function WaitingRow({ ticket, minutes }: Readonly<{ ticket: TicketView; minutes: number }>) {
  const { t } = useTranslation('ticket')
  const named = useNamed()
  const services = useQuery(hall.ticket.services.queryOptions())
  const priorities = useQuery(hall.ticket.priorities.queryOptions())
  const service = services.data?.find(({ id }) => id === ticket.service)
  const priority = priorities.data?.find(({ code, weight }) => code === ticket.priority && weight > 0)
  return (
    <li>
      <TicketNumber label={ticket.label} />
      <span className="ticket-list-kind">
        {priority && <span className="ticket-list-mark">{named(priority)}</span>} {service && named(service)}
      </span>
      <span>
        <span aria-hidden="true">{minutes < 1 ? t('justCame') : t('waitedShort', { minutes })}</span>
        <span className="only-heard">{t('waitedMinutes', { minutes })}</span>
      </span>
    </li>
  )
}
