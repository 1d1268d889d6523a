import { expect, type Locator, type Page, test } from '@playwright/test'
import { foundByAxe } from '../support/axe.ts'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { matterNamed } from '../support/sample-office.ts'
import { issue } from './places/desk-queue.ts'
import { withVoice } from './places/fake-voice.ts'
import { callNext, registerParty, writeAccount } from './places/front-desk.ts'
import { closePages, openPage } from './places/open-page.ts'
import { extentOf, strokesIn, writeWithFinger, writeWithMouse, writeWithPen } from './places/signature.ts'

const [WIDE, NARROW] = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
]
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

test('who came without a number sees their account, signs it with a pen, and sees its correction; then the screen is as before', async ({
  browser,
}) => {
  const desk = await openPage(browser, `${hall.url}desk?as=front1`)
  const { what } = matterNamed('tricycles').transcript
  await registerWithoutNumber(desk)
  await writeAccount(desk, matterNamed('tricycles'))
  const visitor = await screenOf(desk)
  const shown = visitor.getByText(what.slice(0, 8))
  const spoken = visitor.locator('[aria-current=true]')
  const text = desk.getByRole('listbox', { name: '逐句宣读' })
  await expect(shown).toHaveCount(0)
  await desk.getByRole('button', { name: /^宣读核对/ }).click()
  await expect(shown).toBeVisible()
  await text.getByRole('option').nth(7).click()
  await expect(spoken).toHaveText((await text.getByRole('option', { selected: true }).textContent()) ?? '')
  // What is read stays in sight where a screen or a page becomes smaller, and its lines longer.
  await desk.getByRole('radio', { name: '签名' }).check({ force: true })
  await inMiddle(text.getByRole('option', { selected: true }), text)
  for (const viewport of [WIDE, NARROW]) {
    await visitor.setViewportSize(viewport)
    await inMiddle(spoken, visitor.locator('dl'))
  }

  await expect(desk.getByText('来访人屏已连上')).toBeVisible()
  await desk.keyboard.press('Alt+s')
  const pad = visitor.getByRole('img', { name: /^签名板/ })
  await writeWithPen(visitor, pad, 0.4)
  await visitor.getByRole('button', { name: '签好了' }).click()
  await desk.getByRole('checkbox', { name: '已宣读，来访人认可' }).check()
  await desk.keyboard.press('Control+Enter')
  await expect(shown).toHaveCount(0)
  await desk.getByRole('button', { name: /^✓? ?口述/ }).click()
  await expect(desk.getByText(/第 1 版，.+来访人签名$/)).toBeVisible()
  expect(await strokesIn(desk)).toBe(1)
  const { left, bottom } = await extentOf(desk.locator('svg.signature path'))
  expect(left).toBeCloseTo(0.2, 1)
  expect(bottom).toBeLessThan(0.55)

  await desk.getByRole('button', { name: /^更正/ }).click()
  await desk.getByRole('button', { name: '听错或写错' }).click()
  await desk.getByRole('button', { name: /^宣读核对/ }).click()
  await expect(shown).toBeVisible()
  await expect(desk.getByText('来访人屏已连上')).toBeVisible()
  await desk.getByRole('button', { name: /^返回修改/ }).click()
  await expect(shown).toHaveCount(0)
})

/** Somebody at the desk whose account is written and saved. */
async function withAccount(desk: Page): Promise<void> {
  await expect(desk.getByRole('button', { name: /^叫下一位/ })).toBeEnabled()
  await callNext(desk, await issue(desk, 'B 个访'))
  await registerParty(desk, matterNamed('lake'))
  await writeAccount(desk, matterNamed('lake'))
}

async function registerWithoutNumber(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: /^登记无号来件/ }).click()
  const form = desk.getByRole('form', { name: '登记来信、来电、网上信访' })
  await form.getByRole('radiogroup', { name: '渠道' }).getByText('来访', { exact: true }).click()
  await form.getByRole('combobox', { name: '姓名', exact: true }).fill('雷长根')
  await form.getByRole('textbox', { name: '住址' }).fill('新畴区三轮巷1号')
  await form.getByRole('checkbox').check()
  await form.getByRole('button', { name: /^登记/ }).click()
  await expect(desk.getByText('已登记：雷长根')).toBeVisible()
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

async function screenOf(desk: Page): Promise<Page> {
  const opened = desk.waitForEvent('popup')
  await desk.getByRole('button', { name: '来访人屏' }).click()
  return opened
}

async function visitorOf(desk: Page): Promise<Page> {
  const visitor = await screenOf(desk)
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

/** As near to the middle of its box as the end of the text lets it come. */
async function inMiddle(sentence: Locator, box: Locator): Promise<void> {
  await expect
    .poll(async () => {
      const [outer, inner] = [await box.boundingBox(), await sentence.boundingBox()]
      if (!outer || !inner) return false
      const isAtEnd = await box.evaluate((list) => list.scrollTop + list.clientHeight > list.scrollHeight - 2)
      const away = inner.y + inner.height / 2 - (outer.y + outer.height / 2)
      return Math.abs(away) < 24 || (isAtEnd && away > 0 && inner.y < outer.y + outer.height)
    })
    .toBe(true)
}
