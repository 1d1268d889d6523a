import type { z } from 'zod'
import type { VisitChange } from '../../../shared/contract/visit-changes.ts'
import type { Channel } from '../../../shared/contract/visit-fields.ts'
import type { AccountId, PartyId, VisitId } from '../../../shared/model/ids.ts'
import { type ReadableDb, row, rows, run, type WritableDb } from '../database.ts'
import { OF_PARTY } from './party.ts'
import type { Within } from './party-search.ts'

type ChangeRow = Readonly<{
  visit: VisitId
  what: VisitChange['what']
  /** Somebody's own words; they may name what was wrong. */
  reason: string
  /** JSON of what the visit was before; empty where nothing of it changed. */
  before: string
  at: number
  account: AccountId
}>

export function insertVisitChange(db: WritableDb, change: ChangeRow): void {
  run(
    db,
    `INSERT INTO visit_changes (visit, what, reason, before, at, account)
     VALUES (:visit, :what, seal(${CONTEXT.reason}, :reason), seal(${CONTEXT.before}, :before), :at, :account)`,
    change,
  )
}

/** The latest first. */
export function listVisitChanges(db: ReadableDb, visit: VisitId): (ChangeRow & { sequence: number; who: string })[] {
  const of = 'c.visit || char(58) || c.at'
  return rows(
    db,
    `SELECT c.sequence, c.visit, c.what, c.at, c.account, a.name AS who,
       unseal('visit_changes.reason:' || ${of}, c.reason) AS reason,
       unseal('visit_changes.before:' || ${of}, c.before) AS before
     FROM visit_changes c JOIN accounts a ON a.id = c.account WHERE c.visit = :visit ORDER BY c.sequence DESC`,
    { visit },
  )
}

/** What the party was before each change that a visit of it made since, the first one first. */
export function listPartyChanges(db: ReadableDb, party: PartyId, since: number): { party: PartyId; before: string }[] {
  return rows(
    db,
    `SELECT v.party, unseal('visit_changes.before:' || c.visit || char(58) || c.at, c.before) AS before
     FROM visits v JOIN visit_changes c ON c.visit = v.id
     WHERE v.party IN (SELECT id FROM parties WHERE ${OF_PARTY}) AND c.at >= :since AND c.before <> ''
     ORDER BY c.sequence`,
    { id: party, since },
  )
}

/** Whether a later change of any of its visits said what the party was before. */
export function partyChangedSince(db: ReadableDb, party: PartyId, sequence: number): boolean {
  const sql = `SELECT 1 FROM visits v JOIN visit_changes c ON c.visit = v.id
    WHERE v.party IN (SELECT id FROM parties WHERE ${OF_PARTY}) AND c.sequence > :sequence AND c.before <> '' LIMIT 1`
  return row(db, sql, { id: party, sequence }) !== undefined
}

/** The sequence is not known before the row is there; a visit does not change twice in one instant. */
const place = (column: string) => `'visit_changes.${column}:' || :visit || char(58) || CAST(:at AS INTEGER)`
const CONTEXT = { reason: place('reason'), before: place('before') }

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
