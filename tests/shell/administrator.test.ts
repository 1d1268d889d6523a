import { expect, test } from 'vitest'
import { administratorCalls, type HostCall } from '../../shared/contract/host.ts'
import { sampleShell } from './sample-shell.ts'
import { askHost, sessionOf } from './shell-under-test.ts'

const sample = sampleShell()

const INPUTS: Readonly<Partial<Record<HostCall, object>>> = {
  chooseRole: { role: 'host', lan: true },
  showOn: { page: 'display', screen: null },
  setOpenAtLogin: { enabled: true },
  setRecordingAllowed: { allowed: true },
  setKioskPin: { pin: '246810' },
  setCardReader: { settings: null },
  update: { packageFile: '/tmp/new.huisheng-update' },
  rollBack: { setEntriesAside: false },
}

test.each(administratorCalls)('%s is refused to a clerk and to a page that nobody is logged in on', async (call) => {
  const refused = { refused: 'FORBIDDEN' }
  expect(await askHost(sample.desk, call, INPUTS[call], await sessionOf(sample.desk, 'front1'))).toEqual(refused)
  expect(await askHost(sample.desk, call, INPUTS[call], null)).toEqual(refused)
  expect(await askHost(sample.desk, call, INPUTS[call], 'made-up')).toEqual(refused)
})

test('what was refused was not done', async () => {
  expect(await askHost(sample.desk, 'recordingAllowed')).toEqual({ allowed: false })
  expect(await askHost(sample.desk, 'openAtLogin')).toEqual({ enabled: false })
  expect(await askHost(sample.desk, 'role')).toMatchObject({ lan: false })
})

test('an administrator is served until the session is closed', async () => {
  const session = await sessionOf(sample.desk, 'admin')
  const allow = (allowed: boolean) => askHost(sample.desk, 'setRecordingAllowed', { allowed }, session)
  expect(await allow(true)).toEqual({ allowed: true })
  await sample.desk.evaluate(async (token) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const body = JSON.stringify({ key: crypto.randomUUID() })
    await fetch('/api/session/close', { method: 'POST', headers, body })
  }, session)
  expect(await allow(false)).toEqual({ refused: 'FORBIDDEN' })
  expect(await askHost(sample.desk, 'recordingAllowed')).toEqual({ allowed: true })
})

test('while the hall is away nobody is served, and the refusal says why', async () => {
  const session = await sessionOf(sample.desk, 'admin')
  const [pid = 0] = (await sample.shell.state()).utilityProcesses
  process.kill(pid, 'SIGKILL')
  await sample.shell.until('no hall', ({ utilityProcesses }) => utilityProcesses[0] !== pid)
  const pin = { pin: '246810' }
  expect(await askHost(sample.desk, 'setKioskPin', pin, session)).toEqual({ refused: 'OFFLINE' })
  await expect.poll(() => askHost(sample.desk, 'setKioskPin', pin, session), { timeout: 20_000 }).toBeNull()
}, 60_000)
