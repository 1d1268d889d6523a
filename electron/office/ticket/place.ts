import type { TransferTarget } from '../../../shared/contract/ticket-desk.ts'
import type { TicketView } from '../../../shared/contract/ticket-views.ts'
import { type QueuePlace, turnOf } from '../../../shared/model/call-order.ts'
import type { DeskId, TicketId } from '../../../shared/model/ids.ts'
import { findAccount, findDesk, hasStaff, isServed, isServedAt } from '../../store/tables/staff.ts'
import { listQueue, nextArrival, type TicketChanges, type TicketRow } from '../../store/tables/ticket.ts'
import { findFloor, findService } from '../../store/tables/ticket-services.ts'
import type { Work } from '../command.ts'
import { currentPack } from '../hall/settings.ts'
import { found, refuse } from '../refusal.ts'
import { wasClosed } from './desk-state.ts'
import { enter, renew } from './ledger.ts'
import { LISTED, ownTicket, waitingFor } from './mine.ts'
import { toTicketView } from './view.ts'

/** When a visitor who comes now has arrived: never before those who wait already, even if the clock was set back. */
export function arrivalNow({ db, now, today }: Work): number {
  return nextArrival(db, today, now)
}

/** The key to order by; without ageing one step of weight outweighs any wait of the day. */
export function turnIn({ db }: Work, place: QueuePlace): number {
  return turnOf(place, currentPack(db).queue.ageingMinutes ?? PRIORITY_FIRST)
}

const PRIORITY_FIRST = 24 * 60

const BACK_IN_QUEUE = { state: 'waiting', desk: null, endedAt: null } as const

/**
 * Behind `places` others as this desk sees them, at the end where fewer wait; 0 is the place of the arrival. Somebody who
 * waits for others stands behind others of the same queue.
 */
export function putBack(work: Work, input: { ticket: TicketId; places: number }): TicketView {
  const row = ownTicket(work, input.ticket)
  if (row.queueDate !== work.today) refuse('WRONG_STATE')
  const own = turnIn(work, row)
  const last = input.places === 0 ? undefined : othersOf(work, row).slice(0, input.places).at(-1)
  const turn = last ? Math.max(own, last.turn + 1) : own
  return toTicketView(enter(work, row, { ...BACK_IN_QUEUE, turn, returned: 'put-back' }))
}

function othersOf(work: Work, row: TicketRow): readonly TicketRow[] {
  const { desk } = work.actor
  return desk !== null && comesTo(work, row, desk) ? waitingFor(work, desk) : listQueue(work.db, row, LISTED)
}

function comesTo({ db, actor }: Work, { forAccount, forDesk, queue }: TicketRow, desk: DeskId): boolean {
  if (forAccount !== null) return forAccount === actor.id
  return forDesk === null ? isServedAt(db, desk, queue) : forDesk === desk
}

/**
 * See the contract. SERVICE_CLOSED where the service is not offered any more or no desk serves it, DESK_CLOSED where nobody
 * works at the desk or it was closed: nobody could call the visitor there.
 */
export function transfer(work: Work, input: { ticket: TicketId; target: TransferTarget; reason: string }): TicketView {
  const row = ownTicket(work, input.ticket)
  if (row.queueDate !== work.today) refuse('WRONG_STATE')
  const arrivedAt = findFloor(work.db).transferPlace === 'kept' ? row.arrivedAt : arrivalNow(work)
  const changes: TicketChanges & { state: 'waiting' } = {
    ...BACK_IN_QUEUE,
    ...{ forDesk: null, forAccount: null },
    ...destination(work, input.target),
    arrivedAt,
    turn: turnIn(work, { ...row, arrivedAt }),
    returned: 'transferred',
  }
  const { reason } = input
  const isWaiting = row.state === 'waiting'
  return toTicketView(isWaiting ? renew(work, row, changes, { reason }) : enter(work, row, changes, { reason }))
}

function destination(work: Work, target: TransferTarget): Partial<Pick<TicketRow, 'queue' | 'forDesk' | 'forAccount'>> {
  const { db } = work
  if (target.to === 'service') {
    const { id, active } = found(findService(db, target.service))
    return active === 1 && isServed(db, id) ? { queue: id } : refuse('SERVICE_CLOSED')
  }
  if (target.to === 'desk') {
    const { id } = found(findDesk(db, target.desk))
    return hasStaff(db, id) && !wasClosed(work, id) ? { forDesk: id } : refuse('DESK_CLOSED')
  }
  const person = found(findAccount(db, target.account))
  // Somebody without a desk could never call them, and whoever closed theirs has gone.
  if (person.active !== 1 || person.desk === null || wasClosed(work, person.desk)) refuse('DESK_CLOSED')
  return { forAccount: person.id }
}
