import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../../electron/start/project.ts'
import { hostChannel, hostInputs } from '../../shared/contract/host.ts'
import {
  askHost,
  newFolder,
  removeFolder,
  type ShellUnderTest,
  startShell,
  type WindowPicture,
} from './shell-under-test.ts'

const folder = newFolder()
let shell: ShellUnderTest
let desk: Page
let window: WindowPicture
beforeAll(async () => {
  shell = startShell({ folder, args: ['--demo', '--data', join(folder, 'hall'), '--port', '0'] })
  desk = await shell.page('/desk')
  window = await shell.window('/desk')
}, 120_000)
afterAll(async () => {
  await shell.end()
  removeFolder(folder)
}, 30_000)
const SLOW = 60_000

test('every window was made with the whole table of protections', async () => {
  await askHost(desk, 'print', { html: '<p>x</p>', printer: 'SLIP', paper: A5, copies: 1, silent: true })
  const { windows, seen } = await shell.state()
  expect(windows.length).toBeGreaterThan(0)
  for (const { options } of [...windows, ...(await madeWindows())])
    expect(options['webPreferences']).toMatchObject(TABLE)
  expect(window.options['webPreferences']).toMatchObject({ preload: join(projectRoot, 'out/preload/preload.cjs') })
  expect(seen['enableSandbox']).toEqual([true])
  expect(seen['crashReporter']).toEqual([{ uploadToServer: false }])
})

test('the preload needs nothing but electron', () => {
  const preload = readFileSync(join(projectRoot, 'out/preload/preload.cjs'), 'utf8')
  expect([...preload.matchAll(/require\(["']([^"']+)["']\)/g)].map(([, name]) => name)).toEqual(['electron'])
  expect(preload.length).toBeLessThan(8_000)
})

test('main listens on exactly the channels of the contract', async () => {
  const calls = Object.keys(hostInputs) as (keyof typeof hostInputs)[]
  expect((await shell.state()).channels).toEqual(calls.map(hostChannel).sort())
})

test.each([
  ['https://evil.example/', 'another site'],
  ['http://127.0.0.1:9/', 'another port of this computer'],
  ['file:///etc/passwd', 'a file'],
])(
  'a page cannot go to %s, %s',
  async (address) => {
    await desk.evaluate((to) => location.assign(to), address).catch(() => {})
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect((await shell.window('/desk')).url).toMatch(new URL('desk', window.url).href)
  },
  SLOW,
)

test(
  'a page opens no window; a listed site goes to the computer’s own browser',
  async () => {
    for (const to of ['https://evil.example/', 'https://flk.npc.gov.cn/detail', 'http://flk.npc.gov.cn/']) {
      await desk.evaluate((address) => void open(address), to)
    }
    const { seen, windows } = await shell.until('three refusals', (state) =>
      state.seen['windowOpen']?.length === 3 ? state : false,
    )
    expect(seen['windowOpen']?.map((each) => JSON.stringify(each).includes('"deny"'))).toEqual([true, true, true])
    expect(seen['openExternal']).toEqual(['https://flk.npc.gov.cn/detail'])
    expect(windows).toHaveLength(1)
  },
  SLOW,
)

test(
  'no permission is granted but microphone and camera at a desk, once recording was allowed',
  async () => {
    const ask = (permission: string) => shell.cue('permission', { window: window.number, permission })
    const refused = { granted: false, checked: false, device: false }
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'fullscreen']) {
      expect(await ask(permission)).toEqual(refused)
    }
    expect(await askHost(desk, 'setRecordingAllowed', { allowed: true })).toEqual({ allowed: true })
    expect(await ask('media')).toEqual({ granted: true, checked: true, device: false })
    expect(await ask('geolocation')).toEqual(refused)
    await askHost(desk, 'setRecordingAllowed', { allowed: false })
    expect(await ask('media')).toEqual(refused)
  },
  SLOW,
)

