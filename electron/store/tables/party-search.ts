import type { AccountId, PartyId } from '../../../shared/model/ids.ts'
import { type ReadableDb, row, rows } from '../database.ts'

/** The columns somebody's typing is the beginning of. */
export type Typed = 'name' | 'pinyin' | 'initials'
/** The columns found only whole, by their keyed hash. */
export type Whole = 'document' | 'document-tail' | 'phone'
/** Only parties of visits that this account registered; null for everybody's. */
export type Within = AccountId | null

/**
 * Parties whose column begins with `text`: those that are exactly it, then longer ones, the latest visitor first. At
 * most `limit` rows are read; a party merged into another is found as that one, so there may be fewer.
 */
export function findByBeginning(db: ReadableDb, column: Typed, text: string, within: Within, limit: number) {
  const exact = found(db, `o.${column} = :text`, { text }, within, limit)
  if (exact.length >= limit) return exact
  const begins = `o.${column} >= :text AND o.${column} < :text || char(1114111)`
  const longer =
    within === null && isCommon(db, begins, text)
      ? newestFirst(db, begins, text, limit)
      : found(db, begins, { text }, within, limit)
  return [...new Set([...exact, ...longer])]
}

/** Parties with exactly this value (a phone however it is typed), the latest visitor first. */
export function findByWhole(db: ReadableDb, kind: Whole, value: string, within: Within, limit: number): PartyId[] {
  const column = COLUMNS[kind]
  // A partial index serves only a query that says its condition.
  const where = `o.${column} = keyed_hash('${kind}', ${PLAIN[kind]}) AND o.${column} <> ''`
  return found(db, where, { value }, within, limit)
}

/** Whose visit of that day has an identity that ends so. */
export function findByRegistration(db: ReadableDb, businessDate: string, end: string, within: Within, limit: number) {
  const visits = 'SELECT party FROM visits WHERE business_date = :businessDate AND substr(id, -length(:end)) = :end'
  return found(db, `o.id IN (${visits})`, { businessDate, end }, within, limit)
}

/** The parties that came last, the latest first. */
export function latestParties(db: ReadableDb, within: Within, limit: number): PartyId[] {
  return found(db, 'true', {}, within, limit)
}

const COLUMNS = { document: 'document_hash', 'document-tail': 'document_tail', phone: 'phone_hash' } as const
const PLAIN = { document: ':value', 'document-tail': ':value', phone: 'plain_phone(:value)' } as const

function found(
  db: ReadableDb,
  where: string,
  values: Readonly<Record<string, string>>,
  within: Within,
  limit: number,
): PartyId[] {
  if (within !== null) return foundWithin(db, where, values, within, limit)
  // Sorted by an index alone; whole rows are read only of the few that are shown.
  const newest = `SELECT o.rowid FROM parties o WHERE ${where} ${NEWEST_FIRST} LIMIT :limit`
  return ids(db, `SELECT ${KEPT} FROM parties o WHERE o.rowid IN (${newest}) ${NEWEST_FIRST}`, {
    ...values,
    limit,
  })
}

/** Whoever registers at a department's desk has met a few thousand people, not a million. */
function foundWithin(
  db: ReadableDb,
  where: string,
  values: Readonly<Record<string, string>>,
  account: AccountId,
  limit: number,
): PartyId[] {
  const own = `SELECT party, registered_at FROM visits WHERE registered_by = :account
    ORDER BY registered_at DESC LIMIT ${OWN_VISITS}`
  const sql = `SELECT ${KEPT} FROM (${own}) v CROSS JOIN parties o ON o.id = v.party WHERE ${where}
    GROUP BY 1 ORDER BY max(v.registered_at) DESC LIMIT :limit`
  return ids(db, sql, { ...values, account, limit })
}

/** A surname begins tens of thousands of names; then the newest parties are read until a page is full. */
function newestFirst(db: ReadableDb, begins: string, text: string, limit: number): PartyId[] {
  const newest = `SELECT * FROM parties ORDER BY last_visit_at DESC LIMIT ${NEWEST}`
  const walked = ids(db, `SELECT ${KEPT} FROM (${newest}) o WHERE ${begins} LIMIT :limit`, { text, limit })
  if (walked.length === limit) return walked
  const rest = ids(db, `SELECT ${KEPT} FROM parties o WHERE ${begins} LIMIT :limit`, { text, limit })
  return [...walked, ...rest]
}

function isCommon(db: ReadableDb, begins: string, text: string): boolean {
  const sql = `SELECT count(*) AS parties FROM (SELECT 1 FROM parties o WHERE ${begins} LIMIT ${COMMON})`
  return row<{ parties: number }>(db, sql, { text })?.parties === COMMON
}

function ids(db: ReadableDb, sql: string, values: Readonly<Record<string, string | number>>): PartyId[] {
  return rows<{ id: PartyId }>(db, sql, values).map(({ id }) => id)
}

const NEWEST_FIRST = 'ORDER BY o.last_visit_at DESC, o.rowid DESC'
const KEPT = 'coalesce(o.merged_into, o.id) AS id'
const COMMON = 10_000
/** So far back the newest are read: among a million, twelve of a common beginning are found long before. */
const NEWEST = 20_000
const OWN_VISITS = 5_000
