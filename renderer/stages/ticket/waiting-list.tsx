import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { WaitingTicket } from '../../../shared/contract/ticket.ts'
import { useHallNow, useTimes } from '../../app/time.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useAtDesk } from './at-desk.ts'
import { minutesWaited, waitedDays } from './minutes-waited.ts'
import { TicketRow } from './ticket-row.tsx'
import { useDeskName } from './use-desk-name.ts'

type Props = Readonly<{
  count: number
  tickets: readonly WaitingTicket[]
  /** The row that the Tab key reaches. */
  stop: string | null
  children: ReactNode
}>

/** Who is called next, in calling order, and why; the first row is the next visitor. */
export function WaitingList({ count, tickets, stop, children }: Props) {
  const { t } = useTranslation('ticket')
  const now = useHallNow(10_000)
  const next = tickets.find(({ busyAt }) => busyAt === null)
  return (
    <section className="ticket-list" aria-label={t('waitingList')}>
      <h2>
        <span>
          {t('waitingList')} <KeyHint shortcut="Alt+Q" />
        </span>
        <span>{t('waitingCount', { count })}</span>
      </h2>
      {count === 0 && <p className="ticket-list-none">{t('nobodyWaiting')}</p>}
      <ul>
        {tickets.map((ticket) => (
          <TicketRow
            key={ticket.id}
            list="waiting"
            ticket={ticket}
            busyAt={ticket.busyAt}
            stop={stop === ticket.id}
            next={ticket === next}
            note={<Why ticket={ticket} next={ticket === next} />}
          >
            <Waited ticket={ticket} now={now} />
          </TicketRow>
        ))}
      </ul>
      {children}
    </section>
  )
}

/** Why this one is next, or stands where nobody would expect it. */
function Why({ ticket, next }: Readonly<{ ticket: WaitingTicket; next: boolean }>) {
  const { t } = useTranslation('ticket')
  const nameOf = useDeskName()
  const said = useAtDesk().queue.said[ticket.id]
  if (ticket.busyAt !== null) return t('busyAt', { desk: nameOf(ticket.busyAt) })
  const why = ticket.why === null ? '' : t(`why.${ticket.why}`)
  const told = said && why !== '' ? t('whySaid', { why, said }) : why
  return next ? t('next', { why: told === '' ? t('why.turn') : told }) : told
}

function Waited({ ticket, now }: Readonly<{ ticket: WaitingTicket; now: number }>) {
  const { t } = useTranslation('ticket')
  const times = useTimes()
  const minutes = minutesWaited(ticket.arrivedAt, now)
  if (waitedDays(minutes)) return t('sinceDay', { date: times.shortDate(ticket.businessDate) })
  return (
    <>
      <span aria-hidden="true">{minutes < 1 ? t('justCame') : t('waitedShort', { minutes })}</span>
      <span className="only-heard">{t('waitedMinutes', { minutes })}</span>
    </>
  )
}
