import Database from 'better-sqlite3'
import { v7 } from 'uuid'

/** Makes the values of one commit; what it returns commits them. */
export type RawCommit = () => () => void

type Table = Readonly<{ name: string; newest: string; fresh: (ids: Ids) => Record<string, unknown> }>
type Ids = Readonly<{ record: string; party: string; sequence: number }>

const JOURNAL: readonly Table[] = [
  { name: 'journal', newest: 'sequence', fresh: ({ record, sequence }) => ({ record, sequence }) },
  { name: 'command_results', newest: 'at', fresh: ({ record }) => ({ key: record }) },
]
export const ISSUE: readonly Table[] = [
  { name: 'tickets', newest: 'rowid', fresh: ({ record, sequence }) => ({ id: record, number: sequence }) },
  { name: 'ticket_intervals', newest: 'sequence', fresh: ({ record, sequence }) => ({ ticket: record, sequence }) },
  ...JOURNAL,
]
export const REGISTER: readonly Table[] = [
  { name: 'parties', newest: 'rowid', fresh: ({ party }) => ({ id: party }) },
  { name: 'visits', newest: 'rowid', fresh: ({ record, party }) => ({ id: record, party }) },
  ...JOURNAL,
]

/** One save of an account that lies in the copy already. */
export const saveOf = (transcript: string): readonly Table[] => [
  { name: 'transcript_versions', newest: 'saved_at', fresh: ({ sequence }) => ({ transcript, version: sequence }) },
  ...JOURNAL,
]

/** The driver alone, with the hall's pragmas, on a copy of the hall's file. */
export function openRaw(file: string): Database.Database {
  const raw = new Database(file)
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  raw.pragma('foreign_keys = ON')
  raw.pragma('cache_size = -65536')
  raw.pragma('mmap_size = 1073741824')
  return raw
}

/** Commits the rows that the hall's newest command left in `hall`, again and again with identities of their own. */
export function rawCommit(raw: Database.Database, hall: string, tables: readonly Table[]): RawCommit {
  const inserts = tables.map((table) => copier(raw, hall, table))
  const counter = raw.prepare(
    "INSERT INTO counters (name, last) VALUES ('ticket:raw', ?) ON CONFLICT (name) DO UPDATE SET last = excluded.last",
  )
  const counts = tables === ISSUE
  const commit = raw.transaction((sequence: number, values: readonly (readonly unknown[])[]) => {
    if (counts) counter.run(sequence)
    for (const [index, insert] of inserts.entries()) insert.statement.run(...(values[index] ?? []))
  })
  return () => {
    sequence += 1
    const ids = { record: v7(), party: v7(), sequence }
    const values = inserts.map((insert) => insert.values(ids))
    return () => commit.immediate(ids.sequence, values)
  }
}

// Far above what the hall numbers itself, so that the copied rows take nobody's place.
let sequence = 1_000_000_000

function copier(raw: Database.Database, hall: string, { name, newest, fresh }: Table) {
  const source = new Database(hall, { readonly: true })
  const template = source.prepare(`SELECT * FROM ${name} ORDER BY ${newest} DESC LIMIT 1`).get()
  source.close()
  if (typeof template !== 'object' || template === null) throw new Error(`the hall wrote nothing into ${name}`)
  const columns = Object.keys(template)
  const text = `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
  return {
    statement: raw.prepare(text),
    values: (ids: Ids): unknown[] => Object.values({ ...template, ...fresh(ids) }),
  }
}
