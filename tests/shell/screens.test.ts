import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleShell } from './sample-shell.ts'
import { askHost, type WindowPicture } from './shell-under-test.ts'

const LAPTOP = { id: 1, label: 'laptop', x: 0, y: 0, width: 1366, height: 768 }
const WALL = { id: 2, label: 'wall', x: 1366, y: 0, width: 1920, height: 1080 }
const TOUCH = { id: 3, label: 'touch', x: 0, y: 768, width: 1080, height: 1920 }
const CHOSEN = { id: WALL.id, label: WALL.label }

const sample = sampleShell()
const SLOW = 90_000
const on =
  (words: string) =>
  ({ windows }: Readonly<{ windows: readonly WindowPicture[] }>) =>
    windows.find(({ url }) => url.endsWith(words))
const gone = (words: string) => (state: Readonly<{ windows: readonly WindowPicture[] }>) => !on(words)(state) && true

test(
  'the display is full screen on the chosen monitor, keeps the computer awake, and follows what happens to it',
  async () => {
    expect(await askHost(sample.desk, 'showOn', { page: 'display', screen: CHOSEN })).toBe(false)
    await sample.shell.cue('monitors', [LAPTOP, WALL])
    expect(await askHost(sample.desk, 'screens')).toMatchObject([
      { id: 1, isPrimary: true, page: null },
      { id: 2, label: 'wall', isPrimary: false, page: null },
    ])
    expect(await askHost(sample.desk, 'showOn', { page: 'display', screen: CHOSEN })).toBe(true)
    const display = await sample.shell.until('the display', on('/display'))
    expect(display).toMatchObject({
      options: { fullscreen: true },
      bounds: { x: 1366, y: 0, width: 1920, height: 1080 },
      menu: null,
    })
    expect((await sample.shell.state()).blockers).toEqual(['prevent-display-sleep'])

    await sample.shell.cue('monitors', [LAPTOP, { ...WALL, width: 1280, height: 720 }])
    expect((await sample.shell.until('the display', on('/display'))).bounds).toMatchObject({ width: 1280, height: 720 })

    // Unplugged, the window would land on the clerk's screen: it goes, and the computer may sleep again.
    await sample.shell.cue('monitors', [LAPTOP])
    const alone = await sample.shell.state()
    expect(alone.windows.map(({ monitor, url }) => [monitor, url.includes('/desk')])).toEqual([['laptop', true]])
    expect(alone.blockers).toEqual([])

    // Another monitor is not the chosen one; the same one under another number is.
    await sample.shell.cue('monitors', [LAPTOP, { ...WALL, id: 8, label: 'projector' }])
    expect((await sample.shell.state()).windows).toHaveLength(1)
    await sample.shell.cue('monitors', [LAPTOP, { ...WALL, id: 9 }])
    expect((await sample.shell.until('the display', on('/display'))).monitor).toBe('wall')
  },
  SLOW,
)

test(
  'no page covers the clerk, or another page',
  async () => {
    await sample.shell.cue('monitors', [LAPTOP, WALL])
    expect(await askHost(sample.desk, 'showOn', { page: 'visitor', screen: { id: 1, label: 'laptop' } })).toBe(false)
    expect(await askHost(sample.desk, 'showOn', { page: 'display', screen: CHOSEN })).toBe(true)
    expect(await askHost(sample.desk, 'showOn', { page: 'visitor', screen: CHOSEN })).toBe(false)
    expect(await askHost(sample.desk, 'showOn', { page: 'display', screen: null })).toBe(true)
    await sample.shell.until('no display', gone('/display'))
    expect(await askHost(sample.desk, 'showOn', { page: 'visitor', screen: CHOSEN })).toBe(true)
    expect((await sample.shell.until('the visitor screen', on('/visitor'))).monitor).toBe('wall')
    await sample.shell.cue('chooseMenu', ['副屏', '来访人屏'])
    await sample.shell.until('no visitor screen', gone('/visitor'))
  },
  SLOW,
)

test(
  'a kiosk is locked; only the PIN opens it',
  async () => {
    await sample.shell.cue('monitors', [LAPTOP, TOUCH])
    const touch = { page: 'kiosk', screen: { id: TOUCH.id, label: TOUCH.label } }
    // A lock without a key would be none.
    expect(await askHost(sample.desk, 'showOn', touch)).toBe(false)
    await askHost(sample.desk, 'setKioskPin', { pin: '246810' })
    expect(await askHost(sample.desk, 'showOn', touch)).toBe(true)
    const kiosk = await sample.shell.page('/kiosk')
    const { number } = await sample.shell.until('the lock', ({ windows }) =>
      windows.find(({ zoomLimits }) => zoomLimits?.[1] === 1),
    )
    expect(await sample.shell.window('/kiosk')).toMatchObject({ kiosk: true, menu: null, options: { kiosk: true } })

    const press = (key: string, held: object = {}) =>
      sample.shell.cue('key', { window: number, key, control: false, alt: false, meta: false, ...held })
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
    expect(await sample.shell.cue('contextMenu', number)).toEqual({ prevented: true })
    await sample.shell.cue('close', number)
    await sample.shell.cue('leaveFullScreen', number)
    expect(await sample.shell.window('/kiosk')).toMatchObject({ kiosk: true })

    await expect(askHost(kiosk, 'showOn', { page: 'kiosk', screen: null })).rejects.toThrow('not for a kiosk')
    expect(await askHost(kiosk, 'leaveKiosk', { pin: '111111' })).toEqual({ left: false, waitSeconds: 0 })
    expect(readFileSync(join(sample.folder, 'shell/shell.json'), 'utf8')).not.toContain('246810')
    await askHost(kiosk, 'leaveKiosk', { pin: '246810' }).catch(() => {})
    await sample.shell.until('no kiosk', gone('/kiosk'))
  },
  SLOW,
)

