import { expect, type Locator, type Page, test } from '@playwright/test'
import { foundByAxe } from '../support/axe.ts'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { matterNamed } from '../support/sample-office.ts'
import { issue } from './places/desk-queue.ts'
import { callNext, registerParty, writeAccount } from './places/front-desk.ts'
import { closePages, openPage } from './places/open-page.ts'

let hall: RunningHall
test.beforeAll(async () => {
  hall = await runHall('--demo')
})
test.afterEach(({ browser }) => closePages(browser))
test.afterAll(() => hall.end())

test('the visitor’s screen follows the clerk’s sentence, and the visitor signs on it by mouse and by touch', async ({
  browser,
}) => {
  const desk = await openPage(browser, `${hall.url}desk?as=front1`)
  await withAccount(desk)
  const visitor = await visitorOf(desk)
  const spoken = visitor.locator('[aria-current=true]')
  await desk.getByRole('button', { name: /^宣读核对/ }).click()
  const text = desk.getByRole('listbox', { name: '逐句宣读' })
  await expect(text).toBeFocused()
  for (const pressed of ['ArrowDown', 'j', 'j', 'k', 'End', 'Home']) {
    await desk.keyboard.press(pressed)
    const sentence = (await text.getByRole('option', { selected: true }).textContent()) ?? ''
    await expect(spoken).toHaveText(sentence.trim())
  }
  await text.getByRole('option').nth(5).click()
  await expect(spoken).toHaveText((await text.getByRole('option').nth(5).textContent()) ?? '')
  await expect(spoken).toBeInViewport()
  await desk.getByRole('button', { name: /^用电脑朗读/ }).click()
  await expect(desk.getByText('没有能离线朗读的中文语音')).toBeVisible()
  await isFit(desk, visitor)

  await desk.getByRole('radio', { name: '签名' }).check({ force: true })
  await expect(visitor.getByText('读完后请您签名')).toBeVisible()
  await expect(desk.getByText('来访人屏已连上')).toBeVisible()
  await desk.keyboard.press('Alt+s')
  const pad = visitor.getByRole('img', { name: /^签名板/ })
  await expect(pad).toBeVisible()
  const done = visitor.getByRole('button', { name: '签好了' })
  await expect(done).toBeDisabled()
  await writeWithMouse(visitor, pad, 0.3)
  await expect.poll(() => strokesIn(desk)).toBe(1)
  await visitor.getByRole('button', { name: '清除' }).click()
  await expect.poll(() => strokesIn(desk)).toBe(0)
  await writeWithMouse(visitor, pad, 0.3)
  await expect.poll(() => strokesIn(desk)).toBe(1)
  // What is written while the hall is away is there with what was written before.
  await hall.kill()
  await expect(visitor.getByRole('alert')).toBeVisible()
  await writeWithFinger(visitor, pad, 0.7)
  await hall.restart()
  await expect.poll(() => strokesIn(desk)).toBe(2)
  // A screen that starts anew in the middle still has what was written.
  await visitor.reload()
  await expect(pad).toBeVisible()
  expect(await strokesIn(visitor)).toBe(2)
  await inEnglish(desk, visitor, () => isFit(desk, visitor))

  await desk.getByRole('checkbox', { name: '已宣读，来访人认可' }).check()
  await expect(desk.getByRole('button', { name: /^确认并封存/ })).toBeDisabled()
  await done.click()
  await expect(desk.getByText('来访人已签好')).toBeVisible()
  // The hall forgets it, and the visitor's screen is gone: the clerk's page still has it.
  await visitor.close()
  await hall.kill()
  await hall.restart()
  await desk.getByRole('button', { name: '用回这份签名' }).click()
  await expect(desk.getByRole('img', { name: '签名板，已有笔迹' })).toBeVisible()
  expect(await strokesIn(desk)).toBe(2)
  const again = await visitorOf(desk)
  await desk.keyboard.press('Control+Enter')
  await expect(again.getByText('您已确认')).toBeVisible()
  await desk.getByRole('button', { name: /^✓? ?口述/ }).click()
  await expect(desk.getByText(/^✓ ?第 1 版，.+ 由林秋禾封存，来访人签名$/)).toBeVisible()
  expect(await strokesIn(desk)).toBe(2)
})

