import type { ReadableDb } from '../../store/database.ts'
import { findCasefileByVisit } from '../../store/tables/casefile.ts'
import { findTicket } from '../../store/tables/ticket.ts'
import type { VisitWithParty } from '../../store/tables/visit.ts'
import { registrationNumber } from '../visit/registration-number.ts'

/**
 * What leads back to the visit: the matter's number, before there is one that of the ticket with its day, and without a
 * ticket that of the registration with its day. None of them names the visitor.
 */
export function numberOf(db: ReadableDb, visit: Pick<VisitWithParty, 'id' | 'ticket' | 'businessDate'>): string {
  const casefile = findCasefileByVisit(db, visit.id)
  if (casefile) return casefile.number
  const ticket = visit.ticket === null ? undefined : findTicket(db, visit.ticket)
  return `${visit.businessDate}-${ticket ? ticket.label : registrationNumber(visit.id)}`
}
