import { type ReadableDb, row, run, type WritableDb } from '../database.ts'

/** The number that a new matter has in the index; it stays, whatever a backup does to the row. */
export function nextOrdinal(db: ReadableDb): number {
  return row<{ next: number }>(db, 'SELECT coalesce(max(ordinal), 0) + 1 AS next FROM casefiles')?.next ?? 1
}

/** Makes a matter findable by its place and summary; called again after one of them changed. */
export function indexMatter(db: WritableDb, matter: Readonly<{ ordinal: number; place: string; summary: string }>) {
  const sql = 'INSERT OR REPLACE INTO matter_terms (rowid, terms) VALUES (:ordinal, matter_terms_of(:place, :summary))'
  run(db, sql, { ordinal: matter.ordinal, place: matter.place, summary: matter.summary })
}

/** The oldest matters with this term, by ordinal: quickest to read, and enough to tell how rare the term is. */
export function oldestWithTerm(db: ReadableDb, term: string, limit: number): number[] {
  return ordinals(db, withTerm('ASC'), term, limit)
}

/** The newest matters with this term, by ordinal. */
export function newestWithTerm(db: ReadableDb, term: string, limit: number): number[] {
  return ordinals(db, withTerm('DESC'), term, limit)
}

// One row of many numbers: hundreds of rows take longer to hand over than to find.
const withTerm = (order: 'ASC' | 'DESC') => `SELECT json_group_array(ordinal) AS list FROM (
  SELECT rowid AS ordinal FROM matter_terms WHERE matter_terms MATCH :term ORDER BY rowid ${order} LIMIT :limit)`

function ordinals(db: ReadableDb, sql: string, term: string, limit: number): number[] {
  const list = row<{ list: string }>(db, sql, { term, limit })?.list ?? '[]'
  return JSON.parse(list) as number[] // of the very array that the statement makes
}
