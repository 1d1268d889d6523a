import { homedir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

test('without a word the hall serves this computer only, on its usual port', () => {
  expect(readSettings([], {})).toMatchObject({ host: '127.0.0.1', port: 8471, demo: false, verifyJournal: false })
})

test('the data folder is the one named, then the one of the environment, then that of the system', () => {
  const env = { HUISHENG_DATA: '/from/env', XDG_DATA_HOME: '/xdg', LOCALAPPDATA: '/local' }
  expect(readSettings(['--data', '/named'], env).data).toBe('/named')
  expect(readSettings([], env).data).toBe('/from/env')
  expect(readSettings([], {}).data.startsWith(homedir())).toBe(true)
  expect(readSettings([], {}).data).not.toBe(readSettings(['--demo'], {}).data)
  if (process.platform === 'linux')
    expect(readSettings([], { XDG_DATA_HOME: '/xdg' }).data).toBe(join('/xdg', 'huisheng'))
})

test.each([
  [['--port', 'many']],
  [['--port', '70000']],
  [['--port', '-1']],
  [['--colour', 'red']],
  [['verify']],
  [['verify-journal', 'twice']],
  [['--data', '']],
])('%j is refused', (args) => {
  expect(() => readSettings(args, {})).toThrow()
})

test('a hall has another clock than the computer only as a sample', () => {
  const clock = ['--clock-speed', '60', '--clock-start', '2026-10-15T08:30']
  expect(readSettings(['--demo', ...clock], {}).clock).toEqual({ speed: 60, start: '2026-10-15T08:30' })
  expect(readSettings(['--demo'], {}).clock).toBeNull()
  expect(() => readSettings(clock, {})).toThrow('--demo')
})

test.each([
  [['--clock-speed', '0']],
  [['--clock-speed', 'fast']],
  [['--clock-start', '2026-13-01T08:30']],
  [['--clock-start', '8:30']],
])('%j is refused in a sample hall', (flags) => {
  expect(() => readSettings(['--demo', ...flags], {})).toThrow()
})
