import { join, sep } from 'node:path'
import type {
  InstalledUpdate,
  RollbackFailure,
  UpdateFailure,
  UpdatePackage,
  UpdatePlatform,
  UpdateState,
  UpdateStep,
} from '../../shared/contract/update.ts'
import { copyBeforeMigration, restoreDatabase } from './hall-database.ts'
import { install, readPackage, summaryOf } from './install.ts'
import { PACKAGE_ENDING } from './package-file.ts'
import { files } from './plain-files.ts'
import { openPrograms, type ProgramRecord, type Programs } from './programs.ts'
import { refuseBlockedSandbox } from './sandbox.ts'
import { decideStart } from './start-decision.ts'
import { failureOf } from './stop.ts'
import { isNewer } from './version-order.ts'

/**
 * Updates of this computer's program. Made once per start, after the single-instance lock is held: it clears what an
 * interrupted update left behind.
 */
export type Updates = Readonly<{
  /**
   * Which program is to run: the first question of a start, and the last before a restart for an update. `other` is
   * started detached with the same arguments, and this process ends. A version that twice did not come up is taken back.
   */
  decideStart: () => StartDecision
  /** The hall answered: the running version is good and is kept from now on. */
  confirmStart: () => void
  state: () => UpdateState
  /** Packages for this computer in a folder, newest first; what is no valid package of ours is left out. */
  find: (folder: string) => Promise<readonly UpdatePackage[]>
  /** Manifest, signature, platform and versions of one file; the bytes are verified by `install`. */
  read: (file: string) => Promise<Outcome<UpdatePackage, UpdateFailure>>
  /** verify → back up → dry run → install. A failure leaves everything as it was; success takes effect at the next start. */
  install: (file: string, onStep: (step: UpdateStep) => void) => Promise<Outcome<InstalledUpdate, UpdateFailure>>
  /**
   * Returns to the previous version from the next start on. Call it with the hall stopped. Where the newer version
   * changed the database, the records entered since are set aside with it, and that needs `setEntriesAside`.
   */
  rollBack: (setEntriesAside: boolean) => Outcome<{ version: string }, RollbackFailure>
  /** Why `rollBack` would change nothing, or null; the hall may still be running. */
  refusesRollBack: (setEntriesAside: boolean) => RollbackFailure | null
  /** The program that shortcuts and the start with the computer must name; it passes on to the current version. */
  installedProgram: () => string
}>

/** See `Updates`. `kernel` is where Linux tells its settings. */
export function createUpdates(given: UpdatePlace, kernel = '/proc/sys/kernel'): Updates {
  const program = startingProgram(given.programs, given.running.program, process.execPath)
  const place = { ...given, running: { ...given.running, program } }
  const programs = openPrograms(place.programs)
  programs.tidy(programs.read())
  const read = async (file: string): ReturnType<Updates['read']> => {
    try {
      return { ok: true, value: summaryOf(file, await readPackage(file, { place, programs })) }
    } catch (error) {
      return { ok: false, failure: failureOf('verify', error) }
    }
  }
  return {
    decideStart: () => decideStart(place, programs),
    confirmStart: () => confirmStart(place.running.version, programs),
    state: () => stateOf(place, programs),
    read,
    find: async (folder) => {
      const found = files.readdirSync(folder).filter((name) => name.endsWith(PACKAGE_ENDING))
      const outcomes = await Promise.all(found.map((name) => read(join(folder, name))))
      const packages = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []))
      return packages.sort((left, right) => (isNewer(left.version, right.version) ? -1 : 1))
    },
    install: async (file, onStep) => {
      try {
        refuseBlockedSandbox(place.running.platform, kernel)
      } catch (error) {
        return { ok: false, failure: failureOf('verify', error) }
      }
      return install(file, { place, programs, onStep })
    },
    rollBack: (setEntriesAside) => rollBack(setEntriesAside, place, programs),
    refusesRollBack: (setEntriesAside) => {
      const way = wayBack(setEntriesAside, place, programs)
      return way.ok ? null : way.failure
    },
    installedProgram: () => programs.read()?.home.program ?? place.running.program,
  }
}

