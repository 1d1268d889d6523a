import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type CDPSession, chromium, type Page } from '@playwright/test'
import { SAMPLE_PASSWORD } from '../../electron/office/hall/set-up.ts'
import { browserForTests } from '../support/browser.ts'
import { type Client, connect } from './client.ts'
import { dataFolder } from './data-folder.ts'
import { startHall } from './hall.ts'
import type { Options } from './options.ts'
import { compared, limited, type Row } from './report.ts'

const DESKS = ['front1', 'front2', 'front3']
const LOOKS = 40
/** Calls before the first look: what is made once, such as formatters and compiled code, is made by then. */
const WARM_UP = 300

/**
 * A hall display in a real browser through as many calls as a hall makes in months, with its waiting shortened: what it
 * keeps after collecting garbage must not grow.
 */
export async function displaySoak({ quick, fromSource }: Options): Promise<Row[]> {
  const { path, advice } = await browserForTests()
  if (!path) throw new Error(advice)
  const hall = await startHall(await dataFolder('thousand', quick), fromSource)
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const args = ['--autoplay-policy=no-user-gesture-required', '--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])]
  const browser = await chromium.launch({ executablePath: path, args })
  try {
    // Small: what it keeps is measured here, not how fast a computer without a graphics card paints.
    const context = await browser.newContext({ viewport: { width: 640, height: 360 } })
    await context.addInitScript(shortenWaiting)
    const token = await tokenOf(hall.url, 'display1')
    await context.addInitScript((kept) => localStorage.setItem('huisheng.token.display', kept), token)
    const page = await context.newPage()
    await page.goto(`${hall.url}display`)
    await page.locator('.display-waiting dd').first().waitFor()
    const desks = await Promise.all(DESKS.map((account) => openDesk(() => hall.logIn(account))))
    const calls = quick ? 2_000 : 20_000
    await announce(page, desks, WARM_UP)
    const looks = await watch(page, desks, calls)
    return rowsOf(calls, looks)
  } finally {
    await browser.close()
    await hall.stop()
  }
}

type Desk = Readonly<{ call: () => Promise<void> }>
type Look = Readonly<{ heap: number; nodes: number; listeners: number }>

async function watch(page: Page, desks: readonly Desk[], calls: number): Promise<Look[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const looks: Look[] = []
  for (let look = 0; look < LOOKS; look += 1) {
    await announce(page, desks, calls / LOOKS)
    const seen = await lookAt(session)
    looks.push(seen)
    console.error(`  ${((look + 1) * calls) / LOOKS} calls: ${Math.round(seen.heap)} KB, ${seen.nodes} elements`)
  }
  return looks
}

/** Makes calls at all desks in turn, never many more than the display has announced; resolves when it announced all. */
async function announce(page: Page, desks: readonly Desk[], calls: number): Promise<void> {
  const began = await chimes(page)
  for (let made = 0; made < calls; ) {
    for (const desk of desks.slice(0, calls - made)) {
      await desk.call()
      made += 1
    }
    while (made - ((await chimes(page)) - began) > desks.length) await pause(5)
  }
  for (let patience = 0; (await chimes(page)) - began < calls; patience += 1) {
    if (patience > 1_000) throw new Error(`${(await chimes(page)) - began} of ${calls} calls were announced`)
    await pause(20)
  }
}

const chimes = (page: Page): Promise<number> => page.evaluate('window.announced')

async function lookAt(session: CDPSession): Promise<Look> {
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { metrics } = await session.send('Performance.getMetrics')
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? 0
  return { heap: usedSize / 1024, nodes: metric('Nodes'), listeners: metric('JSEventListeners') }
}

function rowsOf(calls: number, looks: readonly Look[]): Row[] {
  const quarter = LOOKS / 4
  const [first, last] = [looks.slice(0, quarter), looks.slice(-quarter)]
  const growth = (of: keyof Look) => (last.at(-1)?.[of] ?? 0) - (first.at(0)?.[of] ?? 0)
  const heap = (list: readonly Look[]) => list.map((look) => look.heap)
  return [
    compared(`display, heap in the last quarter of ${calls} calls to the first`, heap(last), heap(first), {
      of: 'median',
      most: 1.05,
      unit: 'KB',
    }),
    limited(`display, elements more after ${calls} calls`, [growth('nodes')], { of: 'median', most: 50, unit: 'pcs' }),
    limited(`display, listeners more after ${calls} calls`, [growth('listeners')], {
      of: 'median',
      most: 10,
      unit: 'pcs',
    }),
  ]
}

/** A desk with a queue of its own numbers, each called, sent back and called again. */
async function openDesk(logIn: () => Promise<Client>): Promise<Desk> {
  const client = await logIn()
  const { desk } = await client.session.me()
  const service = (await client.ticket.services()).find(({ code }) => code === 'advice')?.id ?? ''
  for (let issued = 0; issued < 20; issued += 1) {
    await client.ticket.issue({ key: randomUUID(), service, priority: 'ordinary', visitor: null })
  }
  return {
    async call() {
      const { id: ticket } = await client.ticket.callNext({ key: randomUUID(), desk: desk ?? '' })
      await client.ticket.putBack({ key: randomUUID(), ticket, places: 50 })
    },
  }
}

async function tokenOf(url: string, account: string): Promise<string> {
  const line = await connect(url, null)
  const { token } = await line.client.session.open({ account, password: SAMPLE_PASSWORD })
  line.close()
  return token
}

/**
 * Runs in the page before its own code: the seconds in which a call is shown and spoken pass in milliseconds, and every
 * clip sounds as briefly. Clocks and the line to the hall keep their own time.
 */
function shortenWaiting(): void {
  let announced = 0
  Object.defineProperty(window, 'announced', { get: () => announced })
  const keep = Storage.prototype.setItem
  // The display writes down every call as its turn comes.
  Storage.prototype.setItem = function counted(this: Storage, key: string, value: string) {
    if (key === 'huisheng.display.heard') announced += 1
    keep.call(this, key, value)
  }
  const wait = window.setTimeout
  const shortened = (work: TimerHandler, ms = 0, ...rest: unknown[]) => wait(work, ms >= 5_000 ? ms / 500 : ms, ...rest)
  Object.assign(window, { setTimeout: shortened })
  const begin = AudioBufferSourceNode.prototype.start
  AudioBufferSourceNode.prototype.start = function brief(this: AudioBufferSourceNode) {
    begin.call(this, this.context.currentTime)
    this.stop(this.context.currentTime + 0.01)
  }
}
