import type { TicketView } from '../../../shared/contract/ticket.ts'
import type { DeskId, TicketId } from '../../../shared/model/ids.ts'
import { findDeskOfVisitor, findTicket, insertCall, type TicketRow, updateTicket } from '../../store/tables/ticket.ts'
import { findFloor } from '../../store/tables/ticket-services.ts'
import type { Work } from '../command.ts'
import { found, refuse } from '../refusal.ts'
import { openForVisitors } from './desk-state.ts'
import { enter } from './ledger.ts'
import { freeDesk, ownTicket, waitingFor } from './mine.ts'
import { toTicketView } from './view.ts'

/**
 * The next visitor: the first in calling order of any service this desk serves, or sent to it. Who is served elsewhere
 * under another number is passed over and keeps the place. One visitor at a desk at a time.
 */
export function callNext(work: Work, input: { desk: DeskId }): TicketView {
  const desk = freeDesk(work, input.desk)
  openForVisitors(work, desk)
  // Two desks press "next" in the same instant: the transaction is immediate, so the second one already sees this
  // ticket as called.
  const next = waitingFor(work, desk).find(({ busyAt }) => busyAt === null) ?? refuse('QUEUE_EMPTY')
  return callTo(work, next, desk, '')
}

/** See the contract: anybody of today who is not at a desk, with a reason where they are not next. */
export function callChosen(work: Work, input: { desk: DeskId; ticket: TicketId; reason: string }): TicketView {
  const desk = freeDesk(work, input.desk)
  openForVisitors(work, desk)
  const row = found(findTicket(work.db, input.ticket))
  if (row.queueDate !== work.today) refuse('WRONG_STATE')
  // A colleague was faster, or serves the same visitor under another number.
  if (row.state === 'called' || row.state === 'serving') refuse('HELD_ELSEWHERE')
  if (findDeskOfVisitor(work.db, row)) refuse('HELD_ELSEWHERE')
  if (row.state === 'waiting' && input.reason === '') {
    const next = waitingFor(work, desk).find(({ busyAt }) => busyAt === null)
    if (next?.id !== row.id) refuse('REASON_NEEDED')
  }
  return callTo(work, row, desk, input.reason)
}

/** Announces once more; the state stays. CALL_LIMIT after as many calls as the hall has set. */
export function callAgain(work: Work, { ticket }: { ticket: TicketId }): TicketView {
  const row = ownTicket(work, ticket)
  if (row.state !== 'called') refuse('WRONG_STATE')
  if (row.callCount >= findFloor(work.db).callLimit) refuse('CALL_LIMIT')
  const after = { ...row, callCount: row.callCount + 1 }
  updateTicket(work.db, row.id, { callCount: after.callCount })
  work.changed('ticket', row.id, { before: row, after })
  announce(work, row, found(row.desk))
  return toTicketView(after)
}

function callTo(work: Work, before: TicketRow, desk: DeskId, reason: string): TicketView {
  const changes = { state: 'called', desk, calledAt: work.now, callCount: 1, servedAt: null, endedAt: null } as const
  const after = enter(work, before, changes, { reason })
  announce(work, before, desk)
  return toTicketView(after)
}

function announce({ db, now, today, actor }: Work, { id: ticket, queue }: TicketRow, desk: DeskId): void {
  insertCall(db, { ticket, queue, desk, account: actor.id, calledAt: now, businessDate: today })
}