/** Where a user's updated programs are kept; on Windows not in the roaming profile, which travels over the network. */
export function programsFolder(env: Readonly<Record<string, string | undefined>>, home: string): string {
  if (process.platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'huisheng-programs')
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'huisheng-programs')
}

/**
 * What to start to get the running program again. An AppImage and a portable program run from a folder that is gone
 * tomorrow and are named by their environment, which the updated program inherits from them: that one is itself.
 */
export function startingProgram(programs: string, asInstalled: string, executable: string): string {
  return executable.startsWith(programs + sep) ? executable : asInstalled
}

/** What the shell knows and an update needs; all paths are absolute. */
export type UpdatePlace = Readonly<{
  /** Folder of this user for updated programs, not roaming: see `programsFolder`. */
  programs: string
  /** `program` is what the setup left: process.env.APPIMAGE ?? process.env.PORTABLE_EXECUTABLE_FILE ?? process.execPath. */
  running: Readonly<{ version: string; platform: UpdatePlatform; program: string }>
  /** Public half of the signing key, PEM: resources/update/public-key.pem. */
  publicKey: string
  /** The hall's data folder; null at a desk that joined another computer's hall. */
  data: string | null
  /** out/main/hall.js of the running program. */
  hallBundle: string
  runHall: RunHall
  now: () => number
}>

/** Runs a hall bundle with a task and waits for its end; in the shell a utilityProcess, in tests Node. */
export type RunHall = (bundle: string, args: readonly string[]) => Promise<TaskEnd>
export type TaskEnd = Readonly<{ code: number; stdout: string; stderr: string }>

export type StartDecision =
  | Readonly<{ start: 'this'; takenBack: string | null }>
  | Readonly<{ start: 'other'; program: string; version: string }>

export type Outcome<Value, Failure> = Readonly<{ ok: true; value: Value }> | Readonly<{ ok: false; failure: Failure }>

function confirmStart(version: string, programs: Programs): void {
  const record = programs.read()
  if (!record || record.current.version !== version) return
  if (!record.confirmed || record.takenBack !== null) programs.write({ ...record, confirmed: true, takenBack: null })
}

function stateOf(place: UpdatePlace, programs: Programs): UpdateState {
  const { version } = place.running
  const record = programs.read()
  const current = record?.current.version ?? version
  return {
    version,
    next: current === version ? null : current,
    previous: record?.previous?.version ?? null,
    setsEntriesAside: record !== null && copyToReturnTo(record, place) !== null,
    takenBack: record?.takenBack ?? null,
  }
}

function rollBack(setEntriesAside: boolean, place: UpdatePlace, programs: Programs): ReturnType<Updates['rollBack']> {
  const way = wayBack(setEntriesAside, place, programs)
  if (!way.ok) return way
  const { record, previous, copy } = way.value
  try {
    if (copy && place.data !== null) restoreDatabase(place.data, copy, place.now())
    programs.write({ ...record, current: previous, previous: null, tries: 0, confirmed: true, takenBack: null })
    return { ok: true, value: { version: previous.version } }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return { ok: false, failure: { reason: 'RESTORE_FAILED', detail } }
  }
}

type WayBack = Readonly<{ record: ProgramRecord; previous: ProgramRecord['current']; copy: string | null }>

function wayBack(setEntriesAside: boolean, place: UpdatePlace, programs: Programs): Outcome<WayBack, RollbackFailure> {
  const record = programs.read()
  const previous = record?.previous
  if (!record || !previous || !programs.isWhole(previous)) {
    return { ok: false, failure: { reason: 'NO_PREVIOUS', detail: previous?.version ?? '' } }
  }
  const copy = copyToReturnTo(record, place)
  if (copy && !setEntriesAside) return { ok: false, failure: { reason: 'ENTRIES_WOULD_BE_SET_ASIDE', detail: copy } }
  return { ok: true, value: { record, previous, copy } }
}

const copyToReturnTo = ({ installedAt }: ProgramRecord, { data }: UpdatePlace) =>
  data === null ? null : copyBeforeMigration(data, installedAt)
