import { type ReadableDb, rows } from '../../electron/store/database.ts'

/** What the hall would answer when commands are repeated, oldest first; only with its key can anybody read it. */
export function keptResults(db: ReadableDb): readonly string[] {
  const sql = `SELECT unseal('command_results.result:' || account || ':' || key, result) AS result
    FROM command_results ORDER BY at`
  return rows<{ result: string }>(db, sql).map(({ result }) => result)
}
