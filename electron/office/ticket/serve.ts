import type { TicketView } from '../../../shared/contract/ticket.ts'
import type { TicketId } from '../../../shared/model/ids.ts'
import { findDeskOfVisitor } from '../../store/tables/ticket.ts'
import type { Work } from '../command.ts'
import { found, refuse } from '../refusal.ts'
import { openForVisitors } from './desk-state.ts'
import { enter } from './ledger.ts'
import { freeDesk, ownTicket } from './mine.ts'
import { toTicketView } from './view.ts'

type OnTicket = Readonly<{ ticket: TicketId }>

export function serve(work: Work, { ticket }: OnTicket): TicketView {
  const row = ownTicket(work, ticket)
  if (row.state !== 'called') refuse('WRONG_STATE')
  return toTicketView(enter(work, row, { state: 'serving', servedAt: work.now }))
}

export function markNotHere(work: Work, { ticket }: OnTicket): TicketView {
  return toTicketView(enter(work, ownTicket(work, ticket), { state: 'not-here', endedAt: work.now }))
}

/** The visitor went away before being served; they stay in the figures and can be called if they come back. */
export function markLeft(work: Work, { ticket }: OnTicket): TicketView {
  return toTicketView(enter(work, ownTicket(work, ticket), { state: 'left', endedAt: work.now }))
}

/** The visitor has been served. A ticket that was called and not yet marked as being served passes both steps. */
export function finish(work: Work, input: OnTicket): TicketView {
  if (ownTicket(work, input.ticket).state === 'called') serve(work, input)
  return toTicketView(enter(work, ownTicket(work, input.ticket), { state: 'finished', endedAt: work.now }))
}

/** Takes an accidental finish back, of today and at a desk that is free. */
export function reopen(work: Work, { ticket }: OnTicket): TicketView {
  const row = ownTicket(work, ticket)
  if (row.state !== 'finished' || row.queueDate !== work.today) refuse('WRONG_STATE')
  openForVisitors(work, freeDesk(work, found(row.desk)))
  if (findDeskOfVisitor(work.db, row)) refuse('HELD_ELSEWHERE')
  return toTicketView(enter(work, row, { state: 'serving', endedAt: null }))
}

/** Sets the visitor aside; the arrival counts on, and any desk of the service can call them. */
export function hold(work: Work, { ticket, reason }: OnTicket & Readonly<{ reason: string }>): TicketView {
  return toTicketView(enter(work, ownTicket(work, ticket), { state: 'held' }, { reason }))
}
