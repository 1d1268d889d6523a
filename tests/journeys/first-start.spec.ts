import { expect, type Page, test } from '@playwright/test'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { closePages } from './places/open-page.ts'

let hall: RunningHall
test.afterEach(({ browser }) => closePages(browser))
test.beforeEach(async () => {
  hall = await runHall()
})
test.afterEach(() => hall.end())

test('a hall of one’s own: set up, a department and people added, a clerk at work', async ({ page }) => {
  await page.goto(`${hall.url}desk`)
  await page.getByRole('button', { name: '设置接待厅' }).click()
  await fill(page, { 接待厅名称: '临川县来访接待中心', '所在市、县': '临川县', '管理员 · 姓名': '严立' })
  await page.getByRole('textbox', { name: '密码', exact: true }).fill('short')
  await page.getByRole('button', { name: /^完成设置并登录/ }).click()
  await expect(page.getByText('密码至少 10 位，还差 5 位。')).toBeVisible()
  await expect(page.getByRole('textbox', { name: '接待厅名称' })).toHaveValue('临川县来访接待中心')
  await fill(page, { 密码: 'a-long-password', 再输一次密码: 'a-long-password' })
  await page.getByRole('button', { name: /^完成设置并登录/ }).click()

  await page.getByRole('button', { name: '添加账号' }).click()
  await fill(page, { 姓名: '杜衡', 账号: 'duheng', 密码: 'clerk-password' })
  await page
    .getByRole('button', { name: /^添加账号|^添加$|^保存/ })
    .last()
    .click()
  await expect(page.getByText('已添加：杜衡')).toBeVisible()
  await page.getByRole('button', { name: '退出' }).click()

  await fill(page, { 账号: 'duheng', 密码: 'clerk-password' })
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByText('请选择您坐的窗口')).toBeVisible()
  await page.getByRole('button', { name: /1号窗口/ }).click()
  await expect(page.getByRole('button', { name: /^叫下一位/ })).toBeVisible()
})

test('a sample hall can be tried and ended, and the first start comes again', async ({ page }) => {
  await page.goto(`${hall.url}desk`)
  await page.getByRole('button', { name: '打开示例接待厅' }).click()
  await page.getByRole('button', { name: /袁维/ }).click()
  await page.getByRole('button', { name: '结束试用' }).click()
  await page.getByRole('button', { name: '确定结束' }).click()
  await expect(page.getByRole('heading', { name: '欢迎使用回声' })).toBeVisible()
})

async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    await page.getByRole('textbox', { name, exact: true }).last().fill(value)
  }
}
