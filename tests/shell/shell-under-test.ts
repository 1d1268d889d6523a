import { type ChildProcess, fork } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { SAMPLE_PASSWORD } from '../../electron/office/hall/set-up.ts'
import { projectRoot } from '../../electron/start/project.ts'
import { type HostAnswers, type HostCall, isAdministratorCall } from '../../shared/contract/host.ts'

/** As long as the journeys wait for a page: what a busy machine does slowly is not broken. */
export const expectPage = expect.configure({ timeout: 20_000 })

const WindowPicture = z.object({
  number: z.number(),
  options: z.record(z.string(), z.unknown()),
  bounds: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  state: z.string(),
  visible: z.boolean(),
  kiosk: z.boolean(),
  menu: z.null().optional(),
  monitor: z.string(),
  target: z.string().nullable(),
  zoomLimits: z.array(z.number()).nullable(),
  url: z.string(),
})
export type WindowPicture = z.output<typeof WindowPicture>
const State = z.object({
  seen: z.record(z.string(), z.array(z.unknown())),
  windows: z.array(WindowPicture),
  channels: z.array(z.string()),
  utilityProcesses: z.array(z.number()),
  blockers: z.array(z.string()),
  tray: z.object({ tip: z.string(), items: z.array(z.object({ label: z.string().optional() })) }).nullable(),
  menu: z.array(z.unknown()).optional(),
  debuggingPort: z.number().nullable(),
})
type State = z.output<typeof State>

const Answer = z.object({ id: z.number(), value: z.unknown().optional(), error: z.string().optional() })
const Ended = z.object({ ended: z.object({ code: z.number(), relaunch: z.array(z.string()).nullable() }) })

export type ShellSettings = Readonly<{
  args?: readonly string[]
  folder?: string
  locale?: string
  env?: Readonly<Record<string, string>>
}>
export type ShellUnderTest = Readonly<{
  folder: string
  process: ChildProcess
  /** What it said on its error output so far. */
  said: () => string
  ended: Promise<z.output<typeof Ended>['ended']>
  state: () => Promise<State>
  cue: (cue: string, argument?: unknown) => Promise<unknown>
  /** Waits until the state is as wanted, and gives what was found in it. */
  until: <Found>(what: string, find: (state: State) => Found | undefined | false) => Promise<Found>
  /** The window whose address holds these words, once it is there. */
  window: (words: string) => Promise<WindowPicture>
  page: (words: string) => Promise<Page>
  end: () => Promise<void>
}>

