import { existsSync, type FSWatcher, mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import packageJson from '../../../package.json' with { type: 'json' }
import { installed } from './installed.ts'
import { LoudEmitter, loud, preventable } from './loud.ts'
import { platform } from './platform.ts'
import { onCue, record } from './stage.ts'

const folder = process.env['STAND_IN_USER_DATA'] ?? ''
const LOCK = join(folder, 'lock')
/** Long enough for another program, started before, to see what this one has left. */
const ENDING_MS = installed ? 1_000 : 50

type Preventable = Readonly<{ preventDefault: () => void }>
type Events = {
  'second-instance': [event: Preventable, argv: string[], folder: string, additionalData: unknown]
  'open-url': [event: Preventable, url: string]
  'window-all-closed': []
  'web-contents-created': [event: Preventable, contents: Readonly<{ getURL: () => string }>]
  'before-quit': [event: Preventable]
  'will-quit': [event: Preventable]
  activate: []
}
const EVENTS = [
  'second-instance',
  'open-url',
  'window-all-closed',
  'web-contents-created',
  'before-quit',
  'will-quit',
  'activate',
] as const

const LoginItem = z.strictObject({ openAtLogin: z.boolean(), path: z.string() })
const Asked = LoginItem.pick({ path: true })
/** Programs that start with the computer, and whether a person left that switched on. */
const loginItems = new Map<string, boolean>()
const AboutPanel = z.strictObject({ applicationName: z.string(), applicationVersion: z.string() })
const Relaunch = z.strictObject({ args: z.array(z.string()), execPath: z.string().optional() })
type Relaunch = z.output<typeof Relaunch>

class App extends LoudEmitter<Events> {
  readonly name = packageJson.productName
  readonly isPackaged = installed !== null
  #closeWindows = async (): Promise<boolean> => true
  #isQuitting = false
  #relaunch: Relaunch | null = null
  #secondInstances: FSWatcher | null = null

  enableSandbox(): void {
    record('enableSandbox', true)
  }
  async whenReady(): Promise<void> {}
  getVersion(): string {
    return installed?.version ?? packageJson.version
  }
  getLocale(): string {
    return process.env['STAND_IN_LOCALE'] ?? 'zh-CN'
  }
  getAppPath(): string {
    return process.cwd()
  }
  getPath(name: 'userData' | 'crashDumps'): string {
    const path = { userData: folder, crashDumps: join(folder, 'Crashpad') }[name]
    if (!path) throw new Error(`the stand-in of Electron has no path ${name}`)
    return path
  }
  setAboutPanelOptions(options: z.input<typeof AboutPanel>): void {
    record('aboutPanel', AboutPanel.parse(options))
  }
  setLoginItemSettings(settings: z.input<typeof LoginItem>): void {
    if (platform === 'linux') throw new Error('the stand-in of Electron has no login items on Linux')
    const { openAtLogin, path } = LoginItem.parse(settings)
    record('loginItems', settings)
    if (openAtLogin) loginItems.set(path, true)
    else loginItems.delete(path)
  }
  getLoginItemSettings(asked: z.input<typeof Asked>) {
    if (platform === 'linux') throw new Error('the stand-in of Electron has no login items on Linux')
    const { path } = Asked.parse(asked)
    const openAtLogin = loginItems.has(path)
    return { openAtLogin, executableWillLaunchAtLogin: platform === 'win32' && loginItems.get(path) === true }
  }
  setAsDefaultProtocolClient(scheme: string, program: string): boolean {
    record('protocols', { scheme, program })
    return true
  }

  requestSingleInstanceLock(): boolean {
    mkdirSync(folder, { recursive: true })
    const owner = ownerOf(LOCK)
    if (owner !== null && isAlive(owner)) {
      writeFileSync(join(folder, `second-${process.pid}.json`), JSON.stringify(process.argv))
      return false
    }
    writeFileSync(LOCK, String(process.pid))
    this.#secondInstances = watch(folder, () => this.#readSecondInstances()).unref()
    return true
  }
  releaseSingleInstanceLock(): void {
    this.#secondInstances?.close()
    // What another process holds by now is not this one's.
    if (ownerOf(LOCK) === process.pid) rmSync(LOCK)
  }
  #readSecondInstances(): void {
    for (const name of readdirSync(folder).filter((each) => /^second-\d+\.json$/.test(each))) {
      const argv = z.array(z.string()).safeParse(parse(readFileSync(join(folder, name), 'utf8')))
      if (!argv.success) continue
      rmSync(join(folder, name), { force: true })
      this.emit('second-instance', preventable({}).event, argv.data, process.cwd(), null)
    }
  }

  relaunch(options: Relaunch): void {
    this.#relaunch = Relaunch.parse(options)
  }
  quit(): void {
    // A window that closes while all are closed may ask for the same.
    if (this.#isQuitting) return
    this.#isQuitting = true
    this.emit('before-quit', preventable({}).event)
    void this.#closeWindows().then((closed) => {
      this.#isQuitting = false
      if (!closed) return
      this.emit('will-quit', preventable({}).event)
      this.exit(0)
    })
  }
  exit(code: number): void {
    process.send?.({ ended: { code, relaunch: this.#relaunch?.args ?? null, errors: process.exitCode } })
    // Ending takes a runtime its time, and until then it holds the lock. Its hall was asked to stop and does so by itself.
    setTimeout(() => {
      this.releaseSingleInstanceLock()
      process.exit(code)
    }, ENDING_MS)
  }
  /** How `quit` closes the windows; false when one of them stays. */
  closesWindowsBy(close: () => Promise<boolean>): void {
    this.#closeWindows = close
  }
}

/** For the other files of the stand-in. */
export const stageApp = new App('app', EVENTS)
export const app = loud('app', stageApp)

onCue('switchOffAtLogin', z.string(), (program) => loginItems.set(program, false))
onCue('activate', z.null(), () => stageApp.emit('activate'))
onCue('quit', z.null(), () => stageApp.quit())
// As the runtime does when the system asks it to end.
process.on('SIGTERM', () => stageApp.quit())
process.on('disconnect', () => stageApp.quit())
onCue('openUrl', z.string(), (url) => stageApp.emit('open-url', preventable({}).event, url))

function ownerOf(lock: string): number | null {
  return existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : null
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Still being written; the watch will call again.
    return null
  }
}
