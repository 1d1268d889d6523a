import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, expect, type Page, test } from '@playwright/test'
import { foundByAxe } from '../support/axe.ts'
import { installedBrowser } from '../support/browser.ts'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { sampleSession } from '../support/sample-data.ts'
import { matterNamed } from '../support/sample-office.ts'
import { key } from '../support/whole-walk.ts'
import { lineOf } from './places/hall-line.ts'
import { closePages, openPage } from './places/open-page.ts'

const KILLS = 20
/** What may be missing: nothing that was typed longer ago. */
const AT_MOST = 1_000

let hall: RunningHall
test.beforeAll(async () => {
  hall = await runHall('--demo')
})
test.afterEach(({ browser }) => closePages(browser))
test.afterAll(() => hall.end())

test('two clerks in one account see each other, and what each writes comes to the other by itself', async ({
  browser,
}) => {
  const visit = await begun('二人')
  const [mine, theirs] = [await openAccount(browser, 'front1', '二人'), await openAccount(browser, 'front2', '二人')]
  await field(mine, 'words').focus()
  await expect(theirs.getByText('林秋禾 也在写这份记录：来访人原话')).toBeVisible()
  await field(theirs, 'what').focus()
  await expect(mine.getByRole('status').filter({ hasText: '也在写这份记录：何事' })).toBeVisible()
  await mine.keyboard.type('他说水黑了。')
  await theirs.keyboard.type('湖水发黑。')
  await expect(field(mine, 'what')).toHaveValue('湖水发黑。')
  await expect(field(theirs, 'words')).toHaveValue('他说水黑了。')

  await field(theirs, 'words').focus()
  // While nobody hears them both write on in the same sentence: whoever is heard second is asked.
  await hall.kill()
  for (const page of [mine, theirs]) await expect(page.getByText('连不上接待厅').first()).toBeVisible()
  await insideTheSentence(mine, '两个月了')
  await insideTheSentence(theirs, '死了鱼')
  await hall.restart()
  const asked = await oneWith(/^按所选保存/, mine, theirs)
  for (const language of ['English', '中文']) {
    await asked.getByRole('button', { name: language }).click()
    expect(await foundByAxe(asked)).toEqual([])
  }
  await asked.getByRole('button', { name: /^按所选保存/ }).click()
  for (const page of [mine, theirs]) {
    await expect(async () => {
      const words = await field(page, 'words').inputValue()
      for (const letter of '他说水黑了。两个月死鱼') expect(words).toContain(letter)
      expect((await kept(visit)).words).toBe(words.trim())
    }).toPass()
  }
})

async function insideTheSentence(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type(words)
}

/** The first page that shows the button. */
async function oneWith(name: RegExp, ...pages: readonly Page[]): Promise<Page> {
  const shown = async (page: Page) => {
    await page.getByRole('button', { name }).waitFor({ timeout: 60_000 })
    return page
  }
  return Promise.any(pages.map(shown))
}

test(`of ${KILLS} ends of page and hall while somebody types (page, hall, both in turn) none loses what is older than a second`, async () => {
  test.setTimeout(400_000)
  const visit = await begun('连杀')
  const profile = mkdtempSync(join(tmpdir(), 'profile-'))
  let desk = await openDesk(profile, '连杀')
  let text = ''
  for (let kill = 0; kill < KILLS; kill += 1) {
    const [pageEnds, hallEnds] = [kill % 3 !== 1, kill % 3 !== 0]
    const typed = await typeUntil(desk.page, text, 700 + ((kill * 137) % 600), async () => {
      await Promise.all([pageEnds && desk.kill(), hallEnds && hall.kill()])
    })
    if (hallEnds) await hall.restart()
    const needed = typed.filter(({ at }) => at < typed.killedAt - AT_MOST).at(-1)?.text ?? text
    expect((await kept(visit)).words.startsWith(needed), `kill ${kill}`).toBe(true)
    if (pageEnds) desk = await openDesk(profile, '连杀')
    else await expect(desk.page.getByText('已连接')).toBeVisible()
    // What the page's own draft still knew is in the field, and soon in the hall.
    text = await caughtUp(desk.page, visit)
    expect(typed.at(-1)?.text.startsWith(text)).toBe(true)
  }
  await hall.kill()
  const away = await typeUntil(desk.page, text, 2_000, () => desk.kill())
  await hall.restart()
  desk = await openDesk(profile, '连杀')
  const typedAway = away.filter(({ at }) => at < away.killedAt - AT_MOST).at(-1)?.text ?? ''
  expect((await caughtUp(desk.page, visit)).startsWith(typedAway)).toBe(true)
  await desk.kill()
  rmSync(profile, { recursive: true, force: true })
})

