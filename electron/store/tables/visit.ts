import type { z } from 'zod'
import type { Channel, DocumentType, PartyType } from '../../../shared/contract/visit.ts'
import type { AccountId, PartyId, TicketId, VisitId } from '../../../shared/model/ids.ts'
import { insert, type ReadableDb, row, rows, type WritableDb } from '../database.ts'

export type PartyRow = Readonly<{
  id: PartyId
  type: z.output<typeof PartyType>
  name: string
  documentType: z.output<typeof DocumentType>
  documentNumber: string
  phone: string
  address: string
  createdAt: number
}>

export function insertParty(db: WritableDb, party: PartyRow): void {
  insert(db, 'parties', party)
}

export type VisitRow = Readonly<{
  id: VisitId
  ticket: TicketId | null
  party: PartyId
  channel: z.output<typeof Channel>
  headcount: number
  /** JSON list of { name, phone }. */
  representatives: string
  noticeGiven: number
  businessDate: string
  registeredAt: number
  registeredBy: AccountId
}>

export function insertVisit(db: WritableDb, visit: VisitRow): void {
  insert(db, 'visits', visit)
}

export type VisitWithParty = VisitRow & Omit<PartyRow, 'id' | 'createdAt'>

const WITH_PARTY = `SELECT v.*, p.type, p.name, p.document_type, p.document_number, p.phone, p.address
  FROM visits v JOIN parties p ON p.id = v.party`

export function findVisit(db: ReadableDb, id: VisitId): VisitWithParty | undefined {
  return row(db, `${WITH_PARTY} WHERE v.id = :id`, { id })
}

export function findVisitByTicket(db: ReadableDb, ticket: TicketId): VisitWithParty | undefined {
  return row(db, `${WITH_PARTY} WHERE v.ticket = :ticket`, { ticket })
}

/** The visits of a business day, newest first. */
export function listVisits(db: ReadableDb, businessDate: string): VisitWithParty[] {
  return rows(db, `${WITH_PARTY} WHERE v.business_date = :businessDate ORDER BY v.registered_at DESC LIMIT 500`, {
    businessDate,
  })
}
