import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { UpdateStep } from '../../shared/contract/update.ts'
import {
  contents,
  failingHall,
  HALL,
  newPackage,
  newPlace,
  runningAs,
  writeFiles,
} from '../../tests/support/update-place.ts'
import { close, openReadable, row } from '../store/database.ts'
import { createUpdates, programsFolder, startingProgram } from './update.ts'

let place: ReturnType<typeof newPlace>
beforeEach(() => {
  place = newPlace()
})
afterEach(() => rmSync(place.folder, { recursive: true, force: true }))

const NO_LIMITS = '/nowhere'
const updates = (at = place) => createUpdates(at, NO_LIMITS)
const updated = () => runningAs(place, '1.1.0')
const install = async (file: string) => updates().install(file, () => undefined)
const markIn = (file: string) => {
  const db = openReadable(file)
  const text = row<{ text: string }>(db, 'SELECT text FROM mark')?.text
  close(db)
  return text
}

test('a package goes through all steps, keeps a backup and takes effect at the next start', async () => {
  const file = await newPackage(place.folder)
  const steps: UpdateStep[] = []
  const outcome = await updates().install(file, (step) => steps.push(step))
  const kept = expect.stringContaining(join(place.data, 'backups/before-1.1.0-'))
  expect(outcome).toMatchObject({ ok: true, value: { version: '1.1.0', file, backup: kept } })
  expect(steps).toEqual(['verify', 'backUp', 'dryRun', 'install'])
  const backup = Object.keys(contents(join(place.data, 'backups'))).find((name) => name.startsWith('before-1.1.0-'))
  expect(markIn(join(place.data, 'backups', backup ?? 'none'))).toBe('as people left it')
  expect(updates().state()).toEqual({
    version: '1.0.0',
    next: '1.1.0',
    previous: '1.0.0',
    setsEntriesAside: false,
    takenBack: null,
  })

  const start = updates().decideStart()
  expect(start).toEqual({ start: 'other', version: '1.1.0', program: updated().running.program })
  expect(readFileSync(updated().running.program, 'utf8')).toBe('version 1.1.0')
  expect(updates(updated()).decideStart()).toEqual({ start: 'this', takenBack: null })
  expect(updates(updated()).installedProgram()).toBe(place.running.program)
  expect(existsSync(join(place.programs, 'staging'))).toBe(false)
}, 60_000)

test('a migration that fails on the copy leaves everything as it was and says why', async () => {
  const file = await newPackage(place.folder, { files: { [HALL]: failingHall('the table is already there') } })
  const before = contents(place.data)
  const failure = { step: 'dryRun', reason: 'DRY_RUN_FAILED', detail: 'the table is already there' }
  expect(await install(file)).toEqual({ ok: false, failure })
  expect(contents(place.data)).toEqual(before)
  expect(contents(place.programs)).toEqual({})
  expect(updates().decideStart()).toEqual({ start: 'this', takenBack: null })
}, 60_000)

test('a database that cannot be copied stops the update before anything is installed', async () => {
  rmSync(join(place.data, 'hall.sqlite'))
  expect(await install(await newPackage(place.folder))).toMatchObject({
    ok: false,
    failure: { step: 'backUp', reason: 'BACKUP_FAILED', detail: expect.stringContaining('hall.sqlite') },
  })
  expect(contents(place.programs)).toEqual({})
}, 60_000)

test('a desk without a database of its own is updated without backup and dry run', async () => {
  const steps: UpdateStep[] = []
  const desk = createUpdates({ ...place, data: null }, NO_LIMITS)
  const file = await newPackage(place.folder, { files: { [HALL]: failingHall('never asked') } })
  expect(await desk.install(file, (step) => steps.push(step))).toMatchObject({ ok: true })
  expect(steps).toEqual(['verify', 'install'])
})

test('a program that cannot be put in place leaves the old one and no backup', async () => {
  const file = await newPackage(place.folder)
  // A file where the folder of the versions must be.
  const outcome = await updates().install(file, (step) => {
    if (step === 'install') writeFileSync(join(place.programs, 'versions'), 'in the way')
  })
  expect(outcome).toMatchObject({ ok: false, failure: { step: 'install', reason: 'INSTALL_FAILED' } })
  expect(Object.keys(contents(place.programs))).toEqual(['versions'])
  expect(contents(join(place.data, 'backups'))).toEqual({})
}, 60_000)

test('two updates at once: the second one is refused', async () => {
  const file = await newPackage(place.folder)
  const both = updates()
  const first = both.install(file, () => undefined)
  expect(await both.install(file, () => undefined)).toMatchObject({ failure: { reason: 'ALREADY_UPDATING' } })
  expect(await first).toMatchObject({ ok: true })
}, 60_000)

test('where the system keeps the sandbox from programs of a user, nothing is installed', async () => {
  const kernel = join(place.folder, 'kernel')
  writeFiles(kernel, { apparmor_restrict_unprivileged_userns: '1\n' })
  const file = await newPackage(place.folder)
  expect(await createUpdates(place, kernel).install(file, () => undefined)).toMatchObject({
    failure: { step: 'verify', reason: 'SANDBOX_BLOCKED' },
  })
})

test('a folder offers the packages for this computer, newest first, and nothing else', async () => {
  const stick = join(place.folder)
  await newPackage(stick, { version: '1.2.0' })
  await newPackage(stick, { version: '1.10.0' })
  await newPackage(stick, { version: '0.9.0', minimumVersion: '0.1.0' })
  await newPackage(stick, { platform: 'win32-x64' })
  writeFileSync(join(stick, 'broken.huisheng-update'), 'not one')
  expect((await updates().find(stick)).map(({ version }) => version)).toEqual(['1.10.0', '1.2.0'])
})

test('an AppImage is started by its own file, the program it passed on to by itself', () => {
  const appImage = '/home/hall/huisheng.AppImage'
  expect(startingProgram('/programs', appImage, '/tmp/.mount/huisheng')).toBe(appImage)
  const updatedProgram = '/programs/versions/1.1.0/huisheng'
  expect(startingProgram('/programs', appImage, updatedProgram)).toBe(updatedProgram)
})

test.runIf(process.platform === 'linux')('updated programs are kept where the user keeps data', () => {
  expect(programsFolder({ XDG_DATA_HOME: '/data' }, '/home/hall')).toBe('/data/huisheng-programs')
  expect(programsFolder({}, '/home/hall')).toBe('/home/hall/.local/share/huisheng-programs')
})
