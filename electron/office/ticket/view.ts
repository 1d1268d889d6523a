import type { TicketView } from '../../../shared/contract/ticket.ts'
import type { TicketRow } from '../../store/tables/ticket.ts'

/** What pages see of a ticket: `service` is the queue it waits in. */
export function toTicketView(row: TicketRow): TicketView {
  const { id, label, queue, priority, state, businessDate, issuedAt, arrivedAt, calledAt, callCount } = row
  const { desk, forDesk, forAccount, returned } = row
  return {
    ...{ id, label, service: queue, priority, state, businessDate, issuedAt, arrivedAt, calledAt, callCount },
    ...{ desk, forDesk, forAccount, returned },
  }
}
