import Database from 'better-sqlite3'
import { matterTerms } from '../../shared/model/matter-terms.ts'
import { plainName } from '../../shared/model/plain-name.ts'
import { plainPhone } from '../../shared/model/plain-phone.ts'
import { sameMatterRules } from '../../shared/model/rule-packs.ts'
import type { Keys } from './keys.ts'
import { initialsOf, pinyinOf } from './pinyin.ts'

declare const access: unique symbol

type Connection = Readonly<{
  database: Database.Database
  statements: Map<string, Prepared>
  /** Runs work in a transaction; made once, because making one costs more than beginning it. */
  inTransaction: Database.Transaction<(work: () => unknown) => unknown>
}>
type Prepared = Readonly<{ statement: Database.Statement; keys: readonly string[] }>
type Value = string | number | bigint | null | Uint8Array

/** A database that may be read. Opaque outside this folder: all SQL goes through the functions below. */
export type ReadableDb = Connection & { readonly [access]: 'readable' | 'writable' }
/** A database that may be changed, one process at a time. */
export type WritableDb = Connection & { readonly [access]: 'writable' }

export type Parameters = Readonly<Record<string, Value>>

/** Without `keys` sealed columns can be neither read nor written. */
export function openWritable(file: string, keys: Keys | null = null): WritableDb {
  const database = new Database(file)
  try {
    database.pragma('journal_mode = WAL')
  } catch (error) {
    database.close()
    throw error
  }
  // FULL: an acknowledged command survives a power cut, not only a crash of the process.
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  // What was changed or deleted does not stay readable in the file's free space.
  database.pragma('secure_delete = ON')
  database.pragma('cache_size = -65536')
  database.pragma('mmap_size = 1073741824')
  if (keys) offerKeys(database, keys)
  offerPlainText(database)
  offerPinyin(database)
  offerMatterTerms(database)
  // The brand exists only in types; this function and the next are the only places that give it.
  return connection(database) as WritableDb
}

export function openReadable(file: string, keys: Keys | null = null): ReadableDb {
  const database = new Database(file, { readonly: true, fileMustExist: true })
  if (keys) offerKeys(database, keys)
  offerPlainText(database)
  return connection(database) as ReadableDb
}

export function close(db: ReadableDb): void {
  db.database.close()
}

/** All rows, keys in camelCase. `Row` is the caller's word for a STRICT table's columns. */
export function rows<Row>(db: ReadableDb, sql: string, parameters: Parameters = {}): Row[] {
  const { statement, keys } = prepare(db, sql)
  return statement.all(parameters).map((values) => toRow<Row>(keys, values))
}

/** The first row, if there is one. */
export function row<Row>(db: ReadableDb, sql: string, parameters: Parameters = {}): Row | undefined {
  const { statement, keys } = prepare(db, sql)
  const values = statement.get(parameters)
  return values === undefined ? undefined : toRow<Row>(keys, values)
}

/** Runs one changing statement and returns how many rows it changed. */
export function run(db: WritableDb, sql: string, parameters: Parameters = {}): number {
  return prepare(db, sql).statement.run(parameters).changes
}

/** Inserts one record; its camelCase keys are the table's snake_case columns. */
export function insert(db: WritableDb, table: string, record: Parameters): void {
  const keys = Object.keys(record)
  const text = () => `INSERT INTO ${table} (${keys.map(snake).join(', ')}) VALUES (${keys.map(() => '?').join(', ')})`
  runWritten(db, `insert ${table} ${keys}`, text, Object.values(record))
}

/** Changes some columns of the record with this `id`. */
export function update(db: WritableDb, table: string, id: string, changes: Parameters): number {
  const keys = Object.keys(changes)
  const text = () => `UPDATE ${table} SET ${keys.map((key) => `${snake(key)} = ?`).join(', ')} WHERE id = ?`
  return runWritten(db, `update ${table} ${keys}`, text, [...Object.values(changes), id])
}

/** One immediate transaction: it holds the write lock from its first statement and is rolled back when `work` throws. */
export function write<Result>(db: WritableDb, work: () => Result): Result {
  // The transaction hands back what `work` returned.
  return db.inTransaction.immediate(work) as Result
}

/** Everything `look` reads is of one moment; one lock for all its statements instead of one for each. */
export function view<Result>(db: ReadableDb, look: () => Result): Result {
  return db.inTransaction.deferred(look) as Result // as in `write`
}

/** Runs statements without parameters; for migrations, backups and pragmas. */
export function execute(db: WritableDb, sql: string): void {
  db.database.exec(sql)
}

