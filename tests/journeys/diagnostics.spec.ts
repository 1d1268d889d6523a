import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { sampleSeed } from '../support/sample-office.ts'
import { closePages, openPage } from './places/open-page.ts'

let hall: RunningHall
test.afterEach(({ browser }) => closePages(browser))
test.beforeAll(async () => {
  hall = await runHall('--demo')
})
test.afterAll(() => hall.end())

test('the administrator tests the hall and saves a report that names nobody', async ({ browser }) => {
  const admin = await openPage(browser, `${hall.url}desk?as=admin`)
  await admin.locator('[data-tab=diagnostics]').click()
  await admin.getByRole('button', { name: '检查：叫号屏' }).click()
  await expect(result(admin, '叫号屏')).toContainText('没有开着的叫号屏')

  const display = await openPage(browser, `${hall.url}display?as=display1`)
  await expect(display.locator('.display-waiting dd').first()).toBeVisible()
  await admin.getByLabel('试打用的打印机').selectOption({ label: 'PDF' })
  await admin.getByRole('button', { name: '全部检查' }).click()
  await expect(result(admin, '数据库')).toContainText('能写能读，文件完好')
  await expect(result(admin, '打印机')).toContainText('已送到打印机', { timeout: 30_000 })
  await expect(display.getByText('叫号屏测试')).toBeVisible()
  await expect(result(admin, '叫号屏')).toContainText('1 块叫号屏都应答了')
  await expect(display.getByText('叫号屏测试')).toBeHidden({ timeout: 15_000 })

  const saving = admin.waitForEvent('download')
  await admin.getByRole('button', { name: '保存报告' }).click()
  const report = readFileSync(await (await saving).path(), 'utf8')
  expect(JSON.parse(report)).toMatchObject({ tests: { database: 'whole', printer: 'sent', display: 'answered' } })
  const people = sampleSeed.staff.flatMap(({ name, phone }) => [name, phone]).filter((text) => text !== '')
  expect(people.filter((text) => report.includes(text))).toEqual([])
})

test('a browser says in one sentence what the desktop app adds', async ({ browser }) => {
  const admin = await openPage(browser, `${hall.url}desk?as=admin`)
  await admin.locator('[data-tab=thisComputer]').click()
  const page = admin.getByRole('tabpanel')
  await expect(page).toContainText('装了桌面程序的电脑上')
  await expect(page.getByRole('button')).toHaveCount(0)
})

const result = (page: Page, name: string) => page.getByRole('row', { name }).getByRole('status')
