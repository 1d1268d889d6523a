import { expect, type Page } from '@playwright/test'
import type { Matter } from '../../../electron/office/hall/seed.ts'

/** Three touches at most: the service, the courtesy or none. Returns the number on the screen. */
export async function takeNumber(kiosk: Page, service: string, courtesy: string | null): Promise<string> {
  await kiosk.getByRole('button', { name: new RegExp(`^${service}`) }).click()
  await kiosk.getByRole('button', { name: courtesy ?? '直接取号' }).click()
  const label = (await kiosk.getByText(/^[A-Z]\d{3}$/).textContent()) ?? ''
  await kiosk.getByRole('button', { name: '好的' }).click()
  return label
}

/** Types a query code on the screen's keypad and opens the progress it belongs to. */
export async function lookUp(kiosk: Page, queryCode: string): Promise<void> {
  await kiosk.getByRole('button', { name: /^查询办理进度/ }).click()
  const keypad = kiosk.getByRole('group', { name: '键盘' })
  for (const character of queryCode.replace('-', '')) {
    await keypad.getByRole('button', { name: character, exact: true }).click()
  }
  await kiosk.getByRole('button', { name: '查询', exact: true }).click()
}

export async function rateByTouch(kiosk: Page, { rating, remark }: Matter['followup']): Promise<void> {
  await kiosk.getByRole('button', { name: RATINGS[rating], exact: true }).click()
  await kiosk.getByLabel('还想说点什么').fill(remark)
  await kiosk.getByRole('button', { name: '提交评价' }).click()
  await expect(kiosk.getByText(`已记下您的评价：${RATINGS[rating]}`)).toBeVisible()
  await kiosk.getByRole('button', { name: '回到首页' }).click()
}

const RATINGS = { satisfied: '满意', 'basically-satisfied': '基本满意', dissatisfied: '不满意' } as const
