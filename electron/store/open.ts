import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DataFolder } from './data-folder.ts'
import {
  close,
  execute,
  openReadable,
  openWritable,
  pragma,
  type ReadableDb,
  row,
  sqliteVersion,
  type WritableDb,
} from './database.ts'
import { createKeys, KeyMissing, type Keys, opens, readKeys } from './keys.ts'
import { migrate } from './migrate.ts'

/** The file is damaged; the hall does not start on it. `problem` is SQLite's own sentence. */
export class DamagedDatabase extends Error {
  override readonly name = 'DamagedDatabase'
}

/** Older SQLite can lose a WAL that another connection resets at the wrong moment. */
const OLDEST_SQLITE = [3, 53, 0] as const

/**
 * Opens the hall's database: right SQLite, right version, migrated. After an unclean end the whole file is checked
 * first (`onCheck` lets the caller say so); otherwise the caller checks it in a worker once the hall answers. `keys` open
 * its sealed columns; a new database gets a new key, one with sealed columns is refused without its own (KeyMissing).
 */
export function openDatabase(folder: DataFolder, onCheck: () => void, keys = readKeys(folder.path)): WritableDb {
  try {
    return openWhole(folder, onCheck, keys)
  } catch (error) {
    throw isDamage(error) ? new DamagedDatabase(error.message, { cause: error }) : error
  }
}

/** A complete, compact copy of the database at this moment. */
export function backUp(db: WritableDb, file: string): void {
  execute(db, `VACUUM INTO '${file.replaceAll("'", "''")}'`)
}

function openWhole(folder: DataFolder, onCheck: () => void, found: Keys | null): WritableDb {
  refuseMissingKey(folder.database, found)
  const keys = found ?? createKeys(folder.path)
  const db = openWritable(folder.database, keys)
  try {
    refuseOldSqlite(db)
    if (folder.endedUnclean) {
      onCheck()
      const problem = pragma(db, 'integrity_check(1)')
      if (problem !== 'ok') throw new DamagedDatabase(String(problem))
    }
    migrate(db, (version) => backUp(db, join(folder.path, 'backups', `hall-version-${version}-${Date.now()}.sqlite`)))
    if (!opens(keys, PROOF, proofIn(db) ?? '', 'huisheng')) throw new KeyMissing(folder.database)
    return db
  } catch (error) {
    close(db)
    throw error
  }
}

/** A key made anew would open nothing: the one that belongs to the database has to be put back. */
function refuseMissingKey(file: string, keys: Keys | null): void {
  if (keys || !existsSync(file)) return
  const db = openReadable(file)
  const proof = proofIn(db)
  close(db)
  if (proof !== undefined) throw new KeyMissing(file)
}

/** See migration 0040. */
const PROOF = 'data_key.proof:1'

function proofIn(db: ReadableDb): string | undefined {
  const isThere = row(db, "SELECT 1 FROM sqlite_schema WHERE name = 'data_key'")
  return isThere ? row<{ proof: string }>(db, 'SELECT proof FROM data_key')?.proof : undefined
}

/** SQLite notices much damage by itself, before or instead of the check. */
function isDamage(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /^SQLITE_(NOTADB|CORRUPT)/.test(String(error.code))
}

function refuseOldSqlite(db: WritableDb): void {
  const version = sqliteVersion(db)
  const parts = version.split('.').map(Number)
  for (const [index, oldest] of OLDEST_SQLITE.entries()) {
    const part = parts[index] ?? 0
    if (part > oldest) return
    if (part < oldest) throw new Error(`SQLite ${version} is too old; ${OLDEST_SQLITE.join('.')} or newer is needed`)
  }
}
