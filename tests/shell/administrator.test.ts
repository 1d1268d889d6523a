import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { administratorCalls, type HostCall } from '../../shared/contract/host.ts'
import { askHost, newFolder, removeFolder, type ShellUnderTest, sessionOf, startShell } from './shell-under-test.ts'

const folder = newFolder()
let shell: ShellUnderTest
let desk: Page
beforeAll(async () => {
  shell = startShell({ folder, args: ['--demo', '--data', join(folder, 'hall'), '--port', '0'] })
  desk = await shell.page('/desk')
}, 120_000)
afterAll(async () => {
  await shell.end()
  removeFolder(folder)
}, 30_000)

const INPUTS: Readonly<Partial<Record<HostCall, object>>> = {
  chooseRole: { role: 'host', lan: true },
  showOn: { page: 'display', screen: null },
  setOpenAtLogin: { enabled: true },
  setRecordingAllowed: { allowed: true },
  setKioskPin: { pin: '246810' },
  update: { packageFile: '/tmp/new.huisheng-update' },
  rollBack: { setEntriesAside: false },
}

test.each(administratorCalls)('%s is refused to a clerk and to a page that nobody is logged in on', async (call) => {
  const refused = { refused: 'FORBIDDEN' }
  expect(await askHost(desk, call, INPUTS[call], await sessionOf(desk, 'front1'))).toEqual(refused)
  expect(await askHost(desk, call, INPUTS[call], null)).toEqual(refused)
  expect(await askHost(desk, call, INPUTS[call], 'made-up')).toEqual(refused)
})

test('what was refused was not done', async () => {
  expect(await askHost(desk, 'recordingAllowed')).toEqual({ allowed: false })
  expect(await askHost(desk, 'openAtLogin')).toEqual({ enabled: false })
  expect(await askHost(desk, 'role')).toMatchObject({ lan: false })
})

test('an administrator is served until the session is closed', async () => {
  const session = await sessionOf(desk, 'admin')
  const allow = (allowed: boolean) => askHost(desk, 'setRecordingAllowed', { allowed }, session)
  expect(await allow(true)).toEqual({ allowed: true })
  await desk.evaluate(async (token) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const body = JSON.stringify({ key: crypto.randomUUID() })
    await fetch('/api/session/close', { method: 'POST', headers, body })
  }, session)
  expect(await allow(false)).toEqual({ refused: 'FORBIDDEN' })
  expect(await askHost(desk, 'recordingAllowed')).toEqual({ allowed: true })
})

test('while the hall is away nobody is served, and the refusal says why', async () => {
  const session = await sessionOf(desk, 'admin')
  const [pid = 0] = (await shell.state()).utilityProcesses
  process.kill(pid, 'SIGKILL')
  await shell.until('no hall', ({ utilityProcesses }) => utilityProcesses[0] !== pid)
  const pin = { pin: '246810' }
  expect(await askHost(desk, 'setKioskPin', pin, session)).toEqual({ refused: 'OFFLINE' })
  await expect.poll(() => askHost(desk, 'setKioskPin', pin, session), { timeout: 20_000 }).toBeNull()
}, 60_000)
