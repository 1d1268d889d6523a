import type { z } from 'zod'
import type { VisitChange } from '../../../shared/contract/visit-changes.ts'
import type { Channel } from '../../../shared/contract/visit-fields.ts'
import type { AccountId, PartyId, VisitId } from '../../../shared/model/ids.ts'
import { type ReadableDb, rows, run, type WritableDb } from '../database.ts'
import { OF_PARTY } from './party.ts'
import type { Within } from './party-search.ts'

type ChangeRow = Readonly<{
  visit: VisitId
  what: VisitChange['what']
  /** Somebody's own words; they may name what was wrong. */
  reason: string
  /** JSON of what the visit was before; empty where nothing of it changed. */
  before: string
  /** Whose row it was written to; null where it was written to none, or long ago. */
  party: PartyId | null
  at: number
  account: AccountId
}>

export function insertVisitChange(db: WritableDb, change: ChangeRow): void {
  run(
    db,
    `INSERT INTO visit_changes (visit, what, reason, before, party, at, account)
     VALUES (:visit, :what, seal(${CONTEXT.reason}, :reason), seal(${CONTEXT.before}, :before), :party, :at, :account)`,
    change,
  )
}

/** The latest first. */
export function listVisitChanges(db: ReadableDb, visit: VisitId): (ChangeRow & { sequence: number; who: string })[] {
  return rows(
    db,
    `SELECT c.sequence, c.visit, c.what, c.party, c.at, c.account, a.name AS who, ${OPENED.reason}, ${OPENED.before}
     FROM visit_changes c JOIN accounts a ON a.id = c.account WHERE c.visit = :visit ORDER BY c.sequence DESC`,
    { visit },
  )
}

export type SaidRow = Pick<ChangeRow, 'visit' | 'what' | 'at' | 'before'> & Readonly<{ sequence: number }>

/** The changes that a party's own row shows, the first one first: what a withdrawn visit renewed is not among them. */
export function listSaid(db: ReadableDb, party: PartyId): SaidRow[] {
  return rows(
    db,
    `SELECT c.sequence, c.visit, c.what, c.at, ${OPENED.before}
     FROM visit_changes c JOIN visits v ON v.id = c.visit
     WHERE c.party = :party AND c.before <> '' AND NOT (c.what = 'registered' AND v.withdrawn_at IS NOT NULL)
     ORDER BY c.sequence`,
    { party },
  )
}

/** What was said at visits of this party, or of those merged into it, and is in the row of none of them. */
export function listSaidAway(db: ReadableDb, party: PartyId): { sequence: number; party: PartyId }[] {
  const group = `SELECT id FROM parties WHERE ${OF_PARTY}`
  return rows(
    db,
    `SELECT c.sequence, c.party FROM visits v JOIN visit_changes c ON c.visit = v.id
     WHERE v.party IN (${group}) AND c.party NOT IN (${group}) AND c.before <> ''`,
    { id: party },
  )
}

export function updateSaid(db: WritableDb, { sequence, visit, at, before }: SaidRow, party: PartyId): void {
  const sql = `UPDATE visit_changes SET before = seal(${CONTEXT.before}, :before), party = :party WHERE sequence = :sequence`
  run(db, sql, { sequence, visit, at, before, party })
}

/** The sequence is not known before the row is there; a visit does not change twice in one instant. */
const place = (column: string) => `'visit_changes.${column}:' || :visit || char(58) || CAST(:at AS INTEGER)`
const CONTEXT = { reason: place('reason'), before: place('before') }
const opened = (column: string) =>
  `unseal('visit_changes.${column}:' || c.visit || char(58) || c.at, c.${column}) AS ${column}`
const OPENED = { reason: opened('reason'), before: opened('before') }

export type PastVisitRow = Readonly<{
  visit: VisitId
  businessDate: string
  registeredAt: number
  channel: z.output<typeof Channel>
  headcount: number
  registeredBy: string
  withdrawnAt: number | null
}>

type Page = Readonly<{ party: PartyId; within: Within; before: { registeredAt: number; id: string } | undefined }>

/** The visits of a party and of those merged into it, the newest first, by key. */
export function listVisitsOfParty(db: ReadableDb, { party, within, before }: Page, limit: number): PastVisitRow[] {
  const own = within === null ? '' : 'AND v.registered_by = :within'
  const earlier = before ? 'AND (v.registered_at, v.id) < (:beforeAt, :beforeId)' : ''
  return rows(
    db,
    `SELECT v.id AS visit, v.business_date, v.registered_at, v.channel, v.headcount, a.name AS registered_by,
       v.withdrawn_at
     FROM visits v JOIN accounts a ON a.id = v.registered_by
     WHERE v.party IN (SELECT id FROM parties WHERE ${OF_PARTY}) ${own} ${earlier}
     ORDER BY v.registered_at DESC, v.id DESC LIMIT :limit`,
    {
      ...{ id: party, limit },
      ...(within === null ? {} : { within }),
      ...(before ? { beforeAt: before.registeredAt, beforeId: before.id } : {}),
    },
  )
}
