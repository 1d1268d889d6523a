import { join } from 'node:path'
import type { DataFolder } from './data-folder.ts'
import { close, execute, openWritable, pragma, sqliteVersion, type WritableDb } from './database.ts'
import { migrate } from './migrate.ts'

/** The file is damaged; the hall does not start on it. `problem` is SQLite's own sentence. */
export class DamagedDatabase extends Error {
  override readonly name = 'DamagedDatabase'
}

/** Older SQLite can lose a WAL that another connection resets at the wrong moment. */
const OLDEST_SQLITE = [3, 53, 0] as const

/**
 * Opens the hall's database: right SQLite, right version, migrated. After an unclean end the whole file is checked
 * first (`onCheck` lets the caller say so); otherwise the caller checks it in a worker once the hall answers.
 */
export function openDatabase(folder: DataFolder, onCheck: () => void): WritableDb {
  try {
    return openWhole(folder, onCheck)
  } catch (error) {
    throw isDamage(error) ? new DamagedDatabase(error.message, { cause: error }) : error
  }
}

/** A complete, compact copy of the database at this moment. */
export function backUp(db: WritableDb, file: string): void {
  execute(db, `VACUUM INTO '${file.replaceAll("'", "''")}'`)
}

function openWhole(folder: DataFolder, onCheck: () => void): WritableDb {
  const db = openWritable(folder.database)
  try {
    refuseOldSqlite(db)
    if (folder.endedUnclean) {
      onCheck()
      const problem = pragma(db, 'integrity_check(1)')
      if (problem !== 'ok') throw new DamagedDatabase(String(problem))
    }
    migrate(db, (version) => backUp(db, join(folder.path, 'backups', `hall-version-${version}-${Date.now()}.sqlite`)))
    return db
  } catch (error) {
    close(db)
    throw error
  }
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
