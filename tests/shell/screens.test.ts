import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  askHost,
  newFolder,
  removeFolder,
  type ShellUnderTest,
  startShell,
  type WindowPicture,
} from './shell-under-test.ts'

const LAPTOP = { id: 1, label: 'laptop', x: 0, y: 0, width: 1366, height: 768 }
const WALL = { id: 2, label: 'wall', x: 1366, y: 0, width: 1920, height: 1080 }
const TOUCH = { id: 3, label: 'touch', x: 0, y: 768, width: 1080, height: 1920 }
const CHOSEN = { id: WALL.id, label: WALL.label }

const folder = newFolder()
const args = ['--demo', '--data', join(folder, 'hall'), '--port', '0']
let shell: ShellUnderTest
let desk: Page
beforeAll(async () => {
  shell = startShell({ folder, args })
  desk = await shell.page('/desk')
}, 120_000)
afterAll(async () => {
  await shell.end()
  removeFolder(folder)
}, 30_000)

const SLOW = 90_000
const on =
  (words: string) =>
  ({ windows }: Readonly<{ windows: readonly WindowPicture[] }>) =>
    windows.find(({ url }) => url.endsWith(words))
const gone = (words: string) => (state: Readonly<{ windows: readonly WindowPicture[] }>) => !on(words)(state) && true

test(
  'the display is full screen on the chosen monitor, keeps the computer awake, and follows what happens to it',
  async () => {
    expect(await askHost(desk, 'showOn', { page: 'display', screen: CHOSEN })).toBe(false)
    await shell.cue('monitors', [LAPTOP, WALL])
    expect(await askHost(desk, 'screens')).toMatchObject([
      { id: 1, isPrimary: true, page: null },
      { id: 2, label: 'wall', isPrimary: false, page: null },
    ])
    expect(await askHost(desk, 'showOn', { page: 'display', screen: CHOSEN })).toBe(true)
    const display = await shell.until('the display', on('/display'))
    expect(display).toMatchObject({
      options: { fullscreen: true },
      bounds: { x: 1366, y: 0, width: 1920, height: 1080 },
      menu: null,
    })
    expect((await shell.state()).blockers).toEqual(['prevent-display-sleep'])

    await shell.cue('monitors', [LAPTOP, { ...WALL, width: 1280, height: 720 }])
    expect((await shell.until('the display', on('/display'))).bounds).toMatchObject({ width: 1280, height: 720 })

    // Unplugged, the window would land on the clerk's screen: it goes, and the computer may sleep again.
    await shell.cue('monitors', [LAPTOP])
    const alone = await shell.state()
    expect(alone.windows.map(({ monitor, url }) => [monitor, url.includes('/desk')])).toEqual([['laptop', true]])
    expect(alone.blockers).toEqual([])

    // Another monitor is not the chosen one; the same one under another number is.
    await shell.cue('monitors', [LAPTOP, { ...WALL, id: 8, label: 'projector' }])
    expect((await shell.state()).windows).toHaveLength(1)
    await shell.cue('monitors', [LAPTOP, { ...WALL, id: 9 }])
    expect((await shell.until('the display', on('/display'))).monitor).toBe('wall')
  },
  SLOW,
)

test(
  'no page covers the clerk, or another page',
  async () => {
    await shell.cue('monitors', [LAPTOP, WALL])
    expect(await askHost(desk, 'showOn', { page: 'visitor', screen: { id: 1, label: 'laptop' } })).toBe(false)
    expect(await askHost(desk, 'showOn', { page: 'display', screen: CHOSEN })).toBe(true)
    expect(await askHost(desk, 'showOn', { page: 'visitor', screen: CHOSEN })).toBe(false)
    expect(await askHost(desk, 'showOn', { page: 'display', screen: null })).toBe(true)
    await shell.until('no display', gone('/display'))
    expect(await askHost(desk, 'showOn', { page: 'visitor', screen: CHOSEN })).toBe(true)
    expect((await shell.until('the visitor screen', on('/visitor'))).monitor).toBe('wall')
    await shell.cue('chooseMenu', ['副屏', '来访人屏'])
    await shell.until('no visitor screen', gone('/visitor'))
  },
  SLOW,
)

