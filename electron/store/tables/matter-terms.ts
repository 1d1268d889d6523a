import { type ReadableDb, row, rows, run, type WritableDb } from '../database.ts'

/** The number that a new matter has in the index; it stays, whatever a backup does to the row. */
export function nextOrdinal(db: ReadableDb): number {
  return row<{ next: number }>(db, 'SELECT coalesce(max(ordinal), 0) + 1 AS next FROM casefiles')?.next ?? 1
}

/** Makes a matter findable by its place and summary; called again after one of them changed. */
export function indexMatter(db: WritableDb, matter: Readonly<{ ordinal: number; place: string; summary: string }>) {
  const sql = 'INSERT OR REPLACE INTO matter_terms (rowid, terms) VALUES (:ordinal, matter_terms_of(:place, :summary))'
  run(db, sql, { ordinal: matter.ordinal, place: matter.place, summary: matter.summary })
}

/** How many matters have this term, counted no further than `most`: a common one is not read to its end. */
export function countWithTerm(db: ReadableDb, term: string, most: number): number {
  const sql = 'SELECT count(*) AS matters FROM (SELECT 1 FROM matter_terms WHERE matter_terms MATCH :term LIMIT :most)'
  return row<{ matters: number }>(db, sql, { term, most })?.matters ?? 0
}

/** The newest matters with this term, by ordinal. */
export function newestWithTerm(db: ReadableDb, term: string, limit: number): number[] {
  const sql =
    'SELECT rowid AS ordinal FROM matter_terms WHERE matter_terms MATCH :term ORDER BY rowid DESC LIMIT :limit'
  return rows<{ ordinal: number }>(db, sql, { term, limit }).map(({ ordinal }) => ordinal)
}
