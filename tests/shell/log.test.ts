import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { ShellLogLine } from '../../shared/contract/shell-log.ts'
import { sampleSeed } from '../support/sample-office.ts'
import {
  askHost,
  expectPage,
  newFolder,
  removeFolder,
  type ShellUnderTest,
  sessionOf,
  startShell,
} from './shell-under-test.ts'

const folder = newFolder()
const logs = join(folder, 'shell/logs')
let shell: ShellUnderTest
afterEach(() => shell.end(), 30_000)
afterAll(() => removeFolder(folder))

const written = () =>
  readdirSync(logs)
    .map((name) => readFileSync(join(logs, name), 'utf8'))
    .join('')
const lines = () =>
  written()
    .trim()
    .split('\n')
    .map((line) => ShellLogLine.parse(JSON.parse(line)))

test('the log tells what happened to the program and nothing of anybody', async () => {
  shell = startShell({ folder, args: ['--demo', '--data', join(folder, 'hall'), '--port', '0', LINK] })
  const desk = await shell.page('/desk')
  const clerk = await sessionOf(desk, 'front1')
  const person = sampleSeed.matters.map(({ party }) => party.name).join('、')

  await askHost(desk, 'setKioskPin', { pin: '246810' }, clerk)
  await askHost(desk, 'setKioskPin', { pin: person }, clerk).catch(() => {})
  await askHost(desk, 'leaveKiosk', { pin: '135799' }).catch(() => {})
  await askHost(desk, 'saveFile', { name: `../${person}`, base64: '' }).catch(() => {})
  const job = { html: person, printer: null, paper: { widthMicrons: 80_000, heightMicrons: 100_000 } }
  await askHost(desk, 'print', { ...job, copies: 1, silent: true })
  const [pid = 0] = (await shell.state()).utilityProcesses
  process.kill(pid, 'SIGKILL')
  await shell.until('another hall', ({ utilityProcesses: [now] }) => now !== undefined && now !== pid)
  await expectPage(desk.getByText('已连接')).toBeVisible()

  const { log, paths } = await askHost(desk, 'diagnostics')
  expect(paths.log).toBe(logs)
  expect(log).toEqual(lines())
  await shell.end()

  // Whether the hall ends before or after the shell is gone is left to the system.
  expect(lines().slice(0, 9)).toMatchObject([
    { event: 'shell-started', version: '0.1.0' },
    { event: 'hall-started' },
    { event: 'call-refused', call: 'setKioskPin', why: 'FORBIDDEN' },
    { event: 'call-refused', call: 'setKioskPin', why: 'INPUT' },
    { event: 'call-refused', call: 'leaveKiosk', why: 'PLACE' },
    { event: 'call-refused', call: 'saveFile', why: 'INPUT' },
    { event: 'hall-ended' },
    { event: 'hall-started' },
    { event: 'shell-stopped' },
  ])
  for (const planted of [person, CODE, '246810', '135799', clerk, 'front1', folder]) {
    expect(written()).not.toContain(planted)
  }
}, 120_000)

const CODE = 'ABC-DEF-GHJ'
const LINK = `huisheng://progress/${CODE}`