test(
  'a kiosk is locked; only the PIN opens it',
  async () => {
    await shell.cue('monitors', [LAPTOP, TOUCH])
    const touch = { page: 'kiosk', screen: { id: TOUCH.id, label: TOUCH.label } }
    // A lock without a key would be none.
    expect(await askHost(desk, 'showOn', touch)).toBe(false)
    await askHost(desk, 'setKioskPin', { pin: '246810' })
    expect(await askHost(desk, 'showOn', touch)).toBe(true)
    const kiosk = await shell.page('/kiosk')
    const { number } = await shell.until('the lock', ({ windows }) =>
      windows.find(({ zoomLimits }) => zoomLimits?.[1] === 1),
    )
    expect(await shell.window('/kiosk')).toMatchObject({ kiosk: true, menu: null, options: { kiosk: true } })

    const press = (key: string, held: object = {}) =>
      shell.cue('key', { window: number, key, control: false, alt: false, meta: false, ...held })
    for (const [key, held] of [
      ['F4', { alt: true }],
      ['F11', {}],
      ['=', { control: true }],
      ['r', { control: true }],
      ['Tab', { alt: true }],
    ] as const) {
      expect(await press(key, held)).toEqual({ prevented: true })
    }
    expect(await press('7')).toEqual({ prevented: false })
    expect(await shell.cue('contextMenu', number)).toEqual({ prevented: true })
    await shell.cue('close', number)
    await shell.cue('leaveFullScreen', number)
    expect(await shell.window('/kiosk')).toMatchObject({ kiosk: true })

    await expect(askHost(kiosk, 'showOn', { page: 'kiosk', screen: null })).rejects.toThrow('not for a kiosk')
    expect(await askHost(kiosk, 'leaveKiosk', { pin: '111111' })).toEqual({ left: false, waitSeconds: 0 })
    expect(readFileSync(join(folder, 'shell/shell.json'), 'utf8')).not.toContain('246810')
    await askHost(kiosk, 'leaveKiosk', { pin: '246810' }).catch(() => {})
    await shell.until('no kiosk', gone('/kiosk'))
  },
  SLOW,
)

test(
  'a page whose process died is loaded again, and so is one that hangs',
  async () => {
    await shell.cue('monitors', [LAPTOP, WALL])
    await askHost(desk, 'showOn', { page: 'display', screen: CHOSEN })
    const { number, target } = await shell.window('/display')
    await shell.cue('crash', number)
    const again = await shell.until('another page', ({ windows }) =>
      windows.find((window) => window.number === number && window.target !== target && window.url.endsWith('/display')),
    )
    await shell.cue('hang', number)
    await shell.until('a third page', ({ windows }) =>
      windows.find(
        (window) => window.number === number && window.target !== again.target && window.url.endsWith('/display'),
      ),
    )
    await askHost(desk, 'showOn', { page: 'display', screen: null })
  },
  SLOW,
)

test(
  'the desk opens where it was, on a screen that exists',
  async () => {
    const { number } = await shell.window('/desk')
    await shell.cue('monitors', [LAPTOP, WALL])
    await shell.cue('move', { window: number, x: 1500, y: 40, width: 1200, height: 800 })
    // The sample has no other desks: its last window ends it.
    await shell.cue('close', number).catch(() => {})
    expect(await shell.ended).toMatchObject({ code: 0 })
    await shell.end()
    shell = startShell({ folder, args })
    // Only the laptop is there now.
    expect((await shell.window('/desk')).bounds).toEqual({ x: 166, y: 0, width: 1200, height: 728 })
  },
  SLOW,
)
