import { createHash, randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { createChangeFeed } from '../../electron/office/changes.ts'
import { type Command, runCommand } from '../../electron/office/command.ts'
import { loadDocuments } from '../../electron/office/documents.ts'
import { furnish } from '../../electron/office/hall/furnish.ts'
import { type Matter, readSeed } from '../../electron/office/hall/seed.ts'
import { SAMPLE_PASSWORD } from '../../electron/office/hall/set-up.ts'
import { today } from '../../electron/office/hall/settings.ts'
import type { Actor, Office, Reading } from '../../electron/office/office.ts'
import { Refusal } from '../../electron/office/refusal.ts'
import { hashPassword } from '../../electron/office/staff/password.ts'
import { toMe } from '../../electron/office/staff/session.ts'
import { confirm } from '../../electron/office/transcript/revisions.ts'
import { projectRoot } from '../../electron/start/project.ts'
import { type DataFolder, enterDataFolder } from '../../electron/store/data-folder.ts'
import { close, execute, type WritableDb, write } from '../../electron/store/database.ts'
import { keysOf } from '../../electron/store/keys.ts'
import { openDatabase } from '../../electron/store/open.ts'
import { findAccountByName, insertSession, listDepartments, listDesks } from '../../electron/store/tables/staff.ts'
import { listServices } from '../../electron/store/tables/ticket-services.ts'
import type { FailureCode } from '../../shared/contract/errors.ts'
import type { Change } from '../../shared/contract/live.ts'

/** All sample offices are copies of one file, sealed with this key. */
export const SAMPLE_KEYS = keysOf(new Uint8Array(32).fill(7))

/** A Thursday morning in the sample hall. */
const MORNING = Date.parse('2026-10-15T09:00:00+08:00')
export const MINUTE = 60_000
export const DAY = 86_400_000

export type SampleOffice = Readonly<{
  office: Office
  changes: readonly Change[]
  file: string
  folder: DataFolder
  advance: (milliseconds: number) => void
  as: (account: string) => Actor
  reading: (account: string) => Reading
  /** Runs a command as this account, under a fresh key. */
  run: <Input extends object, Output>(
    account: string,
    command: Command<Input, Output>,
    input: Omit<Input, 'key'>,
  ) => Output
  idOf: ReturnType<typeof identitiesOf>
  close: () => void
}>

/** The sample hall before its first visitor, in a temporary folder, with a clock that stands and chance that repeats. */
export async function openSampleOffice(): Promise<SampleOffice> {
  template ??= await createTemplate()
  return openCopy(template)
}

/** A database without a hall in it. */
export async function openEmptyOffice(): Promise<SampleOffice> {
  return openCopy(null)
}

function openCopy(original: string | null): SampleOffice {
  const path = mkdtempSync(join(tmpdir(), 'office-'))
  const folder = enterDataFolder(path)
  if (original) copyFileSync(original, folder.database)
  const db = openDatabase(folder, () => {}, SAMPLE_KEYS)
  // The rules are tested here, not the disk; what survives a power cut is tested with the real hall.
  execute(db, 'PRAGMA synchronous = OFF')
  const clock = { now: MORNING }
  const office = createOffice(db, { now: () => clock.now })
  const changes: Change[] = []
  office.changes.subscribe((change) => changes.push(change))
  const as = (account: string): Actor => actorNamed(db, account)
  return {
    office,
    changes,
    file: folder.database,
    folder,
    advance: (milliseconds) => {
      clock.now += milliseconds
    },
    as,
    reading: (account) => ({ db, now: clock.now, today: today(db, clock.now), actor: as(account) }),
    run: (account, command, input) => {
      const keyed = { ...input, key: office.newId() }
      // `Omit` of a type still unknown cannot be put together again by the compiler; nothing but the key was left out.
      const whole = keyed as typeof keyed & Parameters<typeof command>[1]
      return runCommand(office, as(account), JOURNAL_NAMES.get(command) ?? 'sample.command', whole, command)
    },
    idOf: identitiesOf(db),
    close: () => {
      close(db)
      folder.leave()
      rmSync(path, { recursive: true })
    },
  }
}

/** An office on an open database, without a hall in it. */
function createOffice(db: WritableDb, { now, seed = 1 }: { now: () => number; seed?: number }): Office {
  const random = seededBytes(seed)
  let sequence = 0
  return {
    db,
    now,
    newId: () => {
      sequence += 1
      return v7({ msecs: now(), seq: sequence, random: random(16) })
    },
    random,
    changes: createChangeFeed(),
    documents: loadDocuments(join(projectRoot, 'resources/documents')),
    version: '0.0.0-test',
  }
}

export const sampleSeed = readSeed(join(projectRoot, 'resources/seed'))

export function matterNamed(code: string): Matter {
  const matter = sampleSeed.matters.find((each) => each.code === code)
  if (!matter) throw new RangeError(`no matter "${code}"`)
  return matter
}

/** A session without its password: hashing takes a quarter of a second, and that is measured elsewhere. */
export function tokenFor({ office, as }: SampleOffice, account: string): string {
  const token = randomUUID()
  const tokenDigest = createHash('sha256').update(token).digest('base64url')
  const [openedAt, expiresAt] = [office.now(), office.now() + DAY]
  write(office.db, () => insertSession(office.db, { tokenDigest, account: as(account).id, openedAt, expiresAt }))
  return token
}

/** The code a command is refused with; null when it was not refused. Bugs stay bugs. */
export function refusalOf(work: () => unknown): FailureCode | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

/** Those that are found in the journal by their names. */
const JOURNAL_NAMES: ReadonlyMap<unknown, string> = new Map([[confirm, 'transcript.confirm']])

let template: string | undefined

/** One password hash and one migration for all offices of a test file: the others are copies. */
async function createTemplate(): Promise<string> {
  const path = mkdtempSync(join(tmpdir(), 'office-template-'))
  process.once('exit', () => rmSync(path, { recursive: true, force: true }))
  const folder = enterDataFolder(path)
  const db = openDatabase(folder, () => {}, SAMPLE_KEYS)
  const passwordHash = await hashPassword(SAMPLE_PASSWORD)
  const { newId } = createOffice(db, { now: () => MORNING, seed: 2 })
  write(db, () => furnish(db, sampleSeed, { newId, now: MORNING, passwordHash, sample: true }))
  const file = join(path, 'template.sqlite')
  execute(db, `VACUUM INTO '${file}'`)
  close(db)
  folder.leave()
  return file
}

function actorNamed(db: WritableDb, account: string): Actor {
  const row = findAccountByName(db, account)
  if (!row) throw new RangeError(`the sample hall has no account "${account}"`)
  return { ...toMe(row), place: 'hall' }
}

function identitiesOf(db: WritableDb) {
  return {
    service: (code: string) => idIn(listServices(db, ''), code),
    desk: (code: string) => idIn(listDesks(db), code),
    department: (code: string) => idIn(listDepartments(db), code),
  }
}

function idIn<Id>(list: readonly Readonly<{ code: string; id: Id }>[], code: string): Id {
  const found = list.find((row) => row.code === code)
  if (!found) throw new RangeError(`the sample hall has no "${code}"`)
  return found.id
}

/** Mulberry32: bytes that look like chance and come back the same in every run. */
function seededBytes(seed: number): (count: number) => Uint8Array {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), state | 1)
    return (mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61))) >>> 0
  }
  return (count) => Uint8Array.from({ length: count }, () => next() % 256)
}
