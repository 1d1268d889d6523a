import { expect } from 'vitest'
import { type Parameters, type ReadableDb, rows } from '../../electron/store/database.ts'

type Growing = Readonly<{
  tables: readonly string[]
  /** Endings of steps that may be walked through: they hold few rows, whatever else the table grows to. */
  except?: readonly string[]
}>

/** The steps of the query plans of what `ask` asks that walk through a whole table which grows with the visitors. */
export function scansOf(db: ReadableDb, { tables, except = [] }: Growing, ask: () => unknown): string[] {
  db.statements.clear()
  ask()
  // Inserts and changes by identity are kept under a name instead of their text; what has no names asks by its key.
  const asked = [...db.statements.keys()].filter((sql) => /^\s*(SELECT|UPDATE|DELETE|WITH)\b[^?]*$/.test(sql))
  expect(asked.length).toBeGreaterThan(0)
  const isScan = (sql: string, step: string) => {
    if (except.some((end) => step.endsWith(end))) return false
    const [, name] = /^SCAN (\w+)/.exec(step) ?? []
    return tables.some((table) => table === name || new RegExp(`\\b${table} (AS )?${name}\\b`).test(sql))
  }
  return asked.flatMap((sql) => plan(db, sql).filter((step) => isScan(sql, step)))
}

function plan(db: ReadableDb, sql: string): string[] {
  const parameters: Parameters = Object.fromEntries([...sql.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, null]))
  return rows<{ detail: string }>(db, `EXPLAIN QUERY PLAN ${sql}`, parameters).map(({ detail }) => detail)
}
