import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { PARTS } from '../../shared/contract/transcript.ts'
import { createChance } from '../bench/chance.ts'
import { foundByAxe } from '../support/axe.ts'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { ENDS, mixedIn, WRITERS, type WriterSign, wordOf, wordsOf } from '../support/writers-words.ts'
import { beginAccount, keptGuide, openRecord, partField } from './places/kept-account.ts'
import { closePages, openPage } from './places/open-page.ts'
import { beginComposing, choose, composeAtOnce } from './places/typing-fast.ts'

const EDITS = 90
/** Between these the hall is away, and both write on. */
const AWAY = { from: 35, until: 50 }

let hall: RunningHall
test.beforeAll(async () => {
  hall = await runHall('--demo')
})
test.afterEach(({ browser }) => closePages(browser))
test.afterAll(() => hall.end())

test('two clerks in one account see each other, and what each writes comes to the other by itself', async ({
  browser,
}) => {
  const visit = await beginAccount(hall.url, '二人')
  const [mine, theirs] = [await openAccount(browser, 'front1', '二人'), await openAccount(browser, 'front2', '二人')]
  await partField(mine, 'words').focus()
  await expect(theirs.getByText('林秋禾 也在写这份记录：来访人原话')).toBeVisible()
  await partField(theirs, 'what').focus()
  await expect(mine.getByRole('status').filter({ hasText: '也在写这份记录：何事' })).toBeVisible()
  await mine.keyboard.type('他说水黑了。')
  await theirs.keyboard.type('湖水发黑。')
  await expect(partField(mine, 'what')).toHaveValue('湖水发黑。')
  await expect(partField(theirs, 'words')).toHaveValue('他说水黑了。')

  await partField(theirs, 'words').focus()
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
      const words = await partField(page, 'words').inputValue()
      for (const letter of '他说水黑了。两个月死鱼') expect(words).toContain(letter)
      expect((await keptGuide(hall.url, visit)).words).toBe(words.trim())
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

test(`two clerks at two pages write ${EDITS} times in one account, the hall is away for a while, and nothing is lost or mixed`, async ({
  browser,
}) => {
  const visit = await beginAccount(hall.url, '同写')
  const [one, other] = WRITERS
  const writers = [await writerAt(browser, 'front1', one), await writerAt(browser, 'front2', other)]
  const edits = () => writers.reduce((sum, { inserted, deleted }) => sum + inserted.length + deleted.size, 0)
  const untilEdits = async (count: number) => {
    while (edits() < count) await pause(20)
  }
  await Promise.all([
    ...writers.map((writer) => writer.writeUntil(() => edits() >= EDITS)),
    untilEdits(AWAY.from)
      .then(hall.kill)
      .then(() => untilEdits(AWAY.until))
      .then(hall.restart),
  ])

  let texts: string[] = []
  await expect(async () => {
    for (const { settle } of writers) await settle()
    const guide = await keptGuide(hall.url, visit)
    texts = PARTS.map((part) => guide[part])
    for (const { shown } of writers) expect(await shown()).toEqual(texts)
  }).toPass({ timeout: 60_000 })
  const whole = texts.join('\n')
  expect(mixedIn(whole)).toBe('')
  for (const { inserted, deleted } of writers) {
    const timesOf = (word: string) => whole.split(word).length - 1
    expect(inserted.filter((word) => !deleted.has(word) && timesOf(word) !== 1)).toEqual([])
    // A sentence that one took away while the other went on with it stays.
    const taken = [...deleted].map(timesOf)
    expect(taken.filter((times) => times > 1)).toEqual([])
    expect(taken.filter((times) => times === 0).length).toBeGreaterThan(taken.length / 2)
  }
})

async function openAccount(browser: Browser, account: string, name: string): Promise<Page> {
  const page = await openPage(browser, `${hall.url}desk?as=${account}`)
  await openRecord(page, name)
  return page
}

/** A clerk at a page of their own, who writes words like nobody else's and takes some of them away again. */
async function writerAt(browser: Browser, account: string, sign: WriterSign) {
  const page = await openAccount(browser, account, '同写')
  const chance = createChance(WRITERS.indexOf(sign) + 1)
  const [inserted, deleted] = [[] as string[], new Set<string>()]

  async function writeUntil(isEnough: () => boolean): Promise<void> {
    while (!isEnough()) {
      const part = chance.pick(PARTS)
      const mine = wordsOf(sign, await partField(page, part).inputValue()).filter((word) => !deleted.has(word))
      if (mine.length > 0 && chance.below(5) === 0) await takeAway(part, chance.pick(mine))
      else await write(part, wordOf(sign, inserted.length))
      await pause(chance.below(2) === 0 ? 60 : chance.below(600))
      await settle()
    }
  }
  async function write(part: string, word: string): Promise<void> {
    inserted.push(word)
    const before = await caretBetweenWords(page, part, chance.next())
    if (chance.below(3) > 0) return composeAtOnce(page, `${before}${word}${chance.pick(ENDS)}`)
    // Looks for the rare hanzi while the other writes on.
    await composeAtOnce(page, before)
    await beginComposing(page, 'shui')
    await pause(300 + chance.below(700))
    await choose(page, word)
    await composeAtOnce(page, chance.pick(ENDS))
  }
  async function takeAway(part: string, word: string): Promise<void> {
    deleted.add(word)
    await mark(page, part, word)
    await page.keyboard.press('Delete')
  }
  /** Whoever is asked about a sentence of two takes what is proposed. */
  async function settle(): Promise<void> {
    const proposed = page.getByRole('button', { name: /^按所选保存/ })
    // What the other writes next may end the question before it is answered.
    if (await proposed.isVisible()) await proposed.click({ timeout: 2_000 }).catch(() => undefined)
  }
  return {
    inserted,
    deleted,
    writeUntil,
    settle,
    shown: () => Promise.all(PARTS.map(async (part) => (await partField(page, part).inputValue()).trim())),
  }
}

/** Puts the caret where a word may begin; returns what has to be written before it. */
function caretBetweenWords(page: Page, part: string, chance: number): Promise<string> {
  return partField(page, part).evaluate((area: HTMLTextAreaElement, share) => {
    const ends = [...area.value.matchAll(/[，。；\n]+/gu)].map(({ index, 0: end }) => index + end.length)
    const places = [...new Set([0, ...ends, area.value.length])]
    const place = places[Math.floor(share * places.length)] ?? 0
    area.focus()
    area.setSelectionRange(place, place)
    return place === 0 || ends.includes(place) ? '' : '，'
  }, chance)
}

function mark(page: Page, part: string, word: string): Promise<void> {
  return partField(page, part).evaluate((area: HTMLTextAreaElement, marked) => {
    const place = area.value.indexOf(marked)
    const end = place + marked.length
    area.focus()
    area.setSelectionRange(place, /[，。；\n]/u.test(area.value.charAt(end)) ? end + 1 : end)
  }, word)
}
