import { useTranslation } from 'react-i18next'
import type { TicketView } from '../../../shared/contract/ticket.ts'
import { useTimes } from '../../app/time.ts'
import { TicketNumber } from './ticket-number.tsx'
import './ticket-list.css'

/** Who was called by this desk and did not come. */
export function NotHereList({ tickets }: Readonly<{ tickets: readonly TicketView[] }>) {
  const { t } = useTranslation('ticket')
  const times = useTimes()
  if (tickets.length === 0) return null
  return (
    <section className="ticket-list ticket-list-quiet" aria-label={t('notHereList')}>
      <h2>
        {t('notHereList')}
        <span>{t('waitingCount', { count: tickets.length })}</span>
      </h2>
      <ul>
        {tickets.map((ticket) => (
          <li key={ticket.id}>
            <TicketNumber label={ticket.label} />
            <span />
            <span>{ticket.calledAt !== null && t('calledAt', { time: times.clock(ticket.calledAt) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
