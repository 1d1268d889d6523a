import type {
  RollbackReason,
  UpdateFailure,
  UpdatePackage,
  UpdatePlatform,
  UpdateState,
  UpdateStep,
} from '../../shared/contract/update.ts'

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
  install: (file: string, onStep: (step: UpdateStep) => void) => Promise<Outcome<UpdatePackage, UpdateFailure>>
  /**
   * Returns to the previous version from the next start on. Call it with the hall stopped. Where the newer version
   * changed the database, the records entered since are set aside with it, and that needs `setEntriesAside`.
   */
  rollBack: (setEntriesAside: boolean) => Outcome<{ version: string }, { reason: RollbackReason; detail: string }>
  /** The program that shortcuts and the start with the computer must name; it passes on to the current version. */
  installedProgram: () => string
}>

/** What the shell knows and an update needs; all paths are absolute. */
export type UpdatePlace = Readonly<{
  /** Folder of this user for updated programs, not roaming: see `programsFolder`. */
  programs: string
  /** `program` is what starts it: process.env.APPIMAGE ?? process.env.PORTABLE_EXECUTABLE_FILE ?? process.execPath. */
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
