import { rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { close, execute, openWritable } from '../../electron/store/database.ts'
import { endHall, newDataFolder, runTask, startHall } from './hall-under-test.ts'

// The tests go on from each other: starting a hall is the slow part.
let data: string
beforeAll(() => {
  data = newDataFolder()
})
afterAll(() => rmSync(data, { recursive: true, force: true }))

const NOTHING_FOUND = { brokenAccounts: [], damagedRecordings: [] }

function tamper(sql: string): void {
  const db = openWritable(join(data, 'hall.sqlite'))
  execute(db, sql)
  close(db)
}

test('a second hall on the same data is refused in words and harms nothing', async () => {
  const hall = await startHall(data)
  const second = runTask('--data', data, '--port', '0')
  expect(second).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('--data') })
  expect((await fetch(`http://127.0.0.1:${hall.port}/api/hall/about`)).status).toBe(200)
  const { status, stdout } = runTask('verify-journal', '--data', data)
  expect(JSON.parse(stdout)).toMatchObject({ event: 'journal', firstBroken: null, ...NOTHING_FOUND })
  expect(status).toBe(0)
  expect(await endHall(hall)).toBe(0)
}, 60_000)

test('a taken port is refused in words', async () => {
  const other = createServer()
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => resolve(Number(Reflect.get(Object(other.address()), 'port'))))
  })
  const refused = runTask('--data', data, '--port', String(port))
  expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('--port') })
  other.close()
}, 60_000)

test('verify-journal names the first row that somebody changed in the file', () => {
  tamper("DROP TRIGGER journal_is_not_changed; UPDATE journal SET account = 'somebody else' WHERE sequence IN (7, 20)")
  const { status, stdout } = runTask('verify-journal', '--data', data)
  expect(JSON.parse(stdout)).toEqual({ event: 'journal', rows: 6, firstBroken: 7, ...NOTHING_FOUND })
  expect(status).toBe(2)
}, 60_000)

test('a newer and a damaged database are refused in words', () => {
  tamper('PRAGMA user_version = 9990')
  const newer = runTask('--data', data, '--port', '0')
  expect(newer).toMatchObject({ status: 1, stderr: expect.stringMatching(/更新|newer/) })
  writeFileSync(join(data, 'hall.sqlite'), 'no database at all'.repeat(500))
  const damaged = runTask('--data', data, '--port', '0')
  expect(damaged).toMatchObject({ status: 1, stderr: expect.stringMatching(/备份|backup/) })
}, 60_000)

test('verify-journal says so where there is no database', () => {
  const missing = runTask('verify-journal', '--data', join(data, 'elsewhere'))
  expect(missing).toMatchObject({ status: 1, stdout: '' })
  expect(missing.stderr).not.toBe('')
}, 60_000)
