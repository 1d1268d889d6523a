import type { DeskId, TicketId } from '../../../shared/model/ids.ts'
import type { RATINGS } from '../../../shared/model/rating.ts'
import { findDesk } from '../../store/tables/staff.ts'
import { findAtDesk, findTicket, lastFinished, type TicketRow } from '../../store/tables/ticket.ts'
import { findCounterRating, insertCounterRating } from '../../store/tables/ticket-figures.ts'
import { findFloor } from '../../store/tables/ticket-services.ts'
import type { Work } from '../command.ts'
import type { Reading } from '../office.ts'
import { found, refuse } from '../refusal.ts'

/** Long enough to take a coat, too short for the next visitor to answer for this one. */
const ASKED_FOR = 5 * 60_000

type Rating = (typeof RATINGS)[number]

/** See the contract; null also where the hall does not ask, and once the next visitor is called. */
export function ratable(reading: Reading, { desk }: { desk: DeskId }) {
  const { db, today } = reading
  found(findDesk(db, desk))
  if (findAtDesk(db, desk)) return null
  const ticket = lastFinished(db, desk, today)
  if (!ticket || !isAsked(reading, ticket) || findCounterRating(db, ticket.id)) return null
  return { ticket: ticket.id, label: ticket.label, until: (ticket.endedAt ?? 0) + ASKED_FOR }
}

/** Tied to the service just finished; the visitor's word, never the clerk's. */
export function rateService(work: Work, input: { ticket: TicketId; rating: Rating }): { rating: Rating } {
  const { db, now, changed } = work
  const ticket = found(findTicket(db, input.ticket))
  if (findCounterRating(db, ticket.id)) refuse('ALREADY_RATED')
  if (ticket.desk === null || !isAsked(work, ticket)) refuse('WRONG_STATE')
  const { queueDate, desk } = ticket
  insertCounterRating(db, { ticket: ticket.id, desk, rating: input.rating, ratedAt: now, queueDate })
  changed('ticket', ticket.id, { after: input.rating })
  return { rating: input.rating }
}

function isAsked({ db, now, today }: Pick<Reading, 'db' | 'now' | 'today'>, ticket: TicketRow): boolean {
  const { state, queueDate, endedAt } = ticket
  if (findFloor(db).rating === 0 || state !== 'finished' || queueDate !== today) return false
  return endedAt !== null && now <= endedAt + ASKED_FOR
}