test('a sealed account is corrected with a reason, given up once, and its revisions stand side by side', async ({
  browser,
}) => {
  const desk = await openPage(browser, `${hall.url}desk?as=front2`)
  await withAccount(desk)
  await withVoice(desk)
  // Without a visitor's screen the pad is here; a stroke can be taken back.
  await desk.getByRole('button', { name: /^宣读核对/ }).click()
  await isReadOut(desk)
  await desk.getByRole('radio', { name: '签名' }).check({ force: true })
  const pad = desk.getByRole('img', { name: /^签名板/ })
  await expect(desk.getByText('没有连上来访人屏')).toBeVisible()
  await writeWithMouse(desk, pad, 0.4)
  await writeWithMouse(desk, pad, 0.6)
  await desk.getByRole('button', { name: '撤回一笔' }).click()
  await isFit(desk)
  await desk.getByRole('checkbox', { name: '已宣读，来访人认可' }).check()
  await desk.keyboard.press('Control+Enter')
  // Only then does the page go on by itself.
  await expect(desk.getByRole('region', { name: /第 3 步/ })).toBeVisible()
  await desk.getByRole('button', { name: /^✓? ?口述/ }).click()
  await expect(desk.getByText(/第 1 版，.+来访人签名$/)).toBeVisible()
  expect(await strokesIn(desk)).toBe(1)
  await expect(desk.getByText('已核对：与来访人确认时一字不差')).toBeVisible()

  const place = desk.getByRole('textbox', { name: '何地', exact: true })
  const correct = async () => {
    await desk.getByRole('button', { name: /^更正/ }).click()
    await desk.getByRole('button', { name: '听错或写错' }).click()
    await expect(desk.getByText('正在更正第 1 版')).toBeVisible()
  }
  await correct()
  await place.fill('别处')
  await expect(desk.getByText(/已于 .+ 保存/)).toBeVisible()
  await desk.getByRole('button', { name: '放弃更正' }).click()
  await expect(desk.getByText('放弃后恢复第 1 版')).toBeVisible()
  await isFit(desk)
  await desk.getByRole('button', { name: '放弃更正' }).click()
  await expect(desk.getByText(/第 1 版，.+来访人签名$/)).toBeVisible()
  await expect(desk.getByText(matterNamed('lake').transcript.where)).toBeVisible()
  await expect(desk.getByText('别处')).toHaveCount(0)

  await correct()
  await place.fill('白苇乡莲湖村的大莲湖，我承包的，86亩。')
  await expect(desk.getByText(/已于 .+ 保存/)).toBeVisible()
  await desk.getByRole('button', { name: /^宣读核对/ }).click()
  // What was used last on this computer is chosen already.
  await expect(desk.getByRole('radio', { name: '签名' })).toBeChecked()
  await desk.getByRole('radio', { name: '口头认可' }).check({ force: true })
  await desk.getByRole('checkbox', { name: '已宣读，来访人认可' }).check()
  await desk.keyboard.press('Control+Enter')
  await expect(desk.getByText(/第 2 版，.+来访人口头认可$/)).toBeVisible()
  await expect(desk.getByText('更正原因：听错或写错').first()).toBeVisible()
  // What was signed before the correction stands as it was signed, and can be printed.
  await expect(desk.locator('svg.signature')).toHaveCount(0)
  await desk.getByRole('button', { name: '查看第 1 版' }).click()
  const earlier = desk.getByRole('region', { name: '第 1 版', exact: true })
  await expect(earlier.getByText('已核对：与来访人确认时一字不差')).toBeVisible()
  await expect(earlier.getByText(matterNamed('lake').transcript.where)).toBeVisible()
  await expect(earlier.getByRole('button', { name: '打印口述记录' })).toBeEnabled()
  expect(await strokesIn(desk)).toBe(1)
  await isFit(desk)
  await desk.getByRole('button', { name: '收起第 1 版' }).click()
  await desk.getByRole('button', { name: '并排比较' }).click()
  await expect(desk.getByText('已核对：与来访人确认时一字不差')).toHaveCount(3)
  expect(await strokesIn(desk)).toBe(1)
  const part = desk.getByRole('region', { name: '何地', exact: true })
  await expect(part.getByRole('deletion')).toHaveText('小')
  await expect(part.getByRole('insertion')).toHaveText('大')
  await isFit(desk)
  await desk.getByRole('combobox', { name: '右边' }).selectOption('第 1 版')
  await expect(part).toHaveCount(0)
  await desk.getByRole('button', { name: 'English' }).click()
  await isFit(desk)
})

/** Somebody at the desk whose account is written and saved. */
async function withAccount(desk: Page): Promise<void> {
  await expect(desk.getByRole('button', { name: /^叫下一位/ })).toBeEnabled()
  await callNext(desk, await issue(desk, 'B 个访'))
  await registerParty(desk, matterNamed('lake'))
  await writeAccount(desk, matterNamed('lake'))
}

