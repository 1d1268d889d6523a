import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../electron/start/project.ts'
import { enterDataFolder } from '../../electron/store/data-folder.ts'
import { close, execute, type WritableDb } from '../../electron/store/database.ts'
import { openDatabase } from '../../electron/store/open.ts'
import { localDateOf } from '../../shared/model/time.ts'
import { HALL_ZONE } from './floor-days.ts'
import { generate, type Quantities } from './generator.ts'

export type Size = 'thousand' | 'million'

/** What lies in the two halls: the day's work is of one size, only the years behind it differ. */
const SIZES = {
  thousand: { casefiles: 1_000, underWay: 600, finished: 50 },
  million: { casefiles: 1_000_000, underWay: 2_000, finished: 200 },
  quick: { casefiles: 20_000, underWay: 2_000, finished: 200 },
} as const satisfies Record<string, Quantities>

/**
 * A data folder with that many matters, below the temporary folder of the system. One that an earlier run of the
 * same day made with the same tables and the same generator is used again.
 */
export async function dataFolder(size: Size, quick: boolean): Promise<string> {
  const quantities = SIZES[size === 'million' && quick ? 'quick' : size]
  const folder = await madeOnce(`${quantities.casefiles}`, (db) => generate(db, quantities))
  await inFolder(folder, emptyQueue)
  return folder
}

/** A data folder as `fill` leaves an empty one; kept for later runs of the day. */
export async function madeOnce(what: string, fill: (db: WritableDb) => Promise<void>): Promise<string> {
  const base = join(tmpdir(), 'huisheng-bench')
  const folder = join(base, `${what}-${fingerprint()}`)
  if (!existsSync(join(folder, 'complete'))) {
    mkdirSync(base, { recursive: true })
    for (const old of readdirSync(base)) {
      if (old.startsWith(`${what}-`)) rmSync(join(base, old), { recursive: true })
    }
    console.error(`  making ${folder}`)
    await inFolder(folder, fill)
    writeFileSync(join(folder, 'complete'), '')
  }
  return folder
}

export async function inFolder(folder: string, work: (db: WritableDb) => void | Promise<void>): Promise<void> {
  const data = enterDataFolder(folder)
  const db = openDatabase(data, () => {})
  await work(db)
  execute(db, 'PRAGMA wal_checkpoint(TRUNCATE)')
  close(db)
  data.leave()
}

/** Nobody waits for ever: the tickets of an earlier run would make the next run's queue longer than any hall's. */
function emptyQueue(db: WritableDb): void {
  execute(db, "UPDATE tickets SET state = 'finished' WHERE state = 'waiting'")
}

function fingerprint(): string {
  const hash = createHash('sha256').update(localDateOf(Date.now(), HALL_ZONE))
  for (const path of ['tests/bench', 'electron/store/migrations', 'resources/seed']) {
    for (const file of readdirSync(join(projectRoot, path)).filter((name) => WRITTEN_BY.test(`${path}/${name}`))) {
      hash.update(readFileSync(join(projectRoot, path, file)))
    }
  }
  return hash.digest('hex').slice(0, 12)
}

const WRITTEN_BY =
  /bench\/(chance|floor-days|generator|names|plans|write-matter)\.ts$|migrations\/\d+-[\w-]+\.ts$|seed\/\w+\.json$/
