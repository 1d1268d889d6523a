import { expect, type Page, test } from '@playwright/test'
import { todayInTheSample } from '../../electron/start/hall-process.ts'
import { foundByAxe } from '../support/axe.ts'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { closePages, openPage } from './places/open-page.ts'

let hall: RunningHall
test.afterEach(({ browser }) => closePages(browser))
test.beforeEach(async () => {
  // On a working day the last half-hour is the only one left.
  hall = await runHall('--demo', '--clock-start', `${todayInTheSample()}T16:05`)
})
test.afterEach(() => hall.end())

test('two clerks want the same half-hour: the second chooses another and keeps the name', async ({ browser }) => {
  const [one, other] = [await appointments(browser, 'front1'), await appointments(browser, 'front2')]
  const wanted = await lastFree(one)
  await one.getByRole('radio', { name: wanted }).check({ force: true })
  await other.getByRole('radio', { name: wanted }).check({ force: true })
  await name(other).fill('李女士')
  await name(one).fill('王先生')
  await one.keyboard.press('Enter')
  await expect(one.getByText('已为王先生预约')).toBeVisible()
  await expect(one.getByLabel('预约码', { exact: true })).toHaveText(/^\d{3} \d{3}$/)

  await expect(other.getByText('这个时段刚刚约满')).toBeVisible()
  await expect(other.getByRole('radio', { name: wanted })).toBeDisabled()
  await expect(name(other)).toHaveValue('李女士')
  await other.getByLabel('日期', { exact: true }).selectOption({ index: 1 })
  await other.getByRole('radio', { name: await lastFree(other) }).check({ force: true })
  await other.keyboard.press('Control+Enter')
  await expect(other.getByText('已为李女士预约')).toBeVisible()

  await other.getByRole('button', { name: '今天', exact: true }).click()
  // Cancelled by the other clerk, the place is free again for everybody.
  await other.getByRole('button', { name: /王先生$/ }).click()
  await other.getByRole('button', { name: '取消预约' }).click()
  await other.getByRole('button', { name: '取消王先生的预约' }).click()
  await expect(other.getByText('请写明原因。')).toBeVisible()
  await other.getByLabel('取消的原因').fill('临时有事')
  await other.getByLabel('取消的原因').press('Enter')
  await expect(one.getByRole('row', { name: /王先生/ })).toContainText('已取消')
  await one.getByRole('button', { name: /^再约一位/ }).click()
  await expect(one.getByRole('radio', { name: wanted })).toBeEnabled()
})

test('who comes checks in by the code at the desk, without a mouse, and gets a number', async ({ browser }) => {
  const admin = await openPage(browser, `${hall.url}desk?as=admin`)
  await openAllDay(admin)
  const clerk = await appointments(browser, 'front1')
  const today = clerk.getByLabel('别的日期')
  await today.fill((await today.getAttribute('min')) ?? '')
  await clerk.getByRole('radio', { name: await lastFree(clerk) }).check({ force: true })
  await name(clerk).fill('赵大爷')
  await clerk.keyboard.press('Enter')
  const code = ((await clerk.getByLabel('预约码', { exact: true }).textContent()) ?? '').replace(' ', '')

  await clerk.keyboard.press('Alt+j')
  await clerk.keyboard.type('000000')
  await clerk.keyboard.press('Enter')
  if (code !== '000000') await expect(clerk.getByText('今天没有这个预约码')).toBeVisible()
  await clerk.getByLabel(/^预约码签到/).fill(code)
  await clerk.keyboard.press('Enter')
  await expect(clerk.getByText('已取号 H001')).toBeVisible()
  await expect(clerk.getByRole('row', { name: /赵大爷/ })).toContainText('H001')

  await clerk.getByLabel('查找').fill('没有的人')
  await expect(clerk.getByText('没有找到，请换几个字。')).toBeVisible()
  await clerk.getByLabel('查找').fill('赵')
  await clerk.keyboard.press('Alt+u')
  await clerk.keyboard.press('Enter')
  await expect(clerk.getByText('已到，号码 H001。')).toBeVisible()
})

test('the slip says when, for whom and the code, and nothing else of the page is printed', async ({ browser }) => {
  const clerk = await appointments(browser, 'front1')
  await clerk.evaluate(() => {
    window.print = () => {
      document.title = document.querySelector('.appointment-slip')?.textContent ?? ''
    }
  })
  await clerk.getByRole('radio', { name: await lastFree(clerk) }).check({ force: true })
  await name(clerk).fill('王先生')
  await clerk.keyboard.press('Enter')
  const code = (await clerk.getByLabel('预约码', { exact: true }).textContent()) ?? ''
  await clerk.getByRole('button', { name: '打印预约条' }).click()
  await expect(clerk.getByText('已送去打印。')).toBeVisible()
  const slip = await clerk.title()
  for (const said of ['王先生', code, '领导接访', '可提前 30 分钟到']) expect(slip).toContain(said)
})

test('a department desk books too, in place of its inbox', async ({ browser }) => {
  const desk = await openPage(browser, `${hall.url}desk?as=lawyers`)
  await expect(desk.getByRole('button', { name: /^预约/ })).toBeVisible()
  await desk.keyboard.press('Alt+y')
  await expect(desk.getByRole('region', { name: '预约来访' })).toBeVisible()
  await desk.keyboard.press('Alt+y')
  await expect(desk.getByRole('region', { name: '预约来访' })).toHaveCount(0)
})

for (const language of ['zh-CN', 'en']) {
  test(`appointments in ${language}: nothing for axe, nothing cut off`, async ({ browser }) => {
    const clerk = await appointments(browser, 'front1', language)
    await clerk.locator('.appointments-slots input:enabled').last().check({ force: true })
    await clerk.locator('.appointments-side input[maxlength="20"]').fill('王先生')
    for (const step of ['Control+Enter', 'Alt+u', 'Enter']) {
      await clerk.keyboard.press(step)
      await expect(clerk.locator('.list-skeleton')).toHaveCount(0)
      expect(await foundByAxe(clerk)).toEqual([])
    }
    expect(await clerk.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  })
}

async function appointments(browser: Parameters<typeof openPage>[0], account: string, language = 'zh-CN') {
  const page = await openPage(browser, `${hall.url}desk?as=${account}`, undefined, { language })
  await page.locator('[data-tab=appointments]').click()
  await expect(page.locator('.appointments-slots input').first()).toBeVisible()
  return page
}

const name = (page: Page) => page.getByRole('textbox', { name: /^怎么称呼/ })

/** The last half-hour with a place, as it is said; at any hour of the day it is still to come. */
async function lastFree(page: Page): Promise<RegExp> {
  const free = page.locator('.appointments-slots label:has(input:enabled)').last()
  const [time = ''] = /\d\d:\d\d–\d\d:\d\d/.exec((await free.textContent()) ?? '') ?? []
  return new RegExp(`^${time}`)
}

/** The journeys run at any hour and on any day. */
async function openAllDay(admin: Page): Promise<void> {
  await admin.locator('[data-tab=services]').click()
  await admin.getByRole('button', { name: '修改 领导接访' }).click()
  await admin.getByRole('button', { name: '去掉第 2 段' }).click()
  for (const day of ['周六', '周日']) await admin.getByLabel(`第 1 段，${day}`).check({ force: true })
  await admin.getByLabel('第 1 段，从').fill('0:00')
  await admin.getByLabel('第 1 段，到').fill('23:59')
  await admin.keyboard.press('Control+Enter')
  await expect(admin.getByText('已保存：领导接访')).toBeVisible()
}
