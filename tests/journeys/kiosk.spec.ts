import { type Browser, expect, type Page, test } from '@playwright/test'
import { todayInTheSample } from '../../electron/start/hall-process.ts'
import { queryCode } from '../../shared/model/query-code.ts'
import { progressCode, ticketCode } from '../../shared/model/scanned-code.ts'
import { foundByAxe } from '../support/axe.ts'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { serviceAt } from '../support/kiosk-hall.ts'
import { closePages, openPage } from './places/open-page.ts'
import { scan } from './places/scanner.ts'

let hall: RunningHall
test.afterEach(({ browser }) => closePages(browser))
test.beforeAll(async () => {
  // At any hour of the tests' own day there is still half an hour to be booked.
  hall = await runHall('--demo', '--clock-start', `${TODAY}T10:00`)
})
test.afterAll(() => hall.end())

const TODAY = todayInTheSample()
const UPRIGHT = { width: 1080, height: 1920 }
const LYING = { width: 1920, height: 1080 }

async function kioskAt(browser: Browser, viewport: typeof UPRIGHT): Promise<Page> {
  const page = await openPage(browser, `${hall.url}kiosk?as=kiosk1`, viewport, { hasTouch: true })
  await expect(page.locator('.kiosk-services button').first()).toBeVisible()
  return page
}

/** The first page stands there for the next visitor. */
async function atHome(page: Page): Promise<void> {
  await expect(page.locator('.kiosk-services button').first()).toBeVisible()
  await expect(page.locator('main[inert]')).toHaveCount(0)
}

/** Nothing scrolls, nothing is smaller than a finger, nothing for axe. */
async function expectTouchable(page: Page): Promise<void> {
  // A page that has just come takes no touch for a moment, and is not there for axe either.
  await expect(page.locator('main[inert]')).toHaveCount(0)
  const found = await page.evaluate(() => {
    const root = document.documentElement
    const sizes = [...document.querySelectorAll('button')].map((button) => button.getBoundingClientRect())
    const small = sizes.filter(({ width, height }) => width > 0 && Math.min(width, height) < 63.9)
    return { scrolls: root.scrollHeight > innerHeight || root.scrollWidth > innerWidth, small: small.length }
  })
  expect(found).toEqual({ scrolls: false, small: 0 })
  expect(await foundByAxe(page)).toEqual([])
}

for (const [name, viewport] of Object.entries({ upright: UPRIGHT, lying: LYING })) {
  for (const [manner, touch] of [
    ['usual', null],
    ['large', '大字'],
    ['high contrast', '高对比'],
  ] as const) {
    test(`${name}, ${manner}: two touches to a number, three with how it is shown`, async ({ browser }) => {
      const page = await kioskAt(browser, viewport)
      if (touch) await page.getByRole('button', { name: touch }).tap()
      await expectTouchable(page)
      await page.getByRole('button', { name: '咨询', exact: true }).tap()
      await expect(page.getByRole('button', { name: '直接取号' })).toBeVisible()
      await expectTouchable(page)
      await page.getByRole('button', { name: '直接取号' }).tap()
      await expect(page.getByText(/^A\d{3}$/)).toBeVisible()
      await expectTouchable(page)
    })
  }
}

test('a double touch takes one number, and does not put it away again', async ({ browser }) => {
  const page = await kioskAt(browser, UPRIGHT)
  const { waiting } = await serviceAt(hall, 'mediation')
  await page.getByRole('button', { name: '调解', exact: true }).tap()
  const direct = page.getByRole('button', { name: '直接取号' })
  await expect(direct).toBeVisible()
  await page.waitForTimeout(500)
  const box = await direct.boundingBox()
  if (!box) throw new Error('no button')
  for (let touch = 0; touch < 3; touch += 1) await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
  await expect(page.getByText(/^G\d{3}$/)).toBeVisible()
  await page.waitForTimeout(500)
  await expect(page.getByText(/^G\d{3}$/)).toBeVisible()
  expect((await serviceAt(hall, 'mediation')).waiting).toBe(waiting + 1)
})

test('a closed service is shown with its reason and gives no number', async ({ browser }) => {
  const { change } = await serviceAt(hall, 'lawyer')
  await change({ dailyLimit: 1 })
  const page = await kioskAt(browser, LYING)
  await page.getByRole('button', { name: '律师', exact: true }).tap()
  await page.getByRole('button', { name: '直接取号' }).tap()
  await page.getByRole('button', { name: '好的' }).tap()
  await expect(page.getByText('今天的号已经取完')).toBeVisible()
  await expect(page.getByRole('button', { name: '律师', exact: true })).toHaveCount(0)
  await expectTouchable(page)
  await change({ dailyLimit: null })
  await expect(page.getByRole('button', { name: '律师', exact: true })).toBeVisible()
})

test('an appointment is checked in by its six digits, once, and says what early means', async ({ browser }) => {
  const code = await (await serviceAt(hall, 'counselling')).book()
  const page = await kioskAt(browser, UPRIGHT)
  await page.getByRole('button', { name: /^预约取号/ }).tap()
  await expectTouchable(page)
  const keypad = page.getByRole('group', { name: '键盘' })
  for (const digit of code) await keypad.getByRole('button', { name: digit, exact: true }).tap()
  await page.getByRole('button', { name: '取号', exact: true }).tap()
  await expect(page.getByText(/^F\d{3}$/)).toBeVisible()
  await expect(page.getByText(/您来得早|您按约定的时间来了/)).toBeVisible()
  await page.getByRole('button', { name: '好的' }).tap()
  await atHome(page)
  await scan(page, code)
  await expect(page.getByText('这个预约已经取过号')).toBeVisible()
})

test('a ticket and a receipt held to the scanner show where they stand', async ({ browser }) => {
  const page = await kioskAt(browser, LYING)
  await page.getByRole('button', { name: '集访', exact: true }).tap()
  await page.getByRole('button', { name: '直接取号' }).tap()
  const label = (await page.getByText(/^C\d{3}$/).textContent()) ?? ''
  await page.getByRole('button', { name: '好的' }).tap()
  await scan(page, ticketCode({ businessDate: TODAY, label }))
  await expect(page.getByText(label)).toBeVisible()
  await expect(page.getByText(/下一个就是您|前面还有/)).toBeVisible()
  await page.getByRole('button', { name: '好的' }).tap()
  await atHome(page)
  await scan(page, progressCode(queryCode(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9))))
  await expect(page.getByText('没有找到这个查询码')).toBeVisible()
})

test('while the hall is away the kiosk says so plainly, and goes on by itself where the visitor was', async ({
  browser,
}) => {
  const page = await kioskAt(browser, UPRIGHT)
  await page.getByRole('button', { name: '咨询', exact: true }).tap()
  await expect(page.getByRole('button', { name: '直接取号' })).toBeVisible()
  await hall.kill()
  await expect(page.getByText('取号机暂时连不上主机')).toBeVisible()
  await expect(page.getByRole('button', { name: '直接取号' })).toBeHidden()
  await hall.restart()
  await expect(page.getByText('取号机暂时连不上主机')).toBeHidden({ timeout: 30_000 })
  await page.getByRole('button', { name: '直接取号' }).tap()
  await expect(page.getByText(/^A\d{3}$/)).toBeVisible()
})
