import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
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
  const [all, setAll] = useState(false)
  const shown = all ? tickets : tickets.slice(0, SHOWN)
  return (
    <section className="ticket-list" aria-label={t('waitingList')}>
      <h2>
        {t('waitingList')}
        <span>{t('waitingCount', { count: tickets.length })}</span>
      </h2>
      {tickets.length === 0 && <p className="ticket-list-none">{t('nobodyWaiting')}</p>}
      <ul>
        {shown.map((ticket) => (
          <WaitingRow key={ticket.id} ticket={ticket} minutes={minutesWaited(ticket.issuedAt, now)} />
        ))}
      </ul>
      {tickets.length > SHOWN && (
        <Button type="link" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('showFew') : t('showAll', { count: tickets.length - SHOWN })}
        </Button>
      )}
    </section>
  )
}

/** So many fit above those who did not come on the smallest screen of a desk. */
const SHOWN = 6

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
