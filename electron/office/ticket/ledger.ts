import type { AccountId } from '../../../shared/model/ids.ts'
import { canMoveTicket, type TicketState } from '../../../shared/model/ticket-state.ts'
import type { Instant } from '../../../shared/model/time.ts'
import { insertTicket, type TicketChanges, type TicketRow, updateTicket } from '../../store/tables/ticket.ts'
import { endInterval, insertInterval, lastInterval } from '../../store/tables/ticket-intervals.ts'
import type { Work } from '../command.ts'
import { isHall } from '../hall/hall-actor.ts'
import { refuse } from '../refusal.ts'

/** Writes a new ticket with its first interval. */
export function begin(work: Work, ticket: TicketRow): TicketRow {
  insertTicket(work.db, ticket)
  open(work, ticket, { startAt: work.now, reason: '' })
  work.changed('ticket', ticket.id, { after: ticket })
  return ticket
}

type Entry = TicketChanges & { state: TicketState }
/** `until` is when the state before ended, if that was not now: at the end of its day, say. */
type Circumstances = Readonly<{ reason?: string; until?: Instant }>

/**
 * Moves a ticket into its next state: the interval it was in ends, the next begins, in one transaction with everything
 * else of the command. All waits and service times derive from these rows. WRONG_STATE where the state may not follow.
 */
export function enter(work: Work, before: TicketRow, entry: Entry, { reason = '', until }: Circumstances = {}) {
  if (!canMoveTicket(before.state, entry.state)) refuse('WRONG_STATE')
  return renew(work, before, entry, { reason, ...(until === undefined ? {} : { until }) })
}

/** As `enter`, where the state stays and its circumstances change: the queue, the day. */
export function renew(work: Work, before: TicketRow, changes: TicketChanges, { reason = '', until }: Circumstances) {
  const last = lastInterval(work.db, before.id)
  // A clock that was set back ends nothing before it began.
  const endAt = Math.max(until ?? work.now, last?.startAt ?? 0)
  if (last && last.endAt === null) endInterval(work.db, last.sequence, endAt)
  const after: TicketRow = { ...before, ...changes }
  updateTicket(work.db, before.id, changes)
  open(work, after, { startAt: endAt, reason })
  work.changed('ticket', before.id, { before, after })
  return after
}

function open({ db, actor }: Work, ticket: TicketRow, { startAt, reason }: { startAt: Instant; reason: string }): void {
  const { id, state, queue, queueDate, desk } = ticket
  const account: AccountId | null = isHall(actor) ? null : actor.id
  insertInterval(db, { ticket: id, state, queue, queueDate, desk, account, reason, startAt, endAt: null })
}
