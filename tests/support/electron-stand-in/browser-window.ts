import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { stageApp } from './app.ts'
import { closeChromium } from './chromium.ts'
import { LoudEmitter, loud, loudClass, preventable } from './loud.ts'
import { movesWindowsBy, screen } from './screen.ts'
import { onCue, record, show } from './stage.ts'
import { StageContents } from './web-contents.ts'
import { enlist } from './windows.ts'

const WebPreferences = z.strictObject({
  preload: z.string().optional(),
  contextIsolation: z.boolean(),
  sandbox: z.boolean(),
  nodeIntegration: z.boolean(),
  nodeIntegrationInWorker: z.boolean(),
  nodeIntegrationInSubFrames: z.boolean(),
  webSecurity: z.boolean(),
  allowRunningInsecureContent: z.boolean(),
  experimentalFeatures: z.boolean(),
  webviewTag: z.boolean(),
  navigateOnDragDrop: z.boolean(),
  spellcheck: z.boolean(),
  devTools: z.boolean(),
  autoplayPolicy: z
    .enum(['no-user-gesture-required', 'user-gesture-required', 'document-user-activation-required'])
    .optional(),
  backgroundThrottling: z.boolean().optional(),
})
const Size = z.int().positive()
const Options = z.strictObject({
  x: z.int().optional(),
  y: z.int().optional(),
  width: Size.default(800),
  height: Size.default(600),
  minWidth: Size.optional(),
  minHeight: Size.optional(),
  show: z.boolean().default(true),
  frame: z.boolean().optional(),
  resizable: z.boolean().optional(),
  title: z.string().optional(),
  backgroundColor: z.string().optional(),
  autoHideMenuBar: z.boolean().optional(),
  fullscreen: z.boolean().default(false),
  kiosk: z.boolean().default(false),
  webPreferences: WebPreferences,
})
type Bounds = Readonly<{ x: number; y: number; width: number; height: number }>

type Events = {
  'ready-to-show': []
  unresponsive: []
  responsive: []
  close: [event: Readonly<{ preventDefault: () => void }>]
  closed: []
  'leave-full-screen': []
}
const EVENTS = ['ready-to-show', 'unresponsive', 'responsive', 'close', 'closed', 'leave-full-screen'] as const
const windows: StageWindow[] = []

export class StageWindow extends LoudEmitter<Events> {
  readonly number = windows.length + 1
  readonly options: z.output<typeof Options>
  readonly contents: StageContents
  readonly webContents: StageContents
  readonly guarded: StageWindow
  bounds: Bounds
  state: 'normal' | 'minimized' | 'maximized' = 'normal'
  visible: boolean
  kiosk: boolean
  /** Undefined: the application's menu. */
  menu: null | undefined
  destroyed = false

  constructor(raw: z.input<typeof Options>) {
    super('BrowserWindow', EVENTS)
    this.options = Options.parse(raw)
    const { x, y, width, height, show: visible, kiosk, webPreferences } = this.options
    this.bounds = { x: x ?? 0, y: y ?? 0, width, height }
    this.visible = visible
    this.kiosk = kiosk
    this.contents = new StageContents(webPreferences.preload, () => this.webContents)
    this.webContents = loud('webContents', this.contents)
    this.guarded = loud('BrowserWindow', this)
    this.contents.once('did-finish-load', () => this.emit('ready-to-show'))
    windows.push(this)
    record('windowsMade', this.options)
    enlist(this.number, this)
    stageApp.emit('web-contents-created', preventable({}).event, this.webContents)
  }

