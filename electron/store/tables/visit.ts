import type { z } from 'zod'
import type { Channel, DocumentType, PartyType } from '../../../shared/contract/visit.ts'
import type { AccountId, PartyId, TicketId, VisitId } from '../../../shared/model/ids.ts'
import { type ReadableDb, row, rows, run, type WritableDb } from '../database.ts'

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
  run(
    db,
    `INSERT INTO parties (id, type, name, document_type, document_number, phone, address, created_at, document_hash,
       phone_hash)
     VALUES (:id, :type, :name, :documentType, seal('parties.document_number:' || :id, :documentNumber),
       seal('parties.phone:' || :id, :phone), seal('parties.address:' || :id, :address), :createdAt,
       keyed_hash('document', :documentNumber), keyed_hash('phone', :phone))`,
    party,
  )
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
  run(
    db,
    `INSERT INTO visits (id, ticket, party, channel, headcount, representatives, notice_given, business_date,
       registered_at, registered_by)
     VALUES (:id, :ticket, :party, :channel, :headcount, seal('visits.representatives:' || :id, :representatives),
       :noticeGiven, :businessDate, :registeredAt, :registeredBy)`,
    visit,
  )
}

export type VisitWithParty = VisitRow & Omit<PartyRow, 'id' | 'createdAt'>

const WITH_PARTY = `SELECT v.id, v.ticket, v.party, v.channel, v.headcount, v.notice_given, v.business_date,
    v.registered_at, v.registered_by, p.type, p.name, p.document_type,
    unseal('visits.representatives:' || v.id, v.representatives) AS representatives,
    unseal('parties.document_number:' || p.id, p.document_number) AS document_number,
    unseal('parties.phone:' || p.id, p.phone) AS phone, unseal('parties.address:' || p.id, p.address) AS address
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
