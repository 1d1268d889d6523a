import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openAttachmentFiles } from '../../electron/store/attachment-files.ts'
import { close, execute, openReadable, openWritable, pragma, row } from '../../electron/store/database.ts'
import { createKeys } from '../../electron/store/keys.ts'
import { endHall, newDataFolder, runTask, startHall } from '../faults/hall-under-test.ts'
import { makeDatabase } from '../support/update-place.ts'

let data: string
let copy: string
beforeEach(() => {
  data = newDataFolder()
  copy = newDataFolder()
})
afterEach(() => {
  rmSync(data, { recursive: true, force: true })
  rmSync(copy, { recursive: true, force: true })
})

const copied = () => join(copy, 'hall.sqlite')

test('a database is backed up while its hall works on, and a dry run migrates only the copy', async () => {
  const hall = await startHall(data)
  expect(runTask('back-up', '--data', data, '--to', copied())).toMatchObject({ status: 0, stderr: '' })
  expect((await fetch(`http://127.0.0.1:${hall.port}/api/hall/about`)).status).toBe(200)
  expect(await endHall(hall)).toBe(0)
  const before = readFileSync(join(data, 'hall.sqlite'))
  const { status, stdout } = runTask('migrate-dry-run', '--data', copy, '--keys', data)
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ event: 'migrated', from: expect.any(Number), to: expect.any(Number) })
  expect(readFileSync(join(data, 'hall.sqlite')).equals(before)).toBe(true)
}, 60_000)

test('a backup brings the attachments along, which open with the key of the hall', async () => {
  makeDatabase(data, 'kept')
  expect(JSON.parse(runTask('back-up', '--data', data, '--to', copied()).stdout)).toMatchObject({ attachments: 0 })
  expect(existsSync(`${copied()}.attachments`)).toBe(false)
  rmSync(copied())
  const keys = createKeys(data)
  const digest = await openAttachmentFiles(data, keys).keep(Buffer.from('scan'))
  const folder = `${copied()}.attachments`
  const { stdout } = runTask('back-up', '--data', data, '--to', copied())
  expect(JSON.parse(stdout)).toEqual({ event: 'backed-up', file: copied(), attachments: 1, folder })
  renameSync(folder, join(copy, 'attachments'))
  expect(String(await openAttachmentFiles(copy, keys).read(digest))).toBe('scan')
}, 60_000)

test('a copy that passes keeps its records', () => {
  makeDatabase(copy, 'kept')
  expect(runTask('migrate-dry-run', '--data', copy).status).toBe(0)
  const db = openReadable(copied())
  expect(row(db, 'SELECT text FROM mark')).toEqual({ text: 'kept' })
  expect(pragma(db, 'integrity_check(1)')).toBe('ok')
  close(db)
}, 60_000)

test('a copy whose records refer to nothing does not pass', () => {
  makeDatabase(copy, 'kept')
  const db = openWritable(copied())
  execute(db, 'CREATE TABLE child (parent TEXT REFERENCES hall (id)) STRICT; PRAGMA foreign_keys = OFF')
  execute(db, "INSERT INTO child VALUES ('nobody')")
  close(db)
  expect(runTask('migrate-dry-run', '--data', copy)).toMatchObject({ status: 1, stdout: '' })
}, 60_000)

test('a damaged copy, a newer one and none at all do not pass', () => {
  expect(runTask('migrate-dry-run', '--data', copy).status).toBe(1)
  makeDatabase(copy, 'kept')
  const db = openWritable(copied())
  execute(db, 'PRAGMA user_version = 99990')
  close(db)
  expect(runTask('migrate-dry-run', '--data', copy).stderr).toMatch(/版本|version/)
  writeFileSync(copied(), 'x'.repeat(8192))
  expect(runTask('migrate-dry-run', '--data', copy).status).toBe(1)
}, 60_000)

test('a backup that cannot be written ends with code 1, and no database is made where there is none', () => {
  expect(runTask('back-up', '--data', copy, '--to', join(data, 'backup.sqlite')).status).toBe(1)
  makeDatabase(data, 'kept')
  mkdirSync(copied())
  expect(runTask('back-up', '--data', data, '--to', copied()).status).toBe(1)
  expect(runTask('back-up', '--data', data).status).toBe(1)
}, 60_000)
