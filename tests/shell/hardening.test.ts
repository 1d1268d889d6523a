import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../electron/start/project.ts'
import { hostChannel, hostInputs } from '../../shared/contract/host.ts'
import { PROTECTIONS } from './protections.ts'
import { sampleShell } from './sample-shell.ts'
import { askHost } from './shell-under-test.ts'

const sample = sampleShell()
const SLOW = 60_000
/** The first window that the shell makes. */
const DESK = 1

const PRELOAD = join(projectRoot, 'out/preload/preload.cjs')
const OF_THE_HALL = { preload: PRELOAD, autoplayPolicy: 'no-user-gesture-required', backgroundThrottling: false }
const COVERS_ALL = { frame: false, autoHideMenuBar: true }
/** The runtime's own fuses are read back from packed programs in tests/packages. */
const TABLE = [
  { window: 'the desk', more: OF_THE_HALL, options: { fullscreen: false, kiosk: false } },
  { window: 'the hall display', more: OF_THE_HALL, options: { fullscreen: true, kiosk: false, ...COVERS_ALL } },
  { window: 'the visitor screen', more: OF_THE_HALL, options: { fullscreen: true, kiosk: false, ...COVERS_ALL } },
  { window: 'the kiosk', more: OF_THE_HALL, options: { fullscreen: false, kiosk: true, ...COVERS_ALL } },
  // No page of the hall, so there is nothing it could ask for.
  { window: 'a sheet being printed', more: {}, options: { show: false } },
  { window: 'the question of the first start', more: {}, options: { resizable: false } },
] as const

test(
  'every window was made with the whole table of protections',
  async () => {
    const { shell, desk } = sample
    const wall = (id: number) => ({ id, label: `monitor ${id}`, x: id * 2000, y: 0, width: 1920, height: 1080 })
    await shell.cue('monitors', [
      { id: 1, label: 'laptop', x: 0, y: 0, width: 1366, height: 768 },
      wall(2),
      wall(3),
      wall(4),
    ])
    await askHost(desk, 'setKioskPin', { pin: '246810' })
    for (const [index, page] of (['display', 'visitor', 'kiosk'] as const).entries()) {
      const { id, label } = wall(index + 2)
      expect(await askHost(desk, 'showOn', { page, screen: { id, label } })).toBe(true)
    }
    await askHost(desk, 'print', { html: '<p>x</p>', printer: 'SLIP', paper: A5, copies: 1, silent: true })
    await shell.cue('chooseMenu', ['程序', '更改本机角色…'])

    const { seen } = await shell.state()
    expect(seen['windowsMade']).toMatchObject(TABLE.map(({ options }) => options))
    expect(seen['windowsMade']).toHaveLength(TABLE.length)
    for (const [index, { window, more }] of TABLE.entries()) {
      const made: unknown = Reflect.get(Object(seen['windowsMade']?.[index]), 'webPreferences')
      // Developers' tools are there only while the program runs from its sources.
      expect(made, window).toEqual({ ...PROTECTIONS, devTools: true, ...more })
    }
    expect(seen['enableSandbox']).toEqual([true])
    expect(seen['crashReporter']).toEqual([{ uploadToServer: false }])

    for (const page of ['display', 'visitor', 'kiosk'] as const) await askHost(desk, 'showOn', { page, screen: null })
    const { number } = await shell.window('这台电脑在接待厅里做什么')
    await shell.cue('close', number)
  },
  SLOW,
)

test('the preload needs nothing but electron', () => {
  const preload = readFileSync(join(projectRoot, 'out/preload/preload.cjs'), 'utf8')
  expect([...preload.matchAll(/require\(["']([^"']+)["']\)/g)].map(([, name]) => name)).toEqual(['electron'])
  expect(preload.length).toBeLessThan(8_000)
})

test('main listens on exactly the channels of the contract', async () => {
  const calls = Object.keys(hostInputs) as (keyof typeof hostInputs)[]
  expect((await sample.shell.state()).channels).toEqual(calls.map(hostChannel).sort())
})

test.each([
  ['https://evil.example/', 'another site'],
  ['http://127.0.0.1:9/', 'another port of this computer'],
  ['file:///etc/passwd', 'a file'],
])(
  'a page cannot go to %s, %s',
  async (address) => {
    const { url } = await sample.shell.window('/desk')
    await sample.desk.evaluate((to) => location.assign(to), address).catch(() => {})
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect((await sample.shell.window('/desk')).url).toBe(url)
  },
  SLOW,
)