test(
  'a page whose process died is loaded again, and so is one that hangs',
  async () => {
    await sample.shell.cue('monitors', [LAPTOP, WALL])
    await askHost(sample.desk, 'showOn', { page: 'display', screen: CHOSEN })
    const { number, target } = await sample.shell.window('/display')
    await sample.shell.cue('crash', number)
    const again = await sample.shell.until('another page', ({ windows }) =>
      windows.find((window) => window.number === number && window.target !== target && window.url.endsWith('/display')),
    )
    await sample.shell.cue('hang', number)
    await sample.shell.until('a third page', ({ windows }) =>
      windows.find(
        (window) => window.number === number && window.target !== again.target && window.url.endsWith('/display'),
      ),
    )
    await askHost(sample.desk, 'showOn', { page: 'display', screen: null })
  },
  SLOW,
)

test(
  'the desk opens where it was, on a screen that exists',
  async () => {
    const { number } = await sample.shell.window('/desk')
    await sample.shell.cue('monitors', [LAPTOP, WALL])
    await sample.shell.cue('move', { window: number, x: 1500, y: 40, width: 1200, height: 800 })
    // The sample has no other desks: its last window ends it.
    await sample.shell.cue('close', number).catch(() => {})
    expect(await sample.shell.ended).toMatchObject({ code: 0 })
    // Only the laptop is there now.
    const again = await sample.restart()
    expect((await again.window('/desk')).bounds).toEqual({ x: 166, y: 0, width: 1200, height: 728 })
  },
  SLOW,
)

test(
  'a monitor that two could be, or that the clerk works on now, gets no page',
  async () => {
    await sample.findDesk()
    const { number } = await sample.shell.window('/desk')
    await sample.shell.cue('monitors', [LAPTOP, WALL])
    expect(await askHost(sample.desk, 'showOn', { page: 'display', screen: CHOSEN })).toBe(true)
    await sample.shell.cue('monitors', [LAPTOP])
    await sample.shell.cue('monitors', [LAPTOP, { ...WALL, id: 11 }, { ...WALL, id: 12, x: 3286 }])
    expect((await sample.shell.state()).windows).toHaveLength(1)

    await sample.shell.cue('monitors', [LAPTOP, { ...WALL, id: 11 }])
    await sample.shell.until('the display', on('/display'))
    await sample.shell.cue('monitors', [LAPTOP])
    await sample.shell.cue('move', { window: number, x: 1500, y: 40, width: 1200, height: 800 })
    await sample.shell.cue('monitors', [LAPTOP, WALL])
    expect((await sample.shell.state()).windows).toHaveLength(1)
    // Out of its way, the display comes as soon as anything happens to the monitors.
    await sample.shell.cue('move', { window: number, x: 0, y: 0, width: 1200, height: 700 })
    await sample.shell.cue('monitors', [LAPTOP, { ...WALL, height: 1200 }])
    expect((await sample.shell.until('the display', on('/display'))).bounds).toMatchObject({ x: 1366, height: 1200 })
    await askHost(sample.desk, 'showOn', { page: 'display', screen: null })
  },
  SLOW,
)

test(
  'a computer that is only a kiosk starts locked and without a desk, until the PIN brings it back',
  async () => {
    await sample.shell.cue('monitors', [LAPTOP])
    await askHost(sample.desk, 'setKioskPin', { pin: '246810' })
    const screen = { id: LAPTOP.id, label: LAPTOP.label }
    expect(await askHost(sample.desk, 'showOn', { page: 'kiosk', screen })).toBe(true)

    const again = await sample.restart()
    const kiosk = await again.page('/kiosk')
    const { windows } = await again.until('the lock', (state) => state.windows[0]?.zoomLimits != null && state)
    expect(windows).toMatchObject([{ kiosk: true, menu: null, monitor: 'laptop', options: { kiosk: true } }])
    await again.cue('close', 1)
    const held = { control: false, alt: true, meta: false }
    expect(await again.cue('key', { window: 1, key: 'F4', ...held })).toEqual({ prevented: true })
    expect((await again.state()).windows).toHaveLength(1)

    await askHost(kiosk, 'leaveKiosk', { pin: '246810' }).catch(() => {})
    await again.window('/desk')
    expect((await again.state()).windows.map(({ url }) => url.includes('/desk'))).toEqual([true])
  },
  SLOW,
)
