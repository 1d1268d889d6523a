import { type Browser, expect, type Page } from '@playwright/test'
import type { RunningHall } from '../../support/hall-process.ts'
import { isAtDesk, issue } from './desk-queue.ts'
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

/** Ends with the visitor at the desk, if there is one, and calls another. */
export async function nextVisitor(desk: Page): Promise<void> {
  const finish = desk.getByRole('button', { name: /^结束接待/ })
  await expect(desk.getByRole('button', { name: /^(叫下一位|开始接待|结束接待)/ })).toBeVisible()
  if (await desk.getByRole('button', { name: /^开始接待/ }).isVisible()) {
    await desk.keyboard.press('F9')
    await expect(finish).toBeVisible()
  }
  if (await finish.isVisible()) await desk.keyboard.press('F8')
  await isAtDesk(desk, null)
  const label = await issue(desk, 'A 咨询')
  await desk.keyboard.press('F2')
  await isAtDesk(desk, label)
  await expect(desk.getByRole('combobox', { name: '姓名' })).toBeFocused()
}

export async function registered(desk: Page, name: string): Promise<void> {
  await expect(desk.getByText(`已登记：${name}`)).toBeVisible()
}

/** The registration of whom the middle column is about, with all its lines. */
export async function openSummary(desk: Page) {
  await desk.getByRole('button', { name: /登记.*已完成/ }).click()
  return desk.getByRole('region', { name: /第 1 步/ })
}
