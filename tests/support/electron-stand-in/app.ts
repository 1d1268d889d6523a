import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import packageJson from '../../../package.json' with { type: 'json' }
import { LoudEmitter, loud, preventable } from './loud.ts'
import { onCue, record } from './stage.ts'

const folder = process.env['STAND_IN_USER_DATA'] ?? ''
const LOCK = join(folder, 'lock')

const EVENTS = [
  'second-instance',
  'open-url',
  'window-all-closed',
  'web-contents-created',
  'before-quit',
  'will-quit',
  'activate',
]

class App extends LoudEmitter {
  readonly name = packageJson.productName
  readonly isPackaged = false
  #closeWindows = (): boolean => true
  #relaunch: readonly string[] | null = null

  enableSandbox(): void {
    record('enableSandbox', true)
  }
  async whenReady(): Promise<void> {}
  getVersion(): string {
    return packageJson.version
  }
  getLocale(): string {
    return process.env['STAND_IN_LOCALE'] ?? 'zh-CN'
  }
  getAppPath(): string {
    return process.cwd()
  }
  getPath(name: 'userData' | 'crashDumps'): string {
    const path = { userData: folder, crashDumps: join(folder, 'Crashpad') }[name]
    if (!path) throw new Error(`the stand-in has no path ${name}`)
    return path
  }
  setAboutPanelOptions(options: object): void {
    record('aboutPanel', options)
  }
  setAsDefaultProtocolClient(scheme: string): boolean {
    record('protocols', scheme)
    return true
  }

  requestSingleInstanceLock(): boolean {
    mkdirSync(folder, { recursive: true })
    const owner = existsSync(LOCK) ? Number(readFileSync(LOCK, 'utf8')) : null
    if (owner !== null && isAlive(owner)) {
      writeFileSync(join(folder, `second-${process.pid}.json`), JSON.stringify(process.argv))
      return false
    }
    writeFileSync(LOCK, String(process.pid))
    watch(folder, () => this.#readSecondInstances()).unref()
    return true
  }
  #readSecondInstances(): void {
    for (const name of readdirSync(folder).filter((each) => /^second-\d+\.json$/.test(each))) {
      const argv = z.array(z.string()).safeParse(parse(readFileSync(join(folder, name), 'utf8')))
      if (!argv.success) continue
      rmSync(join(folder, name), { force: true })
      this.emit('second-instance', preventable({}).event, argv.data, process.cwd(), null)
    }
  }

  relaunch({ args }: Readonly<{ args: readonly string[] }>): void {
    this.#relaunch = args
  }
  quit(): void {
    this.emit('before-quit', preventable({}).event)
    if (!this.#closeWindows()) return
    this.emit('will-quit', preventable({}).event)
    this.exit(0)
  }
  exit(code: number): void {
    rmSync(LOCK, { force: true })
    process.send?.({ ended: { code, relaunch: this.#relaunch, errors: process.exitCode } })
    // The hall was asked to stop; like the runtime, the stand-in lets it finish by itself.
    setTimeout(() => process.exit(code), 50)
  }
  /** How `quit` closes the windows; false when one of them prevents it. */
  closesWindowsBy(close: () => boolean): void {
    this.#closeWindows = close
  }
}

/** For the other files of the stand-in. */
export const stageApp = new App('app', EVENTS)
export const app = loud('app', stageApp)

onCue('quit', z.null(), () => stageApp.quit())
// As the runtime does when the system asks it to end.
process.on('SIGTERM', () => stageApp.quit())
process.on('disconnect', () => stageApp.quit())
onCue('openUrl', z.string(), (url) => stageApp.emit('open-url', preventable({}).event, url))

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