test(
  'a page opens no window; a listed site goes to the computer’s own browser',
  async () => {
    for (const to of ['https://evil.example/', 'https://flk.npc.gov.cn/detail', 'http://flk.npc.gov.cn/']) {
      await sample.desk.evaluate((address) => void open(address), to)
    }
    const { seen, windows } = await sample.shell.until('three refusals', (state) =>
      state.seen['windowOpen']?.length === 3 ? state : false,
    )
    expect(seen['windowOpen']?.map((each) => JSON.stringify(each).includes('"deny"'))).toEqual([true, true, true])
    expect(seen['openExternal']).toEqual(['https://flk.npc.gov.cn/detail'])
    expect(windows).toHaveLength(1)
  },
  SLOW,
)

test(
  'no permission is granted but microphone and camera at a sample.desk, once recording was allowed',
  async () => {
    const ask = (permission: string) => sample.shell.cue('permission', { window: DESK, permission })
    const refused = { granted: false, checked: false, device: false }
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'fullscreen']) {
      expect(await ask(permission)).toEqual(refused)
    }
    expect(await askHost(sample.desk, 'setRecordingAllowed', { allowed: true })).toEqual({ allowed: true })
    expect(await ask('media')).toEqual({ granted: true, checked: true, device: false })
    expect(await ask('geolocation')).toEqual(refused)
    await askHost(sample.desk, 'setRecordingAllowed', { allowed: false })
    expect(await ask('media')).toEqual(refused)
  },
  SLOW,
)

test.each([
  ['a frame of another site', { url: 'https://evil.example/' }],
  ['a frame inside the page', { url: 'http://127.0.0.1/desk' }],
  ['a frame that is gone', null],
])('%s is not answered', async (_, frame) => {
  const forged = { window: DESK, channel: 'host:role', args: [], frame }
  await expect(sample.shell.cue('forge', forged)).rejects.toThrow('unknown sender')
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
  const forged = { window: DESK, channel: `host:${call}`, args }
  await expect(sample.shell.cue('forge', forged)).rejects.toThrow(/invalid|unrecognized|expected/i)
})

test(
  'printing: sent with its size in microns; a printer that is not there or refuses is told',
  async () => {
    const job = { html: '<p>联系单</p>', printer: 'SLIP', paper: A5, copies: 2, silent: true }
    expect(await askHost(sample.desk, 'print', job)).toEqual({ sent: true })
    expect(await askHost(sample.desk, 'print', { ...job, printer: 'GONE' })).toEqual({
      sent: false,
      reason: 'NO_PRINTER',
    })
    expect(await askHost(sample.desk, 'print', { ...job, printer: 'JAMMED' })).toEqual({
      sent: false,
      reason: 'REFUSED',
    })
    const printed = (await sample.shell.state()).seen['printed']
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
    const sealed = await askHost(sample.desk, 'seal', { secret: 'recovery' })
    expect(sealed).not.toBeNull()
    expect(await askHost(sample.desk, 'open', { sealed })).toBe('recovery')
    expect(await askHost(sample.desk, 'open', { sealed: 'AAAA' })).toBeNull()
    await sample.shell.cue('keyStore', 'basic_text')
    expect(await askHost(sample.desk, 'seal', { secret: 'recovery' })).toBeNull()

    expect(await askHost(sample.desk, 'saveFile', { name: 'report.txt', base64: 'aGk=' })).toBeNull()
    await sample.shell.cue('fileNext', join(sample.folder, 'report.txt'))
    expect(await askHost(sample.desk, 'saveFile', { name: 'report.txt', base64: 'aGk=' })).toBe(
      join(sample.folder, 'report.txt'),
    )
    expect(readFileSync(join(sample.folder, 'report.txt'), 'utf8')).toBe('hi')
  },
  SLOW,
)

test.runIf(process.platform === 'linux')('start with the computer is read back from the system', async () => {
  expect(await askHost(sample.desk, 'openAtLogin')).toEqual({ enabled: false })
  expect(await askHost(sample.desk, 'setOpenAtLogin', { enabled: true })).toEqual({ enabled: true })
  expect(readFileSync(join(sample.folder, 'config/autostart/huisheng.desktop'), 'utf8')).toContain(
    `Exec="${process.execPath}"`,
  )
  expect(await askHost(sample.desk, 'setOpenAtLogin', { enabled: false })).toEqual({ enabled: false })
})

const A5 = { widthMicrons: 148_000, heightMicrons: 210_000 }
