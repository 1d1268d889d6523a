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

/** The newest matters with this term, by ordinal. */
export function newestWithTerm(db: ReadableDb, term: string, limit: number): number[] {
  const ordinals = row<{ list: string }>(db, NEWEST_WITH_TERM, { term, limit })?.list ?? '[]'
  return JSON.parse(ordinals) as number[] // of the very array made below
}

// One row of many numbers: hundreds of rows take longer to hand over than to find.
const NEWEST_WITH_TERM = `SELECT json_group_array(ordinal) AS list FROM (
  SELECT rowid AS ordinal FROM matter_terms WHERE matter_terms MATCH :term ORDER BY rowid DESC LIMIT :limit)`
