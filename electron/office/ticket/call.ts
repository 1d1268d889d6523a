import type { TicketView } from '../../../shared/contract/ticket.ts'
import type { DeskId, TicketId } from '../../../shared/model/ids.ts'
import { canMoveTicket, type TicketState } from '../../../shared/model/ticket-state.ts'
import { findDesk } from '../../store/tables/staff.ts'
import {
  findAtDesk,
  findTicket,
  insertCall,
  listWaiting,
  type TicketRow,
  updateTicket,
} from '../../store/tables/ticket.ts'
import type { Work } from '../command.ts'
import type { Actor } from '../office.ts'
import { found, refuse } from '../refusal.ts'
import { toTicketView } from './view.ts'

/** The next visitor: the first in calling order of any service this desk serves. One visitor at a desk at a time. */
export function callNext(work: Work, { desk }: { desk: DeskId }): TicketView {
  const { db, now, today, actor } = work
  found(findDesk(db, desk))
  refuseOtherDesk(actor, desk)
  if (findAtDesk(db, desk)) refuse('DESK_BUSY')
  // Two desks press "next" in the same instant: the transaction is immediate, so the second one already sees this
  // ticket as called.
  const [next] = listWaiting(db, desk, today, 1)
  if (!next) return refuse('QUEUE_EMPTY')
  return announce(work, next, { state: 'called', desk, calledAt: now, callCount: 1 })
}

export function callAgain(work: Work, { ticket }: { ticket: TicketId }): TicketView {
  const row = ownTicket(work, ticket)
  if (row.state !== 'called') refuse('WRONG_STATE')
  return announce(work, row, { callCount: row.callCount + 1 })
}

export const serve = moveTo('serving', ({ now }) => ({ servedAt: now }))
export const markNotHere = moveTo('not-here', ({ now }) => ({ endedAt: now }))

/** The visitor has been served. A ticket that was called and not yet marked as being served passes both steps. */
export function finish(work: Work, input: { ticket: TicketId }): TicketView {
  if (ownTicket(work, input.ticket).state === 'called') serve(work, input)
  return moveTo('finished', ({ now }) => ({ endedAt: now }))(work, input)
}

type Changes = Parameters<typeof updateTicket>[2]

function moveTo(state: TicketState, changes: (work: Work) => Changes) {
  return (work: Work, { ticket }: { ticket: TicketId }): TicketView => {
    const row = ownTicket(work, ticket)
    if (!canMoveTicket(row.state, state)) refuse('WRONG_STATE')
    return change(work, row, { state, ...changes(work) })
  }
}

function announce(work: Work, row: TicketRow, changes: Changes & { desk?: DeskId }): TicketView {
  const { db, now, today, actor } = work
  const view = change(work, row, changes)
  insertCall(db, {
    ticket: row.id,
    desk: changes.desk ?? actor.desk ?? refuse('NOT_YOUR_DESK'),
    account: actor.id,
    calledAt: now,
    businessDate: today,
  })
  return view
}

function change({ db, changed }: Work, before: TicketRow, changes: Changes): TicketView {
  updateTicket(db, before.id, changes)
  const after = { ...before, ...changes }
  changed('ticket', before.id, { before, after })
  return toTicketView(after)
}

function ownTicket({ db, actor }: Work, id: TicketId): TicketRow {
  const row = found(findTicket(db, id))
  if (row.desk !== null) refuseOtherDesk(actor, row.desk)
  return row
}

function refuseOtherDesk(actor: Actor, desk: DeskId): void {
  if (actor.desk !== desk) refuse('NOT_YOUR_DESK')
}
