import { expect, type Page } from '@playwright/test'
import type { Matter } from '../../../electron/office/hall/seed.ts'

/** The matter arrives by itself; the department opens it, signs for it and works it to its end. */
export async function handle(desk: Page, number: string, { handling, followup }: Matter): Promise<void> {
  await desk.getByRole('button', { name: `打开 ${number}` }).click()
  await desk.getByRole('button', { name: /^签收/ }).click()
  if (handling.accept) await desk.getByRole('button', { name: /^受理/ }).click()
  for (const text of handling.notes) {
    await desk.getByRole('textbox', { name: '办理记录' }).fill(text)
    await desk.getByRole('button', { name: /^记一条/ }).click()
    await expect(desk.getByText(text)).toBeVisible()
  }
  await desk.getByRole('button', { name: /^答复/ }).click()
  await desk.getByRole('textbox', { name: '处理意见' }).fill(handling.answer.text)
  await desk.getByRole('textbox', { name: '法律法规依据' }).fill(handling.answer.basis)
  await desk.getByRole('radio', { name: CONCLUSIONS[handling.answer.conclusion], exact: true }).check({ force: true })
  await desk.getByRole('button', { name: /^作出答复/ }).click()
  await desk.getByRole('button', { name: /^办结/ }).click()
  await desk.getByRole('textbox', { name: '反馈办理结果' }).fill(followup.feedback)
  await desk.getByRole('button', { name: /^反馈给接待厅/ }).click()
  await expect(desk.getByText('已反馈，等待来访人评价。')).toBeVisible()
}

const CONCLUSIONS = { supported: '支持', explained: '解释说明', 'not-supported': '不予支持' } as const
