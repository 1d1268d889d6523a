import { join } from 'node:path'
import { files } from './plain-files.ts'
import { UpdateStop } from './stop.ts'
import type { TaskEnd, UpdatePlace } from './update.ts'

/** Where the hall bundle stands in an unpacked program. */
const HALL_IN_PROGRAM = 'resources/app.asar/out/main/hall.js'

/** A complete copy of the database while the hall goes on working; the running program makes it. */
export async function backUpDatabase(place: UpdatePlace, data: string, copy: string): Promise<void> {
  const end = await place.runHall(place.hallBundle, ['back-up', '--data', data, '--to', copy])
  if (end.code !== 0) throw new UpdateStop('BACKUP_FAILED', lastWords(end))
}

/** Lets the new program migrate a copy of the backup in a folder of its own, exactly as it would at its first start. */
export async function dryRun(place: UpdatePlace, backup: string, program: string, folder: string): Promise<void> {
  files.mkdirSync(folder, { recursive: true, mode: 0o700 })
  files.copyFileSync(backup, join(folder, 'hall.sqlite'))
  const end = await place.runHall(join(program, HALL_IN_PROGRAM), [
    'migrate-dry-run',
    '--data',
    folder,
    '--keys',
    place.data ?? folder,
  ])
  if (end.code !== 0) throw new UpdateStop('DRY_RUN_FAILED', lastWords(end))
}

/**
 * The hall's own copy of the database from the moment before a newer program migrated it, or null where the database
 * is still as the older program wrote it. The first one since then: everything entered before the migration is in it.
 */
export function copyBeforeMigration(data: string, since: number): string | null {
  const folder = join(data, 'backups')
  if (!files.existsSync(folder)) return null
  const copies = files.readdirSync(folder).flatMap((name) => {
    const madeAt = Number(/^hall-version-\d+-(\d+)\.sqlite$/.exec(name)?.[1] ?? Number.NaN)
    return madeAt >= since ? [{ name, madeAt }] : []
  })
  const first = copies.sort((left, right) => left.madeAt - right.madeAt)[0]
  return first ? join(folder, first.name) : null
}

/** Puts a copy in the database's place. What it replaces is kept whole among the backups. The hall must be stopped. */
export function restoreDatabase(data: string, copy: string, now: number): void {
  const database = join(data, 'hall.sqlite')
  const incoming = join(data, 'hall.sqlite.restoring')
  files.copyFileSync(copy, incoming)
  syncFile(incoming)
  for (const part of ['', '-wal', '-shm']) {
    const aside = join(data, 'backups', `set-aside-${now}.sqlite${part}`)
    if (files.existsSync(`${database}${part}`)) files.copyFileSync(`${database}${part}`, aside)
  }
  // The log belongs to the replaced file; left behind, SQLite would write it into the restored one.
  for (const part of ['-wal', '-shm']) files.rmSync(`${database}${part}`, { force: true })
  files.renameSync(incoming, database)
}

function syncFile(path: string): void {
  const handle = files.openSync(path, 'r+')
  try {
    files.fsyncSync(handle)
  } finally {
    files.closeSync(handle)
  }
}

/** The plain sentence a task ended with; the lines of its log, which begin with a brace, are left out. */
function lastWords({ code, stderr }: TaskEnd): string {
  const sentences = stderr.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('{'))
  return sentences.at(-1) ?? `exit ${code}`
}
