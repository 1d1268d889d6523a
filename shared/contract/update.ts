/**
 * The words of an update without Internet: a signed package file from a USB stick or a folder of the LAN. Main does
 * the work (`electron/update`), the page shows it (`resources/locales/<language>/update.json`); both use these lists.
 */
export const UPDATE_STEPS = ['verify', 'backUp', 'dryRun', 'install'] as const
export type UpdateStep = (typeof UPDATE_STEPS)[number]

/** How the name of a package file ends. */
export const PACKAGE_EXTENSION = 'huisheng-update'

/** Why a step failed, one text each. */
export const UPDATE_REASONS = [
  'NOT_A_PACKAGE',
  'WRONG_SIGNATURE',
  'CHANGED',
  'UNSAFE_PATH',
  'OTHER_PLATFORM',
  'NOT_NEWER',
  'TOO_OLD_HERE',
  'NO_SPACE',
  'SANDBOX_BLOCKED',
  'ALREADY_UPDATING',
  'BACKUP_FAILED',
  'DRY_RUN_FAILED',
  'INSTALL_FAILED',
] as const
export type UpdateReason = (typeof UPDATE_REASONS)[number]

export const ROLLBACK_REASONS = ['NO_PREVIOUS', 'ENTRIES_WOULD_BE_SET_ASIDE', 'RESTORE_FAILED'] as const
type RollbackReason = (typeof ROLLBACK_REASONS)[number]

export const UPDATE_PLATFORMS = ['win32-x64', 'linux-x64', 'linux-arm64'] as const
export type UpdatePlatform = (typeof UPDATE_PLATFORMS)[number]

/** A package as its signed manifest describes it. */
export type UpdatePackage = Readonly<{
  file: string
  version: string
  platform: UpdatePlatform
  /** Only this version or a newer one can be updated by this package. */
  minimumVersion: string
  /** Size of the unpacked program in bytes. */
  size: number
}>

/** An installed package, and the copy of the database from before it; a desk that joined a hall has none to copy. */
export type InstalledUpdate = UpdatePackage & Readonly<{ backup: string | null }>

/** `detail` names the file, the versions or the program's last words; it holds nothing of the hall's records. */
export type UpdateFailure = Readonly<{ step: UpdateStep; reason: UpdateReason; detail: string }>
export type RollbackFailure = Readonly<{ reason: RollbackReason; detail: string }>

/** What the page shows about the program of this computer. */
export type UpdateState = Readonly<{
  version: string
  /** Installed and started at the next start, if it differs from `version`. */
  next: string | null
  /** The version that rolling back returns to. */
  previous: string | null
  /** Whether going back sets aside what was entered since, because the version in use has changed the database. */
  setsEntriesAside: boolean
  /** The version that did not come up and was taken back at this start. */
  takenBack: string | null
}>
