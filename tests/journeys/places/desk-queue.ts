import { expect, type Locator, type Page } from '@playwright/test'
import { press } from './keys.ts'

/** A row of one of the lists of a desk: who waits, who was set aside, who did not come. */
export function row(desk: Page, list: '等候' | '挂起' | '未到', label: string): Locator {
  return desk.getByRole('region', { name: list, exact: true }).getByRole('button', { name: new RegExp(`^${label}`) })
}

/** Waits until this number, or nobody, is at the desk. */
export async function isAtDesk(desk: Page, label: string | null): Promise<void> {
  const current = desk.getByRole('region', { name: '当前号' })
  await expect(
    label === null ? desk.getByRole('button', { name: /^叫下一位/ }) : current.getByText(label),
  ).toBeVisible()
}

/** Opens what a desk does less often and takes one of it, by its digit. */
export async function more(desk: Page, digit: number, act: string): Promise<void> {
  await openMore(desk)
  await expect(desk.getByRole('menuitem', { name: act })).toBeVisible()
  await desk.keyboard.press(String(digit))
}

/** Opens what a desk does less often. */
export async function openMore(desk: Page): Promise<void> {
  await press(desk, 'F7')
  await expect(desk.getByRole('menu', { name: '更多' })).toBeVisible()
}

/** Takes a number for a visitor at the desk itself; returns it. */
export async function issue(desk: Page, service: string): Promise<string> {
  await press(desk, 'F6')
  const panel = desk.getByRole('region', { name: '代来访人取号' })
  await panel.getByRole('combobox', { name: '业务类别' }).selectOption({ label: service })
  await expect(panel.getByRole('combobox', { name: '照顾' })).toHaveValue(/./)
  await press(desk, 'F6')
  const said = (await panel.getByText(/已取号/).textContent()) ?? ''
  await desk.keyboard.press('Escape')
  return /[A-Z]\d{3}/.exec(said)?.[0] ?? ''
}