test.each([
  ['a frame of another site', { url: 'https://evil.example/' }],
  ['a frame inside the page', { url: 'http://127.0.0.1/desk' }],
  ['a frame that is gone', null],
])('%s is not answered', async (_, frame) => {
  const forged = { window: window.number, channel: 'host:role', args: [], frame }
  await expect(shell.cue('forge', forged)).rejects.toThrow('unknown sender')
})

test.each([
  ['role', [{}]],
  ['print', [{ html: 'x' }]],
  [
    'print',
    [{ html: 'x', printer: null, paper: { widthMicrons: 5.83, heightMicrons: 8.27 }, copies: 1, silent: true }],
  ],
  ['saveFile', [{ name: '../../etc/passwd', base64: '' }]],
  ['showOn', [{ page: 'admin', screen: null }]],
  ['chooseRole', [{ role: 'desk', url: 'http://192.168.1.5:8471/', fingerprint: 'a'.repeat(64) }]],
  ['chooseRole', [{ role: 'desk', url: 'https://192.168.1.5:8471/', fingerprint: 'none' }]],
  ['setKioskPin', [{ pin: '1' }]],
  ['seal', [{ secret: 'x', more: true }]],
])('%s refuses %j', async (call, args) => {
  const forged = { window: window.number, channel: `host:${call}`, args }
  await expect(shell.cue('forge', forged)).rejects.toThrow(/invalid|unrecognized|expected/i)
})

test(
  'printing: sent with its size in microns; a printer that is not there or refuses is told',
  async () => {
    const job = { html: '<p>联系单</p>', printer: 'SLIP', paper: A5, copies: 2, silent: true }
    expect(await askHost(desk, 'print', job)).toEqual({ sent: true })
    expect(await askHost(desk, 'print', { ...job, printer: 'GONE' })).toEqual({ sent: false, reason: 'NO_PRINTER' })
    expect(await askHost(desk, 'print', { ...job, printer: 'JAMMED' })).toEqual({ sent: false, reason: 'REFUSED' })
    const printed = (await shell.state()).seen['printed']
    expect(printed?.at(-2)).toMatchObject({
      text: '联系单',
      options: { deviceName: 'SLIP', copies: 2, silent: true, pageSize: { width: 148_000, height: 210_000 } },
    })
  },
  SLOW,
)

test(
  'a secret opens only where there is a key store; files are written where the person said',
  async () => {
    const sealed = await askHost(desk, 'seal', { secret: 'recovery' })
    expect(sealed).not.toBeNull()
    expect(await askHost(desk, 'open', { sealed })).toBe('recovery')
    expect(await askHost(desk, 'open', { sealed: 'AAAA' })).toBeNull()
    await shell.cue('keyStore', 'basic_text')
    expect(await askHost(desk, 'seal', { secret: 'recovery' })).toBeNull()

    expect(await askHost(desk, 'saveFile', { name: 'report.txt', base64: 'aGk=' })).toBeNull()
    await shell.cue('fileNext', join(folder, 'report.txt'))
    expect(await askHost(desk, 'saveFile', { name: 'report.txt', base64: 'aGk=' })).toBe(join(folder, 'report.txt'))
    expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toBe('hi')
  },
  SLOW,
)

test.runIf(process.platform === 'linux')('start with the computer is read back from the system', async () => {
  expect(await askHost(desk, 'openAtLogin')).toEqual({ enabled: false })
  expect(await askHost(desk, 'setOpenAtLogin', { enabled: true })).toEqual({ enabled: true })
  expect(readFileSync(join(folder, 'config/autostart/huisheng.desktop'), 'utf8')).toContain(
    `Exec="${process.execPath}"`,
  )
  expect(await askHost(desk, 'setOpenAtLogin', { enabled: false })).toEqual({ enabled: false })
})

const A5 = { widthMicrons: 148_000, heightMicrons: 210_000 }
const TABLE = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
}

/** Also those that are closed again, such as a sheet being printed. */
async function madeWindows(): Promise<{ options: Record<string, unknown> }[]> {
  const made = (await shell.state()).seen['windowsMade'] ?? []
  expect(made.length).toBeGreaterThan(1)
  return made.map((options) => ({ options: Object(options) }))
}
