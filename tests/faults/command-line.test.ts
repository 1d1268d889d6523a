import { rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { close, execute, openWritable } from '../../electron/store/database.ts'
import { endHall, newDataFolder, runTask, startHall } from './hall-under-test.ts'

let data: string
beforeEach(() => {
  data = newDataFolder()
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

function tamper(sql: string): void {
  const db = openWritable(join(data, 'hall.sqlite'))
  execute(db, sql)
  close(db)
}

test('verify-journal names the first row that somebody changed in the file', async () => {
  expect(await endHall(await startHall(data))).toBe(0)
  expect(runTask('verify-journal', '--data', data)).toMatchObject({ status: 0, stderr: '' })
  tamper("DROP TRIGGER journal_is_not_changed; UPDATE journal SET account = 'somebody else' WHERE sequence IN (7, 20)")
  const { status, stdout } = runTask('verify-journal', '--data', data)
  expect(status).toBe(2)
  expect(JSON.parse(stdout)).toEqual({ event: 'journal', rows: 6, firstBroken: 7 })
  tamper('DROP TRIGGER journal_is_not_deleted; DELETE FROM journal WHERE sequence = 3')
  expect(JSON.parse(runTask('verify-journal', '--data', data).stdout)).toMatchObject({ firstBroken: 4 })
}, 60_000)

test('the journal of a running hall can be verified', async () => {
  const hall = await startHall(data)
  expect(runTask('verify-journal', '--data', data).status).toBe(0)
  await endHall(hall)
}, 60_000)

test('a second hall on the same data is refused in words and harms nothing', async () => {
  const hall = await startHall(data)
  const second = runTask('--data', data, '--port', '0')
  expect(second.status).toBe(1)
  expect(second.stdout).toBe('')
  expect(second.stderr).toMatch(/--data/)
  expect((await fetch(`http://127.0.0.1:${hall.port}/api/hall/about`)).status).toBe(200)
  expect(await endHall(hall)).toBe(0)
  const again = await startHall(data)
  expect(again.said).not.toMatch(/检查|checking/)
  await endHall(again)
}, 60_000)

test('a newer or damaged database and a taken port are refused in words', async () => {
  expect(await endHall(await startHall(data))).toBe(0)
  const other = createServer()
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => resolve(Number(Reflect.get(Object(other.address()), 'port'))))
  })
  expect(runTask('--data', data, '--port', String(port)).stderr).toMatch(/--port/)
  other.close()
  tamper('PRAGMA user_version = 9990')
  expect(runTask('--data', data, '--port', '0')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/更新|newer/),
  })
  writeFileSync(join(data, 'hall.sqlite'), 'no database at all'.repeat(500))
  const damaged = runTask('--data', data, '--port', '0')
  expect(damaged.status).toBe(1)
  expect(damaged.stderr).toMatch(/备份|backup/)
}, 60_000)

test('verify-journal says so where there is no database, and an unknown task is refused', () => {
  const missing = runTask('verify-journal', '--data', data)
  expect(missing.status).toBe(1)
  expect(missing.stderr).not.toBe('')
  expect(runTask('verify-everything', '--data', data).status).toBe(1)
  expect(runTask('--port', 'many', '--data', data).status).toBe(1)
})
