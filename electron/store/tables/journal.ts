import { insert, type ReadableDb, row, rows, run, type WritableDb } from '../database.ts'

export type JournalRow = Readonly<{
  sequence: number
  at: number
  account: string
  role: string
  place: string
  what: string
  stage: string
  record: string
  before: string
  after: string
  previous: string
  hash: string
}>

export function insertEntry(db: WritableDb, entry: JournalRow): void {
  insert(db, 'journal', entry)
}

export function lastEntry(db: ReadableDb): { sequence: number; hash: string } | undefined {
  return row(db, 'SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1')
}

/** Up to a thousand rows after `sequence`, in order. */
export function journalFrom(db: ReadableDb, sequence: number): JournalRow[] {
  return rows(db, 'SELECT * FROM journal WHERE sequence > :sequence ORDER BY sequence LIMIT 1000', { sequence })
}

/** Whether a command left this record with exactly that digest. */
export function hasEntryAfter(db: ReadableDb, record: string, after: string): boolean {
  return row(db, 'SELECT 1 FROM journal WHERE record = :record AND after = :after', { record, after }) !== undefined
}

/** How often and when last an account was confirmed, as the journal has it: its rows may be gone. */
export function findConfirmations(db: ReadableDb, transcript: string): { count: number; lastAt: number | null } {
  const counted = row<{ count: number; lastAt: number | null }>(
    db,
    `SELECT count(*) AS count, max(at) AS last_at FROM journal WHERE ${CONFIRMATION} AND record = :transcript`,
    { transcript },
  )
  return counted ?? { count: 0, lastAt: null }
}

/** Part of the index that finds them. */
export const CONFIRMATION = "what = 'transcript.confirm'"

/**
 * Tells whether two records are the same without keeping either. Keyed: where all of a record but a phone number is
 * known, ten thousand million plain digests would soon be tried through.
 */
export function digestOf(db: ReadableDb, record: string): string {
  return row<{ digest: string }>(db, `SELECT keyed_hash('record', :record) AS digest`, { record })?.digest ?? ''
}

type ListedEntry = Pick<JournalRow, 'sequence' | 'at' | 'role' | 'place' | 'what' | 'stage' | 'record'> & {
  who: string
}

export function pageOfEntries(db: ReadableDb, before: number): ListedEntry[] {
  return rows(
    db,
    `SELECT j.sequence, j.at, coalesce(a.name, '') AS who, j.role, j.place, j.what, j.stage, j.record
     FROM journal j LEFT JOIN accounts a ON a.id = j.account
     WHERE j.sequence < :before ORDER BY j.sequence DESC LIMIT 100`,
    { before },
  )
}

type CommandResult = Readonly<{ account: string; key: string; what: string; input: string; result: string; at: number }>

export function findResult(db: ReadableDb, account: string, key: string): CommandResult | undefined {
  return row(
    db,
    `SELECT account, key, what, input, at,
       unseal('command_results.result:' || account || ':' || key, result) AS result
     FROM command_results WHERE account = :account AND key = :key`,
    { account, key },
  )
}

export function insertResult(db: WritableDb, result: CommandResult): void {
  run(
    db,
    `INSERT INTO command_results (account, key, what, input, result, at)
     VALUES (:account, :key, :what, :input, seal('command_results.result:' || :account || ':' || :key, :result), :at)`,
    result,
  )
}

export function deleteResultsBefore(db: WritableDb, at: number): number {
  return run(db, 'DELETE FROM command_results WHERE at < :at', { at })
}
