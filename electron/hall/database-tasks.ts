import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { backUpAttachments } from '../store/attachment-backup.ts'
import { enterDataFolder } from '../store/data-folder.ts'
import { close, openReadable, openWritable, pragma } from '../store/database.ts'
import { readKeys } from '../store/keys.ts'
import { backUp, DamagedDatabase, openDatabase } from '../store/open.ts'
import { namedFiles } from '../store/tables/attachments.ts'

/** What an update asks of the hall's command line: each prints one JSON line and ends. */
export const DATABASE_TASKS: ReadonlyMap<string, (args: readonly string[]) => void> = new Map([
  ['back-up', runBackUp],
  ['migrate-dry-run', runDryRun],
])

/**
 * `back-up --data DIR --to FILE`: a complete copy of the database, also while a hall works on it, and of the attachments
 * its rows name in `FILE.attachments`; `missing` of them were lost already. To come back, both go into a data folder, as hall.sqlite and attachments.
 */
function runBackUp(args: readonly string[]): void {
  const { data, to } = parseArgs({ args: [...args], options: { data: TEXT, to: TEXT } }).values
  if (!data || !to) throw new Error('back-up --data DIR --to FILE')
  const db = openWritable(existing(data))
  let named: string[]
  try {
    backUp(db, to)
    named = namedFiles(db)
  } finally {
    close(db)
  }
  const folder = `${to}.attachments`
  const { attachments, missing } = backUpAttachments(data, folder, named)
  const told = { ...(attachments > 0 ? { folder } : {}), ...(missing > 0 ? { missing } : {}) }
  tell({ event: 'backed-up', file: to, attachments, ...told })
}

/**
 * `migrate-dry-run --data DIR --keys DIR`: checks and migrates the database in a folder that holds a copy, as this
 * program's first start would, with the key of the data folder it was copied from. No hall may have the folder open.
 */
function runDryRun(args: readonly string[]): void {
  const { data, keys } = parseArgs({ args: [...args], options: { data: TEXT, keys: TEXT } }).values
  if (!data) throw new Error('migrate-dry-run --data DIR --keys DIR')
  const from = versionOf(existing(data))
  const folder = enterDataFolder(data)
  try {
    // As after an unclean end: the whole file is checked before anything is changed in it.
    const db = openDatabase({ ...folder, endedUnclean: true }, () => undefined, readKeys(keys ?? data))
    const broken = pragma(db, 'foreign_key_check')
    close(db)
    if (broken !== undefined) throw new DamagedDatabase(`foreign keys: ${String(broken)}`)
  } finally {
    folder.leave()
  }
  tell({ event: 'migrated', from, to: versionOf(existing(data)) })
}

const TEXT = { type: 'string' } as const

/** Opening would make an empty database where there is none, and an empty one always passes. */
function existing(data: string): string {
  const file = join(data, 'hall.sqlite')
  if (!existsSync(file)) throw new Error(`no database: ${file}`)
  return file
}

function versionOf(file: string): number {
  const db = openReadable(file)
  const version = Number(pragma(db, 'user_version'))
  close(db)
  return version
}

function tell(line: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
