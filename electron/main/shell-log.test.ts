import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openShellLog } from './shell-log.ts'

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'shell-log-')), 'logs')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true }))

const NOON = Date.UTC(2026, 10, 22, 12)

test('what happened is read back, oldest first', () => {
  const log = openShellLog(folder, () => NOON)
  log.write({ event: 'shell-started', version: '0.1.0' })
  log.write({ event: 'hall-ended', code: 137 })
  log.write({ event: 'call-refused', call: 'setKioskPin', why: 'FORBIDDEN' })
  expect(log.last(2)).toEqual([
    { at: '2026-11-22T12:00:00.000Z', event: 'hall-ended', code: 137 },
    { at: '2026-11-22T12:00:00.000Z', event: 'call-refused', call: 'setKioskPin', why: 'FORBIDDEN' },
  ])
})

test('three files are kept and none grows without end; reading goes on over a rotation', () => {
  const log = openShellLog(folder, () => NOON, 400)
  for (let code = 1; code <= 60; code += 1) log.write({ event: 'hall-ended', code })
  expect(readdirSync(folder).sort()).toEqual(['shell.1.log', 'shell.2.log', 'shell.log'])
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThan(500)
  expect(log.last(7).map(({ code }) => code)).toEqual([54, 55, 56, 57, 58, 59, 60])
})

test.each([
  { event: 'call-refused', call: '王秀英' },
  { event: 'call-refused', call: 'print', why: '11010519491231002X' },
  { event: 'shell-started', version: '0.1.0 of 13800000000' },
  { event: 'update-failed', reason: 'ABC-DEF-GHJ' },
  { event: 'hall-ended', code: 1, lastWords: '王秀英 的事项' },
])('%j is no line of the log and leaves nothing in it', (line) => {
  const log = openShellLog(folder, () => NOON)
  log.write({ event: 'shell-stopped' })
  // What a mistake of ours could pass at run time.
  Reflect.apply(log.write, log, [line])
  expect(log.last(10)).toHaveLength(1)
  expect(readFileSync(join(folder, 'shell.log'), 'utf8')).not.toMatch(/王秀英|11010519491231002X|13800000000|ABC-DEF/)
})

test('a line that was cut off, and one that somebody wrote into the file, are not read', () => {
  const log = openShellLog(folder, () => NOON)
  log.write({ event: 'shell-stopped' })
  appendFileSync(join(folder, 'shell.log'), '{"at":"2026-11-22T12:00:00.000Z","event":"王秀英"}\n{"at":"2026-')
  expect(log.last(10).map(({ event }) => event)).toEqual(['shell-stopped'])
})

test('where nothing can be written the shell goes on', () => {
  const file = join(folder, '..', 'file')
  appendFileSync(file, '')
  const log = openShellLog(file, () => NOON)
  log.write({ event: 'shell-stopped' })
  expect(readFileSync(file, 'utf8')).toBe('')
})
