import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/** Another hall process has this folder open. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse'
}

export type DataFolder = Readonly<{
  path: string
  database: string
  /** The last process on this folder did not end by `leave`. */
  endedUnclean: boolean
  leave: () => void
  /** Moves the closed database and its attachments into the backups, so that the next one begins empty. */
  setDatabaseAside: () => void
}>

/**
 * Takes a data folder for this process alone. The lock is an exclusive lock on an empty SQLite file: the operating
 * system drops it in the instant the process dies, so a killed hall leaves no stale lock behind.
 */
export function enterDataFolder(path: string): DataFolder {
  mkdirSync(join(path, 'backups'), { recursive: true, mode: 0o700 })
  const lock = lockFolder(join(path, 'hall.lock'))
  const running = join(path, 'running')
  const endedUnclean = existsSync(running)
  writeFileSync(running, String(process.pid))
  const database = join(path, 'hall.sqlite')
  return {
    path,
    database,
    endedUnclean,
    leave() {
      rmSync(running, { force: true })
      lock.close()
    },
    setDatabaseAside() {
      const aside = join(path, 'backups', `set-aside-${Date.now()}.sqlite`)
      renameSync(database, aside)
      const attachments = join(path, 'attachments')
      if (existsSync(attachments)) renameSync(attachments, `${aside}.attachments`)
    },
  }
}

function lockFolder(file: string): Database.Database {
  const lock = new Database(file, { timeout: 0 })
  try {
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new FolderInUse(file, { cause: error })
    }
    throw error
  }
}
