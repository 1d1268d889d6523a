import { expect, type Page, test } from '@playwright/test'
import { foundByAxe } from '../support/axe.ts'
import { inBrowsers } from './openings/in-browsers.ts'
import { inTheShell } from './openings/in-the-shell.ts'
import type { House } from './openings/opening.ts'
import { callNext } from './places/front-desk.ts'
import { press } from './places/keys.ts'
import { takeNumber } from './places/kiosk.ts'

const question = (page: Page) => page.getByRole('heading', { name: '刚才的接待，您满意吗？' })

/** Takes a number and is served at the clerk's desk to the end. */
async function beServed(kiosk: Page, clerk: Page): Promise<string> {
  const label = await takeNumber(kiosk, '咨询', null)
  await callNext(clerk, label)
  await serveToTheEnd(clerk)
  return label
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await foundByAxe(page)).toEqual([])
}

async function serveToTheEnd(clerk: Page): Promise<void> {
  await press(clerk, 'F9')
  await expect(clerk.getByRole('button', { name: /^结束接待/ })).toBeEnabled()
  await press(clerk, 'F8')
}

test.describe('in browsers', () => {
  // Four pages on one small computer.
  test.describe.configure({ timeout: 180_000 })
  let house: House
  test.beforeAll(async ({ browser }) => {
    house = await inBrowsers.start(browser)
  })
  test.afterAll(() => house.end())

  test('one touch rates the service just finished; the next call takes the question away', async () => {
    const kiosk = await house.open('kiosk?as=kiosk1', { width: 1080, height: 1920 })
    const clerk = await house.open('desk?as=front1')
    const visitor = await visitorOf(clerk)
    const label = await beServed(kiosk, clerk)
    await expect(question(visitor)).toBeVisible()
    await expect(visitor.getByText(label)).toBeVisible()
    for (const face of await visitor.getByRole('button').all()) {
      const { width = 0, height = 0 } = (await face.boundingBox()) ?? {}
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(64)
    }
    await expectAccessible(visitor)
    await visitor.getByRole('button', { name: '基本满意' }).click()
    await expect(visitor.getByText('已记下：基本满意。')).toBeVisible()
    await expect(visitor.getByText('欢迎您')).toBeVisible()

    const second = await beServed(kiosk, clerk)
    await expect(visitor.getByText(second)).toBeVisible()
    const third = await takeNumber(kiosk, '咨询', null)
    await callNext(clerk, third)
    await expect(question(visitor)).toBeHidden()
    await expect(visitor.getByText(`${third} 号`)).toBeVisible()

    const leader = await house.open('desk?as=leader1')
    const desks = leader.getByRole('region', { name: '各窗口' })
    await expect(desks.getByRole('row').nth(1).getByRole('cell').nth(6)).toHaveText('1')
  })

  test('a tablet with the account of a device asks at the desk it was put on, also after a new start', async () => {
    const kiosk = await house.open('kiosk?as=kiosk1', { width: 1080, height: 1920 })
    const clerk = await house.open('desk?as=front2')
    const tablet = await house.open('visitor?as=kiosk1', { width: 1280, height: 800 })
    await expect(clerk.getByRole('region', { name: '当前号' })).toBeVisible()
    await expect(tablet.getByRole('button', { name: '2号窗口', exact: true })).toBeVisible()
    await expectAccessible(tablet)
    await tablet.getByRole('button', { name: '2号窗口', exact: true }).click()
    await expect(tablet.getByText('欢迎您')).toBeVisible()
    const label = await beServed(kiosk, clerk)
    await expect(tablet.getByText(label)).toBeVisible()
    await tablet.goto(tablet.url())
    await expect(question(tablet)).toBeVisible()
    await tablet.getByRole('button', { name: '不满意', exact: true }).click()
    await expect(tablet.getByRole('heading', { name: '谢谢您' })).toBeVisible()
  })
})

test.describe('in the shell', () => {
  test.describe.configure({ timeout: 180_000 })
  let house: House
  test.beforeAll(async ({ browser }) => {
    house = await inTheShell.start(browser)
  })
  test.afterAll(() => house?.end())

  test('the desk turns the visitor’s screen on and off; it is logged in as the desk is, and never shows a login', async () => {
    const kiosk = await house.open('kiosk?as=kiosk1', { width: 1080, height: 1920 })
    const clerk = await house.open('desk?as=front1')
    const visitor = await house.open('visitor')
    const label = await takeNumber(kiosk, '咨询', null)
    await callNext(clerk, label)
    await expect(visitor.getByText(`${label} 号`)).toBeVisible()

    await clerk.getByRole('button', { name: '退出', exact: true }).click()
    await expect(visitor.getByRole('heading', { name: '欢迎您' })).toBeVisible()
    await expect(visitor.getByRole('textbox')).toHaveCount(0)
    await visitor.reload()
    await expect(visitor.getByRole('heading', { name: '欢迎您' })).toBeVisible()
    await expect(visitor.getByRole('textbox')).toHaveCount(0)

    await house.open('desk?as=front1')
    await expect(visitor.getByText(`${label} 号`)).toBeVisible()
    await serveToTheEnd(clerk)
    await expect(question(visitor)).toBeVisible()

    const button = clerk.getByRole('button', { name: '来访人屏' })
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    const gone = visitor.waitForEvent('close')
    await button.click()
    await gone
    await expect(button).toHaveAttribute('aria-pressed', 'false')
  })
})

/** The window that the desk's button opens beside the desk. */
async function visitorOf(clerk: Page): Promise<Page> {
  const opened = clerk.waitForEvent('popup')
  await clerk.getByRole('button', { name: '来访人屏' }).click()
  return opened
}
