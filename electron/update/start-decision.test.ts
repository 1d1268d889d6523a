import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeDatabase, newPackage, newPlace, runningAs } from '../../tests/support/update-place.ts'
import { close, openReadable, row } from '../store/database.ts'
import { createUpdates } from './update.ts'

let place: ReturnType<typeof newPlace>
beforeEach(async () => {
  place = newPlace()
  await install('1.1.0')
}, 30_000)
afterEach(() => rmSync(place.folder, { recursive: true, force: true }))

const updates = (at = place) => createUpdates(at, '/nowhere')
const updated = (version = '1.1.0') => runningAs(place, version)

/** As a desk, which has no database: the steps on the database have their own tests. */
async function install(version: string, at = place): Promise<void> {
  const file = await newPackage(place.folder, { version })
  const outcome = await createUpdates({ ...at, data: null }, '/nowhere').install(file, () => undefined)
  expect(outcome).toMatchObject({ ok: true })
}

/** What the newer hall does at its first start: a copy of the old database, then a changed one. */
function migrate(): void {
  const copy = join(place.folder, 'copy')
  makeDatabase(copy, 'just before the migration')
  mkdirSync(join(place.data, 'backups'), { recursive: true })
  copyFileSync(join(copy, 'hall.sqlite'), join(place.data, 'backups', `hall-version-10-${place.now()}.sqlite`))
  rmSync(join(place.data, 'hall.sqlite'))
  makeDatabase(place.data, 'entered with the new version')
}

const mark = (file: string) => {
  const db = openReadable(file)
  const text = row<{ text: string }>(db, 'SELECT text FROM mark')?.text
  close(db)
  return text
}
const database = () => mark(join(place.data, 'hall.sqlite'))

test('a version that answered stays the one that every start passes on to', () => {
  for (let start = 0; start < 5; start += 1) {
    expect(updates().decideStart()).toMatchObject({ start: 'other', version: '1.1.0' })
    updates(updated()).confirmStart()
  }
  expect(updates(updated()).refusesRollBack(false)).toBeNull()
  expect(updates(updated()).state()).toEqual({
    version: '1.1.0',
    next: null,
    previous: '1.0.0',
    setsEntriesAside: false,
    takenBack: null,
  })
})

test('a version that twice did not come up is taken back, and it is said until a hall answers', () => {
  expect(updates().decideStart()).toMatchObject({ start: 'other' })
  expect(updates().decideStart()).toMatchObject({ start: 'other' })
  expect(updates().decideStart()).toEqual({ start: 'this', takenBack: '1.1.0' })
  expect(updates().state()).toMatchObject({ version: '1.0.0', next: null, takenBack: '1.1.0' })
  updates().confirmStart()
  expect(updates().decideStart()).toEqual({ start: 'this', takenBack: null })
})

test('what a version that did not come up had migrated is put back as people left it', () => {
  migrate()
  for (let start = 0; start < 3; start += 1) updates().decideStart()
  expect(database()).toBe('just before the migration')
})

test('an updated program with a damaged file is not started', () => {
  updates(updated()).confirmStart()
  writeFileSync(updated().running.program, 'cut')
  expect(updates().decideStart()).toEqual({ start: 'this', takenBack: '1.1.0' })
})

test('the previous version is kept, the one before it goes', async () => {
  updates(updated()).confirmStart()
  await install('1.2.0', updated())
  updates(updated('1.2.0')).confirmStart()
  expect(updates(updated('1.2.0')).rollBack(false)).toEqual({ ok: true, value: { version: '1.1.0' } })
  // The restart of the newer program asks the same question and passes on.
  expect(updates(updated('1.2.0')).decideStart()).toMatchObject({ start: 'other', version: '1.1.0' })
  expect(updates().decideStart()).toMatchObject({ start: 'other', version: '1.1.0' })
  expect(updates(updated()).rollBack(false)).toMatchObject({ failure: { reason: 'NO_PREVIOUS' } })
}, 30_000)

test('going back behind a migration needs consent, and what was entered since is kept aside', () => {
  updates(updated()).confirmStart()
  migrate()
  expect(updates(updated()).state()).toMatchObject({ previous: '1.0.0', setsEntriesAside: true })
  const refused = { reason: 'ENTRIES_WOULD_BE_SET_ASIDE' }
  expect(updates(updated()).refusesRollBack(false)).toMatchObject(refused)
  expect(updates(updated()).refusesRollBack(true)).toBeNull()
  expect(updates(updated()).rollBack(false)).toMatchObject({ failure: refused })
  expect(database()).toBe('entered with the new version')
  expect(updates(updated()).rollBack(true)).toEqual({ ok: true, value: { version: '1.0.0' } })
  expect(database()).toBe('just before the migration')
  const aside = readdirSync(join(place.data, 'backups')).find((name) => /^set-aside-\d+\.sqlite$/.test(name))
  expect(mark(join(place.data, 'backups', aside ?? 'none'))).toBe('entered with the new version')
})

test('a copy that cannot be put back leaves version and database as they were', () => {
  updates(updated()).confirmStart()
  migrate()
  mkdirSync(join(place.data, 'hall.sqlite.restoring'))
  expect(updates(updated()).rollBack(true)).toMatchObject({ failure: { reason: 'RESTORE_FAILED' } })
  expect(database()).toBe('entered with the new version')
  expect(updates().decideStart()).toMatchObject({ start: 'other', version: '1.1.0' })
})

test('a later setup replaces the update, an earlier one still passes on to it', () => {
  const setup = (version: string) => ({ ...place, running: { ...place.running, version } })
  expect(updates(setup('1.0.5')).decideStart()).toMatchObject({ start: 'other', version: '1.1.0' })
  expect(updates(setup('1.3.0')).decideStart()).toEqual({ start: 'this', takenBack: null })
  expect(updates(setup('1.3.0')).state().previous).toBeNull()
})

test('what an interrupted update left is cleared at the next start', () => {
  mkdirSync(join(place.programs, 'staging/program'), { recursive: true })
  mkdirSync(join(place.programs, 'versions/0.9.9'), { recursive: true })
  updates()
  expect(readdirSync(place.programs).sort()).toEqual(['current.json', 'versions'])
  expect(readdirSync(join(place.programs, 'versions'))).toEqual(['1.1.0'])
})

test('an unreadable record lets the installed program run', () => {
  writeFileSync(join(place.programs, 'current.json'), '{"home":')
  expect(updates().decideStart()).toEqual({ start: 'this', takenBack: null })
})