/** Runs the built main bundle with the stand-in in Electron's place, on a folder of its own. */
export function startShell(settings: ShellSettings = {}): ShellUnderTest {
  const { args = [], folder = newFolder(), locale = 'zh-CN', env = {} } = settings
  const main = join(projectRoot, 'out/main/main.js')
  if (!existsSync(main)) throw new Error('The built bundles are missing: npm run build')
  const child = fork(main, [...args], {
    execArgv: ['--import', join(projectRoot, 'tests/support/electron-stand-in/register.ts')],
    env: {
      ...process.env,
      STAND_IN_USER_DATA: join(folder, 'shell'),
      STAND_IN_LOCALE: locale,
      XDG_CONFIG_HOME: join(folder, 'config'),
      ...env,
    },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
  let [said, asked, browser] = ['', 0, undefined as Promise<Browser> | undefined]
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const waiting = new Map<number, (answer: z.output<typeof Answer>) => void>()
  const ended = new Promise<z.output<typeof Ended>['ended']>((resolve) => {
    let last: z.output<typeof Ended>['ended'] | undefined
    child.on('message', (message) => {
      const answer = Answer.safeParse(message)
      if (answer.success) waiting.get(answer.data.id)?.(answer.data)
      const end = Ended.safeParse(message)
      if (end.success) last = end.data.ended
    })
    child.once('exit', (code) => resolve(last ?? { code: code ?? 1, relaunch: null }))
  })
  const cue = async (name: string, argument: unknown = null): Promise<unknown> => {
    asked += 1
    const id = asked
    const answer = await Promise.race([
      new Promise<z.output<typeof Answer>>((resolve) => {
        waiting.set(id, resolve)
        child.send({ id, cue: name, argument }, (error) => error && resolve({ id, value: null, error: error.message }))
      }),
      ended.then(({ code }) => ({ id, value: null, error: `the shell ended with ${code}: ${said}` })),
    ])
    if (answer.error !== undefined) throw new Error(`${name}: ${answer.error}`)
    return answer.value
  }
  const state = async () => State.parse(await cue('state'))
  const until: ShellUnderTest['until'] = async (what, find) => {
    const giveUp = Date.now() + 45_000
    for (;;) {
      const now = await state()
      const found = find(now)
      if (found !== undefined && found !== false) return found
      if (Date.now() > giveUp)
        throw new Error(
          `not within 45 s: ${what}\n${said}\n${JSON.stringify(now.windows.map(({ url, monitor }) => ({ url, monitor })))}`,
        )
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  const window = (words: string) =>
    until(`a window on ${words}`, ({ windows }) =>
      windows.find(({ url, target }) => target && decodeURIComponent(url).includes(words)),
    )
  return {
    folder,
    process: child,
    said: () => said,
    ended,
    state,
    cue,
    until,
    window,
    async page(words) {
      const { target } = await window(words)
      const { debuggingPort } = await state()
      browser ??= connect(debuggingPort)
      return pageOf(await browser, target)
    },
    async end() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
      const patience = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(patience)
      await (await browser)?.close().catch(() => {})
    },
  }
}

export const newFolder = () => mkdtempSync(join(tmpdir(), 'shell-'))
export const removeFolder = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })

async function connect(port: number | null): Promise<Browser> {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  // The shell answers its pages' dialogs; a test without a listener would answer them too.
  for (const context of browser.contexts()) context.on('dialog', () => {})
  return browser
}

async function pageOf(browser: Browser, target: string | null): Promise<Page> {
  for (let tries = 0; tries < 50; tries += 1) {
    for (const page of browser.contexts().flatMap((context) => context.pages())) {
      const devTools = await page
        .context()
        .newCDPSession(page)
        .catch(() => null)
      const found = await devTools?.send('Target.getTargetInfo').catch(() => null)
      await devTools?.detach().catch(() => {})
      if (found?.targetInfo.targetId === target) return page
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`no page ${target}`)
}

/**
 * Calls a capability as the page would; `seal` and `open` are found in `keyStore`. A call that decides over the
 * computer is made as the sample hall's administrator, unless another session is given.
 */
export async function askHost<C extends HostCall>(
  page: Page,
  call: C,
  input?: unknown,
  session?: string | null,
): Promise<HostAnswers[C]> {
  const path = call === 'seal' || call === 'open' ? ['keyStore', call] : [call]
  const given = input === undefined ? [] : [input]
  if (isAdministratorCall(call)) given.push(session === undefined ? await administratorOn(page) : session)
  return page.evaluate(
    ([names, values]) => {
      let found: unknown = Reflect.get(globalThis, 'host')
      for (const name of names)
        found = typeof found === 'object' && found !== null ? Reflect.get(found, name) : undefined
      if (typeof found !== 'function') throw new Error(`no host.${names.join('.')}`)
      return found(...values)
    },
    [path, given] as const,
  )
}

/** Logs an account of the sample hall in, beside whoever is logged in on the page; gives its session. */
export function sessionOf(page: Page, account: string): Promise<string> {
  return page.evaluate(
    async ([name, password]) => {
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify({ account: name, password })
      const { token } = await (await fetch('/api/session', { method: 'POST', headers, body })).json()
      if (typeof token !== 'string') throw new Error(`${name} cannot log in`)
      return token
    },
    [account, SAMPLE_PASSWORD] as const,
  )
}

const sessions = new WeakMap<Page, Promise<string>>()

function administratorOn(page: Page): Promise<string> {
  const session = sessions.get(page) ?? sessionOf(page, 'admin')
  sessions.set(page, session)
  return session
}
