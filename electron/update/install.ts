import { dirname, join } from 'node:path'
import type { InstalledUpdate, UpdatePackage, UpdateStep } from '../../shared/contract/update.ts'
import { backUpDatabase, dryRun } from './hall-database.ts'
import { type Manifest, totalSize } from './manifest.ts'
import { MANIFEST, readManifest, unpack } from './package-file.ts'
import { files, removeAll } from './plain-files.ts'
import type { Programs } from './programs.ts'
import { failureOf, UpdateStop } from './stop.ts'
import type { Outcome, UpdatePlace } from './update.ts'
import { isNewer } from './version-order.ts'

export type Installation = Readonly<{
  place: UpdatePlace
  programs: Programs
  onStep: (step: UpdateStep) => void
}>

/** Reads and judges one package; throws `UpdateStop` for what cannot be installed here. */
export async function readPackage(file: string, { programs, place }: Pick<Installation, 'programs' | 'place'>) {
  const manifest = await readManifest(file, place.publicKey)
  const { version, platform } = place.running
  const next = programs.read()?.current.version ?? version
  const newest = isNewer(next, version) ? next : version
  if (manifest.platform !== platform) throw new UpdateStop('OTHER_PLATFORM', `${manifest.platform} ≠ ${platform}`)
  if (!isNewer(manifest.version, newest)) throw new UpdateStop('NOT_NEWER', `${manifest.version} ≤ ${newest}`)
  if (isNewer(manifest.minimumVersion, version)) throw new UpdateStop('TOO_OLD_HERE', manifest.minimumVersion)
  return manifest
}

/** All steps; whatever fails, the programs, the pointer and the backups are afterwards as they were. */
export async function install(
  file: string,
  installation: Installation,
): Promise<Outcome<InstalledUpdate, ReturnType<typeof failureOf>>> {
  let step: UpdateStep = 'verify'
  const onStep = (next: UpdateStep) => {
    step = next
    installation.onStep(next)
  }
  try {
    return { ok: true, value: await runSteps(file, { ...installation, onStep }) }
  } catch (error) {
    return { ok: false, failure: failureOf(step, error) }
  }
}

export const summaryOf = (file: string, manifest: Manifest): UpdatePackage => ({
  file,
  version: manifest.version,
  platform: manifest.platform,
  minimumVersion: manifest.minimumVersion,
  size: totalSize(manifest),
})

async function runSteps(file: string, installation: Installation): Promise<InstalledUpdate> {
  const { place, programs, onStep } = installation
  onStep('verify')
  takeStaging(programs.staging)
  const staged = join(programs.staging, 'program')
  let backup: string | null = null
  try {
    const manifest = await readPackage(file, installation)
    refuseFullDisk(programs.staging, totalSize(manifest))
    const unpacked = await unpack(file, place.publicKey, staged)
    // Between the two readings somebody may have put another file in the first one's place.
    if (unpacked.version !== manifest.version) throw new UpdateStop('CHANGED', file)
    files.writeFileSync(join(staged, MANIFEST), JSON.stringify(manifest))
    if (place.data !== null) {
      onStep('backUp')
      backup = join(place.data, 'backups', `before-${manifest.version}-${place.now()}.sqlite`)
      await backUpDatabase(place, place.data, backup)
      onStep('dryRun')
      await dryRun(place, backup, staged, join(programs.staging, 'data'))
    }
    onStep('install')
    switchTo(manifest, staged, installation)
    return { ...summaryOf(file, manifest), backup }
  } catch (error) {
    if (backup) for (const part of ['', '.attachments']) removeAll(`${backup}${part}`)
    throw error
  } finally {
    removeAll(programs.staging)
  }
}

/** One rename puts the new program beside the old, one more makes it the current one. */
function switchTo(manifest: Manifest, staged: string, { place, programs }: Installation): void {
  const folder = programs.folderOf(manifest.version)
  const running = { version: place.running.version, program: place.running.program }
  files.mkdirSync(dirname(folder), { recursive: true })
  removeAll(folder)
  files.renameSync(staged, folder)
  try {
    programs.write({
      home: programs.read()?.home ?? running,
      current: { version: manifest.version, program: join(folder, manifest.program) },
      previous: running,
      installedAt: place.now(),
      tries: 0,
      confirmed: false,
      takenBack: null,
    })
  } catch (error) {
    removeAll(folder)
    throw error
  }
}

/** The folder is also the lock: two updates at once would unpack into each other. */
function takeStaging(staging: string): void {
  files.mkdirSync(dirname(staging), { recursive: true, mode: 0o700 })
  try {
    files.mkdirSync(staging, { mode: 0o700 })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new UpdateStop('ALREADY_UPDATING', staging)
    }
    throw error
  }
}

function refuseFullDisk(folder: string, needed: number): void {
  const { bavail, bsize } = files.statfsSync(folder)
  if (bavail * bsize < needed * 1.1) throw new UpdateStop('NO_SPACE', `${Math.ceil(needed / 1_000_000)} MB`)
}
