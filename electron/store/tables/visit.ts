import type { z } from 'zod'
import type { Channel } from '../../../shared/contract/visit.ts'
import type { AccountId, PartyId, TicketId, VisitId } from '../../../shared/model/ids.ts'
import type { OfKind } from '../../../shared/model/visit-kind.ts'
import { type ReadableDb, row, rows, run, update, type WritableDb } from '../database.ts'
import { OF_PARTY, type PartyRow, partyColumns } from './party.ts'
import { ORIGIN } from './visit-import.ts'

export type VisitRow = Readonly<{
  id: VisitId
  ticket: TicketId | null
  party: PartyId
  channel: z.output<typeof Channel>
  headcount: number
  /** JSON list of { name, phone }. */
  representatives: string
  /** JSON list of Attendant. */
  attendants: string
  /** JSON of Needs. */
  needs: string
  /** The text of a letter or net message. */
  message: string
  /** Where an imported message came from, so that it comes in once; kept as a keyed hash. */
  origin: string | null
  /** When the sender of an imported message submitted it. */
  receivedAt: number | null
  noticeGiven: number
  businessDate: string
  registeredAt: number
  registeredBy: AccountId
}>

/** Also marks the party as having come now. */
export function insertVisit(db: WritableDb, visit: VisitRow): void {
  run(
    db,
    `INSERT INTO visits (id, ticket, party, channel, headcount, representatives, attendants, needs, message, origin,
       received_at, notice_given, business_date, registered_at, registered_by)
     VALUES (:id, :ticket, :party, :channel, :headcount, ${SEALED.representatives}, ${SEALED.attendants},
       ${SEALED.needs}, ${SEALED.message}, iif(:origin IS NULL, NULL, ${ORIGIN}), :receivedAt, :noticeGiven, :businessDate, :registeredAt, :registeredBy)`,
    visit,
  )
}

type Withdrawal = Readonly<{
  withdrawnAt: number | null
  withdrawnBy: AccountId | null
  /** The number the visit held; it is free again for another registration. */
  withdrawnTicket: TicketId | null
}>

export type VisitWithParty = VisitRow &
  Withdrawal &
  Readonly<{
    version: number
    /** The party as it was registered; `party` is the one it may have been merged into since. */
    registeredParty: PartyId
  }> &
  Omit<PartyRow, 'id' | 'createdAt' | 'lastVisitAt'>

/** What a correction may change, beside the party's own fields. */
export function updateVisit(
  db: WritableDb,
  visit: Pick<VisitRow, 'id' | 'channel' | 'headcount' | 'representatives' | 'attendants' | 'needs'>,
): void {
  run(
    db,
    `UPDATE visits SET channel = :channel, headcount = :headcount, representatives = ${SEALED.representatives},
       attendants = ${SEALED.attendants}, needs = ${SEALED.needs}, version = version + 1 WHERE id = :id`,
    visit,
  )
}

export function updateNoticeGiven(db: WritableDb, id: VisitId): void {
  update(db, 'visits', id, { noticeGiven: 1 })
}

/** The visits of a party and of those merged into it show something else of it now; `except` is counted already. */
export function renewVersions(db: WritableDb, party: PartyId, except: VisitId | null = null): void {
  run(
    db,
    `UPDATE visits SET version = version + 1
     WHERE party IN (SELECT id FROM parties WHERE ${OF_PARTY}) AND id IS NOT :except`,
    { id: party, except },
  )
}

export function updateWithdrawal(db: WritableDb, id: VisitId, changes: Withdrawal & Pick<VisitRow, 'ticket'>): void {
  update(db, 'visits', id, changes)
}

const opened = (column: string) => `unseal('visits.${column}:' || v.id, v.${column}) AS ${column}`
const SEALED = {
  representatives: "seal('visits.representatives:' || :id, :representatives)",
  attendants: "seal('visits.attendants:' || :id, :attendants)",
  needs: "seal('visits.needs:' || :id, :needs)",
  message: "seal('visits.message:' || :id, :message)",
}

/** A visit shows the party that its own was merged into. */
const WITH_PARTY = `SELECT ${partyColumns('p')}, v.id, v.ticket, p.id AS party, v.party AS registered_party, v.channel, v.headcount, v.origin,
    v.received_at, v.notice_given, v.business_date, v.registered_at, v.registered_by, v.version, v.withdrawn_at, v.withdrawn_by,
    v.withdrawn_ticket, ${Object.keys(SEALED).map(opened).join(', ')}
  FROM visits v JOIN parties o ON o.id = v.party JOIN parties p ON p.id = coalesce(o.merged_into, o.id)`

export function findVisit(db: ReadableDb, id: VisitId): VisitWithParty | undefined {
  return row(db, `${WITH_PARTY} WHERE v.id = :id`, { id })
}

export type VisitStanding = Pick<VisitWithParty, 'id' | 'registeredBy' | 'withdrawnAt'>

/** Whose a visit is and whether it stands. A save of the account asks this; opening all sealed fields would cost most of it. */
export function findVisitStanding(db: ReadableDb, id: VisitId): VisitStanding | undefined {
  return row(db, 'SELECT id, registered_by, withdrawn_at FROM visits WHERE id = :id', { id })
}

/** What its number is made of; opens nothing that is sealed. */
export function findVisitForNumber(
  db: ReadableDb,
  id: VisitId,
): Pick<VisitWithParty, 'id' | 'ticket' | 'businessDate'> | undefined {
  return row(db, 'SELECT id, ticket, business_date FROM visits WHERE id = :id', { id })
}

export function findVisitByTicket(db: ReadableDb, ticket: TicketId): VisitWithParty | undefined {
  return row(db, `${WITH_PARTY} WHERE v.ticket = :ticket`, { ticket })
}

/** The visits of a business day that were not withdrawn; of some heads, where they are named. */
const OF_DAY = `v.business_date = :businessDate AND v.withdrawn_at IS NULL
  AND (:channel IS NULL OR v.channel = :channel) AND v.headcount BETWEEN :least AND :most`
const ANY = { channel: null, least: 0, most: Number.MAX_SAFE_INTEGER }

/** The latest of them, newest first. */
export function listVisits(db: ReadableDb, businessDate: string, of: Partial<OfKind> = {}): VisitWithParty[] {
  const sql = `${WITH_PARTY} WHERE ${OF_DAY} ORDER BY v.registered_at DESC LIMIT 500`
  return rows(db, sql, { businessDate, ...ANY, ...of })
}

/** How many there are of a kind, and the heads of all. */
export function countVisits(db: ReadableDb, businessDate: string, of: OfKind) {
  const sql = `SELECT count(*) AS batches, coalesce(sum(v.headcount), 0) AS heads FROM visits v WHERE ${OF_DAY}`
  return row<{ batches: number; heads: number }>(db, sql, { businessDate, ...of }) ?? { batches: 0, heads: 0 }
}
