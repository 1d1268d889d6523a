import type { DeskId, TicketId } from '../../../shared/model/ids.ts'
import { findDesk } from '../../store/tables/staff.ts'
import { findAtDesk, findTicket, listWaiting, type TicketRow } from '../../store/tables/ticket.ts'
import type { Work } from '../command.ts'
import type { Reading } from '../office.ts'
import { found, refuse } from '../refusal.ts'

/** More waiting people than fit a screen are counted by service, not listed. */
export const LISTED = 200

/** The desk, if the caller sits there and nobody stands before it. */
export function freeDesk(work: Work, desk: DeskId): DeskId {
  ownDesk(work, desk)
  if (findAtDesk(work.db, desk)) refuse('DESK_BUSY')
  return desk
}

export function ownDesk({ db, actor }: Work, desk: DeskId): DeskId {
  found(findDesk(db, desk))
  if (actor.desk !== desk) refuse('NOT_YOUR_DESK')
  return desk
}

/** A ticket that nobody else's desk holds now. */
export function ownTicket({ db, actor }: Work, id: TicketId): TicketRow {
  const row = found(findTicket(db, id))
  const held = row.state === 'called' || row.state === 'serving' || row.state === 'finished'
  if (held && row.desk !== actor.desk) refuse('NOT_YOUR_DESK')
  return row
}

/** Who waits for this desk and the person at it, in calling order. */
export function waitingFor({ db, today, actor }: Pick<Reading, 'db' | 'today' | 'actor'>, desk: DeskId) {
  const waiting = listWaiting(db, { desk, account: actor.id, queueDate: today }, LISTED)
  // Whoever was sent to a desk or person that is not there any more waits for everybody.
  return waiting.map((row) => ({
    ...row,
    forDesk: row.forDesk === desk ? desk : null,
    forAccount: row.forAccount === actor.id ? actor.id : null,
  }))
}
