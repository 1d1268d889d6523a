import { readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { signsOf } from '../../../tests/support/hall-signs.ts'
import { openSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { execute } from '../../store/database.ts'
import { lastCount } from '../../store/tables/hall.ts'
import { testDatabase } from './test-database.ts'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

test('a database that works passes, and nothing of the test stays in it', async () => {
  const result = await testDatabase(hall.office.db, signsOf(hall))
  expect(result).toMatchObject({ written: true, file: 'whole' })
  expect(lastCount(hall.office.db, 'self-test')).toBeNull()
  expect(hall.changes).toEqual([])
})

test('a database that takes nothing more fails the test without an error', async () => {
  execute(hall.office.db, 'PRAGMA query_only = ON')
  expect(await testDatabase(hall.office.db, signsOf(hall))).toMatchObject({ written: false, file: 'whole' })
})

test('a damaged file is told', async () => {
  execute(hall.office.db, 'PRAGMA wal_checkpoint(TRUNCATE)')
  const bytes = readFileSync(hall.file)
  const half = Math.floor(bytes.length / 2)
  writeFileSync(hall.file, bytes.fill(0xa5, half, half + 40_960))
  expect((await testDatabase(hall.office.db, signsOf(hall))).file).not.toBe('whole')
})