export function pragma(db: ReadableDb, text: string): unknown {
  return db.database.pragma(text, { simple: true })
}

/**
 * Writes the log into the file and empties it, so that what was erased is in neither. False where a reader still needs the
 * log: nobody waits for them.
 */
export function emptyLog(db: WritableDb): boolean {
  const waiting = Number(pragma(db, 'busy_timeout'))
  pragma(db, 'busy_timeout = 0')
  try {
    return pragma(db, 'wal_checkpoint(TRUNCATE)') === 0
  } finally {
    pragma(db, `busy_timeout = ${waiting}`)
  }
}

export function sqliteVersion(db: ReadableDb): string {
  return row<{ version: string }>(db, 'SELECT sqlite_version() AS version')?.version ?? '0'
}

/** The number of the last migration that this file went through. */
export function databaseVersion(db: ReadableDb): number {
  return Number(pragma(db, 'user_version'))
}

/** Nothing stays nothing: an empty field needs no secrecy, and a search for it finds nobody. */
function offerKeys(database: Database.Database, keys: Keys): void {
  const offer = (name: string, act: (first: string, second: string) => string) =>
    database.function(name, { deterministic: name === 'keyed_hash' }, (first: unknown, second: unknown) =>
      second === '' ? '' : act(String(first), String(second)),
    )
  offer('seal', keys.seal)
  offer('unseal', keys.unseal)
  offer('keyed_hash', keys.hash)
  database.function('unseal_or_null', (context: unknown, sealed: unknown) =>
    sealed === '' ? '' : unsealOrNull(keys, String(context), String(sealed)),
  )
  // Whole bytes in one step: only for what is small.
  const offerBytes = (name: string, act: (context: string, bytes: Uint8Array) => Buffer) =>
    database.function(name, (context: unknown, bytes: unknown) =>
      bytes instanceof Uint8Array ? act(String(context), bytes) : null,
    )
  offerBytes('seal_bytes', keys.sealPiece)
  offerBytes('unseal_bytes', keys.unsealPiece)
}

/** For whoever must be told that a value is damaged instead of being stopped by it. */
function unsealOrNull(keys: Keys, context: string, sealed: string): string | null {
  try {
    return keys.unseal(context, sealed)
  } catch {
    return null
  }
}

/** What names and phones are compared by. Another plain form takes a migration that makes hashes and names anew. */
function offerPlainText(database: Database.Database): void {
  database.function('plain_name', { deterministic: true }, (name: unknown) => plainName(String(name)))
  database.function('plain_phone', { deterministic: true }, (phone: unknown) => plainPhone(String(phone)))
}

/** Migrations read the names that are already there. */
function offerPinyin(database: Database.Database): void {
  database.function('pinyin_of', { varargs: true }, (name: unknown, of?: unknown) =>
    pinyinOf(String(name), of?.toString()),
  )
  database.function('initials_of', { varargs: true }, (name: unknown, of?: unknown) =>
    initialsOf(String(name), of?.toString()),
  )
}

/** Migrations index the matters that are already there. */
function offerMatterTerms(database: Database.Database): void {
  database.function('matter_terms_of', (place: unknown, summary: unknown) =>
    matterTerms(String(place), String(summary), sameMatterRules).join(' '),
  )
}

function connection(database: Database.Database): Connection {
  return { database, statements: new Map(), inTransaction: database.transaction((work) => work()) }
}

function prepare(db: ReadableDb, sql: string): Prepared {
  const known = db.statements.get(sql)
  if (known) return known
  const statement = db.database.prepare(sql)
  const prepared = statement.reader
    ? { statement: statement.raw(true), keys: statement.columns().map(({ name }) => camel(name)) }
    : { statement, keys: [] }
  db.statements.set(sql, prepared)
  return prepared
}

function toRow<Row>(keys: readonly string[], values: unknown): Row {
  const list = values as readonly unknown[] // a raw() statement returns arrays
  const named: Record<string, unknown> = {}
  for (const [index, key] of keys.entries()) named[key] = list[index]
  // The one place where a row becomes a typed value: STRICT tables keep the column types, `Row` names them.
  return named as Row
}

// Writing a statement out takes longer than running it, and values by position bind twice as fast as by name.
function runWritten(db: WritableDb, shape: string, text: () => string, values: readonly Value[]): number {
  const sql = statementTexts.get(shape) ?? text()
  statementTexts.set(shape, sql)
  return prepare(db, sql).statement.run(...values).changes
}

/** As many as shapes of records in the program. */
const statementTexts = new Map<string, string>()

function snake(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function camel(column: string): string {
  return column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}