/** What is in the field, once the hall has it too. */
async function caughtUp(desk: Page, visit: string): Promise<string> {
  let text = ''
  await expect(async () => {
    text = await field(desk, 'words').inputValue()
    expect((await kept(visit)).words).toBe(text)
  }).toPass()
  return text
}

type Typed = readonly Readonly<{ at: number; text: string }>[] & { killedAt: number }

/** Types figures by real keys until somebody pulls the plug; tells what stood there when. */
async function typeUntil(page: Page, before: string, after: number, pull: () => Promise<unknown>): Promise<Typed> {
  const typed: { at: number; text: string }[] = []
  await field(page, 'words').focus()
  await page.keyboard.press('Control+End')
  let killedAt = 0
  const pulled = new Promise<void>((resolve) => {
    setTimeout(() => {
      killedAt = Date.now()
      pull().then(() => resolve())
    }, after)
  })
  let text = before
  while (killedAt === 0) {
    const letter = String(text.length % 10)
    const sent = await Promise.race([page.keyboard.type(letter).then(() => true), pulled.then(() => false)]).catch(
      () => false,
    )
    if (!sent) break
    text += letter
    typed.push({ at: Date.now(), text })
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
  await pulled
  typed.push({ at: killedAt, text: `${text}${text.length % 10}` })
  return Object.assign(typed, { killedAt })
}

/** A browser of its own on one profile, so that it can be ended as a power cut ends it. */
async function openDesk(profile: string, name: string): Promise<{ page: Page; kill: () => Promise<void> }> {
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
  const context = browser.contexts()[0] ?? (await browser.newContext())
  const page = context.pages()[0] ?? (await context.newPage())
  const session = await sampleSession('front1')
  await page.addInitScript((token) => sessionStorage.setItem('huisheng.token.desk', token), session ?? '')
  await page.goto(`${hall.url}desk`)
  await openRecord(page, name)
  return {
    page,
    async kill() {
      const ended = once(program, 'exit')
      process.kill(-(program.pid ?? 0), 'SIGKILL')
      await ended
    },
  }
}

async function debuggingAddress({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error('the browser says nothing')
  for await (const line of createInterface({ input: stderr })) {
    const address = /^DevTools listening on (\S+)/.exec(line)?.[1]
    if (address) return address
  }
  throw new Error('the browser ended')
}

async function openAccount(browser: Parameters<typeof openPage>[0], account: string, name: string): Promise<Page> {
  const page = await openPage(browser, `${hall.url}desk?as=${account}`)
  await openRecord(page, name)
  return page
}

async function openRecord(page: Page, name: string): Promise<void> {
  const words = field(page, 'words')
  const listed = page.getByRole('region', { name: '今日登记' }).getByRole('button', { name })
  await expect(words.or(listed).first()).toBeVisible()
  if (!(await words.isVisible())) await listed.click()
  await expect(words).toBeVisible()
}

const field = (page: Page, part: string) => page.locator(`.guide [name=${part}]`)

/** A visit whose account was begun; `name` tells it from others. */
async function begun(name: string): Promise<string> {
  const line = await lineOf(hall.url, 'front1')
  const { party, channel } = matterNamed('lake')
  const { headcount, representatives, ...who } = party
  const visit = { key: key(), ticket: null, channel, party: { ...who, name }, headcount, representatives }
  const { id } = await line.client.visit.register({ ...visit, noticeGiven: true })
  await line.client.transcript.begin({ key: key(), visit: id })
  line.close()
  return id
}

async function kept(visit: string) {
  const line = await lineOf(hall.url, 'front1')
  const account = await line.client.transcript.ofVisit({ visit })
  line.close()
  if (!account) throw new Error('the account was not begun')
  return account.guide
}