/** The computer reads from the current sentence on, moves the place with it, and stops where it was paused. */
async function isReadOut(desk: Page): Promise<void> {
  const sentences = desk.getByRole('listbox', { name: '逐句宣读' }).getByRole('option')
  const spoken = () => desk.evaluate(() => document.documentElement.dataset['spoken'])
  await expect(sentences.first()).toHaveAttribute('aria-selected', 'true')
  await desk.keyboard.press('Alt+e')
  for (const index of [0, 1, 2]) {
    await expect(sentences.nth(index)).toHaveAttribute('aria-selected', 'true')
    await expect.poll(spoken).toBe(`zh-CN 0.75 ${await sentences.nth(index).textContent()}`)
    await desk.evaluate(() => document.dispatchEvent(new Event('said')))
  }
  await expect.poll(spoken).toContain((await sentences.nth(3).textContent()) ?? '')
  await desk.keyboard.press('Alt+e')
  await expect.poll(spoken).toBe('')
  await expect(desk.getByRole('button', { name: /^用电脑朗读/ })).toBeVisible()
  await expect(sentences.nth(3)).toHaveAttribute('aria-selected', 'true')
}

/** A voice that says nothing: no computer of a test has one. Each sentence ends when the test says so. */
async function withVoice(desk: Page): Promise<void> {
  await desk.evaluate(() => {
    const say = (words: string) => {
      document.documentElement.dataset['spoken'] = words
    }
    class Words extends EventTarget {
      onend = () => {}
      voice: { lang: string } | null = null
      rate = 1
      readonly text: string
      constructor(text: string) {
        super()
        this.text = text
      }
    }
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => [{ lang: 'zh-CN', localService: true, default: true }],
      cancel: () => say(''),
      speak(words: Words) {
        say(`${words.voice?.lang} ${words.rate} ${words.text}`)
        document.addEventListener('said', () => words.onend(), { once: true })
      },
    })
    Object.defineProperty(window, 'speechSynthesis', { value: speech })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Words })
  })
}

async function visitorOf(desk: Page): Promise<Page> {
  const opened = desk.waitForEvent('popup')
  await desk.getByRole('button', { name: '来访人屏' }).click()
  const visitor = await opened
  await expect(visitor.getByText('何人', { exact: true })).toBeVisible()
  return visitor
}

async function inEnglish(desk: Page, visitor: Page, look: () => Promise<void>): Promise<void> {
  await desk.getByRole('button', { name: 'English' }).click()
  await visitor.reload()
  await expect(visitor.getByRole('button', { name: 'Done' })).toBeVisible()
  await look()
  await desk.getByRole('button', { name: '中文' }).click()
  await visitor.reload()
  await expect(visitor.getByRole('button', { name: '签好了' })).toBeEnabled()
}

/** Nothing for axe, no text missing, nothing wider than its screen, no button below another thing. */
async function isFit(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    await expect.soft(page.locator('body')).not.toHaveText(/\b[a-z]+[A-Za-z]*\.[a-z][A-Za-z]+\.[a-z]|\{\{|\}\}/)
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
    expect.soft(await foundByAxe(page)).toEqual([])
  }
}

async function writeWithMouse(page: Page, pad: Locator, height: number): Promise<void> {
  await pad.scrollIntoViewIfNeeded()
  const points = await wave(pad, height)
  for (const [index, { x, y }] of points.entries()) {
    await page.mouse.move(x, y)
    if (index === 0) await page.mouse.down()
  }
  await page.mouse.up()
}

async function writeWithFinger(page: Page, pad: Locator, height: number): Promise<void> {
  const screen = await page.context().newCDPSession(page)
  const points = await wave(pad, height)
  for (const [index, point] of points.entries()) {
    const type = index === 0 ? 'touchStart' : 'touchMove'
    await screen.send('Input.dispatchTouchEvent', { type, touchPoints: [point] })
  }
  await screen.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await screen.detach()
}

/** Points of a curved line over the pad, at this part of its height. */
async function wave(pad: Locator, height: number): Promise<{ x: number; y: number }[]> {
  const box = await pad.boundingBox()
  if (!box) throw new Error('there is no pad')
  return Array.from({ length: 12 }, (_, step) => ({
    x: box.x + box.width * (0.2 + step * 0.05),
    y: box.y + box.height * (height + Math.sin(step) * 0.1),
  }))
}

/** How many lines the signature on the page has. */
async function strokesIn(page: Page): Promise<number> {
  const lines = (await page.locator('svg.signature path').getAttribute('d')) ?? ''
  return lines.split('M').length - 1
}
