import { type Browser, expect, type Page } from '@playwright/test'
import type { RunningHall } from '../../support/hall-process.ts'
import { press } from './keys.ts'
import { openPage } from './open-page.ts'

type Hall = Pick<RunningHall, 'url'>

export async function openDesk(browser: Browser, hall: Hall): Promise<Page> {
  const desk = await openPage(browser, `${hall.url}desk?as=front1`)
  await expect(desk.locator('.reception')).toBeVisible()
  return desk
}

/** The desk with somebody new before it and the empty form in focus. */
export async function withVisitor(browser: Browser, hall: Hall, language = 'zh-CN'): Promise<Page> {
  const desk = await openDesk(browser, hall)
  await nextVisitor(desk)
  if (language === 'zh-CN') return desk
  await desk.evaluate((chosen) => localStorage.setItem('huisheng.language', chosen), language)
  await desk.reload()
  await expect(desk.locator('[name=party-name]')).toBeFocused()
  return desk
}

/** Ends with the visitor at the desk, if there is one, and calls another; the form begins where it is said to. */
export async function nextVisitor(desk: Page, begins = '姓名'): Promise<void> {
  const free = desk.getByRole('button', { name: /^叫下一位/ })
  const finish = desk.getByRole('button', { name: /^结束接待/ })
  const serve = desk.getByRole('button', { name: /^开始接待/ })
  await expect(free.or(finish).or(serve)).toBeVisible()
  if (await serve.isVisible()) {
    // A registration that is just taken serves by itself, and then the key is of nothing any more.
    await desk.keyboard.press('F9')
    await expect(finish).toBeVisible()
  }
  if (await finish.isVisible()) await press(desk, 'F8')
  await expect(free).toBeVisible()
  const panel = desk.getByRole('region', { name: '代来访人取号' })
  await press(desk, 'F6')
  for (const name of ['业务类别', '照顾']) await expect(panel.getByRole('combobox', { name })).toHaveValue(/./)
  await press(desk, 'F6')
  await expect(desk.getByText(/已取号/)).toBeVisible()
  await desk.keyboard.press('Escape')
  await press(desk, 'F2')
  await expect(desk.getByRole('combobox', { name: begins })).toBeFocused()
}

export async function registered(desk: Page, name: string): Promise<void> {
  await expect(desk.getByText(`已登记：${name}`)).toBeVisible()
}

/** The registration of whom the middle column is about, with all its lines. */
export async function openSummary(desk: Page) {
  await desk.getByRole('button', { name: /登记.*已完成/ }).click()
  return desk.getByRole('region', { name: /第 1 步/ })
}
