import type { WaitRange } from '../../../shared/contract/ticket-views.ts'
import type { TicketRow } from '../../store/tables/ticket.ts'
import { countAheadByQueue } from '../../store/tables/ticket-pace.ts'
import type { Reading } from '../office.ts'
import { waits } from './estimate.ts'

/** How many are called before a waiting ticket in its own queue, and what it is expected to wait. */
export function standingOf(
  moment: Pick<Reading, 'db' | 'now' | 'today'>,
  ticket: TicketRow,
): { ahead: number; wait: WaitRange | null } {
  const ahead = new Map(countAheadByQueue(moment.db, ticket).map(({ queue, count }) => [queue, count]))
  const wait = waits(moment, { ahead, ordinary: ticket.weight === 0 })(ticket.queue)
  return { ahead: ahead.get(ticket.queue) ?? 0, wait }
}
