import type { TranscriptId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../store/database.ts'
import { findCasefileByVisit } from '../../store/tables/casefile.ts'
import { findTicket } from '../../store/tables/ticket.ts'
import { findSealing } from '../../store/tables/transcript.ts'
import { findVisitForNumber, type VisitWithParty } from '../../store/tables/visit.ts'
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

/** The same for an account, however damaged it is; its identity where nothing leads to a number any more. */
export function accountNumber(db: ReadableDb, id: TranscriptId): string {
  const sealing = findSealing(db, id)
  const visit = sealing && findVisitForNumber(db, sealing.visit)
  return visit ? numberOf(db, visit) : id
}