  loadURL(url: string): Promise<void> {
    return this.contents.load(url)
  }
  loadFile(file: string): Promise<void> {
    return this.contents.load(pathToFileURL(file).href)
  }
  show(): void {
    this.visible = true
  }
  focus(): void {}
  restore(): void {
    this.state = 'normal'
  }
  maximize(): void {
    this.state = 'maximized'
    this.visible = true
  }
  isMinimized(): boolean {
    return this.state === 'minimized'
  }
  isMaximized(): boolean {
    return this.state === 'maximized'
  }
  getBounds(): Bounds {
    return this.bounds
  }
  getNormalBounds(): Bounds {
    return this.bounds
  }
  setBounds(bounds: Bounds): void {
    this.bounds = { ...bounds }
  }
  setKiosk(kiosk: boolean): void {
    this.kiosk = kiosk
  }
  setMenu(menu: null): void {
    this.menu = menu
  }
  isDestroyed(): boolean {
    return this.destroyed
  }
  close(): void {
    void this.closes()
  }
  /** Whether it is closed then: the shell may keep the window, and its page may ask to stay. */
  async closes(): Promise<boolean> {
    const { event, wasPrevented } = preventable({})
    this.emit('close', event)
    if (wasPrevented() || !(await this.contents.letsGo())) return false
    this.destroy()
    return true
  }
  destroy(): void {
    if (this.destroyed) return
    this.destroyed = true
    void this.contents.closePage()
    this.emit('closed')
    if (windows.every(({ destroyed }) => destroyed)) stageApp.emit('window-all-closed')
  }
}

export const BrowserWindow = loudClass(
  'BrowserWindow',
  (options: z.input<typeof Options>) => new StageWindow(options).guarded,
  {
    fromWebContents: (contents: StageContents) =>
      windows.find(({ webContents }) => webContents === contents)?.guarded ?? null,
  },
)

stageApp.closesWindowsBy(async () => {
  await Promise.all(windows.map((window) => window.destroyed || window.closes()))
  const closed = windows.every(({ destroyed }) => destroyed)
  if (closed) void closeChromium()
  return closed
})

movesWindowsBy((gone, home) => {
  for (const window of windows.filter(({ destroyed }) => !destroyed)) {
    const { x, y } = window.bounds
    const isThere = x >= gone.x && x < gone.x + gone.width && y >= gone.y && y < gone.y + gone.height
    if (isThere) window.bounds = { ...window.bounds, x: home.x, y: home.y }
  }
})

show('windows', () => windows.filter(({ destroyed }) => !destroyed).map(asPicture))

function asPicture({ number, options, bounds, state, visible, kiosk, menu, contents }: StageWindow) {
  const monitor = screen.getDisplayMatching(bounds).label
  const { target, zoomLimits } = contents
  return { number, options, bounds, state, visible, kiosk, menu, monitor, target, zoomLimits, url: contents.getURL() }
}

const of = (number: number) => {
  const window = windows[number - 1]
  if (!window || window.destroyed) throw new Error(`no window ${number}`)
  return window
}
const Moved = z.strictObject({
  window: z.number(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
})
onCue('move', Moved, ({ window, ...bounds }) => of(window).setBounds(bounds))
onCue('minimize', z.number(), (number) => {
  of(number).state = 'minimized'
})
onCue('close', z.number(), (number) => of(number).closes())
onCue('crash', z.number(), (number) => of(number).contents.forcefullyCrashRenderer())
onCue('hang', z.number(), (number) => of(number).emit('unresponsive'))
onCue('leaveFullScreen', z.number(), (number) => {
  of(number).kiosk = false
  of(number).emit('leave-full-screen')
})
onCue('contextMenu', z.number(), (number) => {
  const { event, wasPrevented } = preventable({})
  of(number).contents.emit('context-menu', event, {})
  return { prevented: wasPrevented() }
})
const Key = z.strictObject({
  window: z.number(),
  key: z.string(),
  control: z.boolean(),
  alt: z.boolean(),
  meta: z.boolean(),
})
onCue('key', Key, ({ window, ...input }) => {
  const { event, wasPrevented } = preventable({})
  of(window).contents.emit('before-input-event', event, { type: 'keyDown', ...input })
  return { prevented: wasPrevented() }
})
