import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, chromium, expect, type Page, test } from '@playwright/test'
import { installedBrowser } from '../support/browser.ts'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { sampleSession } from '../support/sample-data.ts'
import { beginAccount, keptGuide, openRecord, partField } from './places/kept-account.ts'
import { beginComposing, choose } from './places/typing-fast.ts'

// Twenty more of the hall alone, on the disk's side: tests/faults/typing-kill.test.ts.
const KILLS = 30
/** What may be missing: nothing that was typed longer ago. */
const AT_MOST = 1_000

let hall: RunningHall
test.beforeAll(async () => {
  hall = await runHall('--demo')
})
test.afterAll(() => hall.end())

// Two halls, each with half of them.
test.describe.configure({ mode: 'parallel' })
for (const half of [0, 1]) {
  const kills = Array.from({ length: KILLS / 2 }, (_, index) => 2 * index + half)
  test(`of ${KILLS} ends of page and hall while somebody types (page, hall, both in turn) none loses what is older than a second, ${half + 1} of 2`, () =>
    losesNothing(kills))
}

async function losesNothing(kills: readonly number[]): Promise<void> {
  test.setTimeout(400_000)
  const visit = await beginAccount(hall.url, '连杀')
  const words = async () => (await keptGuide(hall.url, visit)).words
  const profile = mkdtempSync(join(tmpdir(), 'profile-'))
  let desk = await openDesk(await startBrowser(profile), '连杀')
  let text = ''
  for (const kill of kills) {
    const [pageEnds, hallEnds] = [kill % 3 !== 1, kill % 3 !== 0]
    const typed = await typeUntil(desk.page, text, 1_050 + ((kill * 137) % 300), async () => {
      await Promise.all([pageEnds && desk.kill(), hallEnds && hall.kill()])
      return pageEnds
    })
    const browser = pageEnds ? startBrowser(profile) : null
    if (hallEnds) await hall.restart()
    const needed = typed.filter(({ at }) => at < typed.killedAt - AT_MOST).at(-1)?.text ?? text
    expect((await words()).startsWith(needed), `kill ${kill}`).toBe(true)
    // Only now: the page brings what it remembers.
    if (browser) desk = await openDesk(await browser, '连杀')
    else await expect(desk.page.getByText('已连接')).toBeVisible()
    // What the page's own draft still knew is in the field, and soon in the hall.
    text = await caughtUp(desk.page, words)
    expect(typed.at(-1)?.text.startsWith(text), `kill ${kill}: ${text.slice(-20)}`).toBe(true)
  }
  await hall.kill()
  const away = await typeUntil(desk.page, text, 2_000, () => desk.kill().then(() => true))
  await hall.restart()
  desk = await openDesk(await startBrowser(profile), '连杀')
  const typedAway = away.filter(({ at }) => at < away.killedAt - AT_MOST).at(-1)?.text ?? ''
  expect((await caughtUp(desk.page, words)).startsWith(typedAway)).toBe(true)
  await desk.kill()
  rmSync(profile, { recursive: true, force: true })
}

/** What is in the field, once the hall has it too. */
async function caughtUp(desk: Page, words: () => Promise<string>): Promise<string> {
  let text = ''
  await expect(async () => {
    text = await partField(desk, 'words').inputValue()
    expect(await words()).toBe(text)
  }).toPass()
  return text
}

type Typed = readonly Readonly<{ at: number; text: string }>[] & { killedAt: number }

/**
 * Writes hanzi until somebody pulls the plug, which may end the page, so long `after` the first word; tells what stood
 * there when.
 */
async function typeUntil(page: Page, before: string, after: number, pull: () => Promise<boolean>): Promise<Typed> {
  await partField(page, 'words').focus()
  await page.keyboard.press('Control+End')
  await write(page, before)
  let text = `${before}${wordAfter(before)}`
  const typed = [{ at: Date.now(), text }]
  let killedAt = 0
  const pulled = pause(after).then(() => {
    killedAt = Date.now()
    return pull()
  })
  // Whose page goes on finishes the word.
  const gone = new Promise<false>((resolve) => pulled.then((pageEnds) => pageEnds && resolve(false)))
  while (killedAt === 0) {
    const writing = write(page, text).then(
      () => true,
      () => false,
    )
    if (!(await Promise.race([writing, gone]))) break
    text += wordAfter(text)
    typed.push({ at: Date.now(), text })
    await pause(15)
  }
  await pulled
  typed.push({ at: killedAt, text: `${text}${wordAfter(text)}` })
  return Object.assign(typed, { killedAt })
}

const SAID = [...'𠮷家门口的水黑了两个月，㛃叔和𬭎婶都去看过。']
const placeIn = (text: string) => [...text].length
/** What is written next: one to three characters of what is said again and again. */
function wordAfter(text: string): string {
  const place = placeIn(text) % SAID.length
  return SAID.slice(place, place + 1 + (placeIn(text) % 3)).join('')
}

/** Every other word is held back by an input method for a moment, as somebody's who looks for the hanzi. */
async function write(page: Page, before: string): Promise<void> {
  const word = wordAfter(before)
  if (placeIn(before) % 2 === 0 || !/^\p{Script=Han}+$/u.test(word)) return page.keyboard.type(word)
  await beginComposing(page, 'shui')
  await pause(40)
  await choose(page, word)
}

/** A browser of its own on one profile, so that it can be ended as a power cut ends it. */
async function startBrowser(profile: string): Promise<{ browser: Browser; kill: () => Promise<void> }> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--headless',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
  ]
  const program = spawn(installedBrowser() ?? 'chromium', [...args, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const browser = await chromium.connectOverCDP(await debuggingAddress(program))
  return {
    browser,
    async kill() {
      const ended = once(program, 'exit')
      process.kill(-(program.pid ?? 0), 'SIGKILL')
      await ended
    },
  }
}

async function openDesk({ browser, kill }: Awaited<ReturnType<typeof startBrowser>>, name: string) {
  const context = browser.contexts()[0] ?? (await browser.newContext())
  const page = context.pages()[0] ?? (await context.newPage())
  const session = await sampleSession('front1')
  await page.addInitScript((token) => sessionStorage.setItem('huisheng.token.desk', token), session ?? '')
  await page.goto(`${hall.url}desk`)
  await openRecord(page, name)
  return { page, kill }
}

async function debuggingAddress({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error('the browser says nothing')
  for await (const line of createInterface({ input: stderr })) {
    const address = /^DevTools listening on (\S+)/.exec(line)?.[1]
    if (address) return address
  }
  throw new Error('the browser ended')
}
