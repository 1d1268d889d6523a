import { expect, type Page, test } from '@playwright/test'
import { foundByAxe } from '../support/axe.ts'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { excelSheet, gbSheet, longSheet } from '../support/import-sheets.ts'
import { closePages, openPage } from './places/open-page.ts'

let hall: RunningHall
test.afterEach(({ browser }) => closePages(browser))
test.beforeEach(async () => {
  hall = await runHall('--demo')
})
test.afterEach(() => hall.end())

const importing = async (page: Page, file: string) => {
  await page.locator('[data-tab=import]').click()
  await page.getByLabel('表格文件').setInputFiles(file)
  await expect(page.getByRole('heading', { name: '逐行核对' })).toBeVisible()
}
const rowOf = (page: Page, number: number) =>
  page.getByRole('row').filter({ has: page.getByRole('checkbox', { name: `导入第 ${number} 行`, exact: true }) })

test('an Excel sheet comes in once, however often it is imported, and its words begin the account', async ({
  browser,
}) => {
  const page = await openPage(browser, `${hall.url}desk?as=front1`)
  const file = await excelSheet()
  await importing(page, file)
  await expect(page.getByLabel('姓名', { exact: true })).toHaveValue('1')
  await expect(page.getByText('请写明来自哪个系统')).toBeVisible()
  await page.getByRole('button', { name: '市长信箱' }).click()
  await expect(rowOf(page, 4)).toContainText('登记为“未署名”')
  await expect(rowOf(page, 5)).toContainText('后几位丢失')
  await expect(rowOf(page, 6)).toContainText('出生日期不存在')
  await expect(rowOf(page, 7)).toContainText('与本表前面的一行相同')
  await expect(page.getByText('11010519491231002X')).toHaveCount(0)
  await rowOf(page, 5).getByRole('checkbox').uncheck()
  await page.getByRole('button', { name: '登记 3 件' }).click()
  await expect(page.getByText('已登记 3 件，在')).toBeVisible()

  await page.getByRole('button', { name: '换一个文件' }).click()
  await importing(page, file)
  await expect(page.getByLabel('来自哪个系统')).toHaveValue('市长信箱')
  await expect(page.getByText('以前已导入 3 件')).toBeVisible()
  await page.getByRole('button', { name: '登记 1 件' }).click()
  await expect(page.getByText('已登记 1 件，在')).toBeVisible()
  await expect(page.getByRole('button', { name: '登记 0 件' })).toBeDisabled()

  await page.locator('[data-tab=reception]').click()
  const today = page.getByRole('region', { name: /今日登记/ })
  await expect(today.getByRole('button', { name: /𠮷野芳|未署名|欧阳雪|单芳/ })).toHaveCount(4)
  await today.getByRole('button', { name: /𠮷野芳/ }).click()
  await page.getByRole('button', { name: /开始/ }).click()
  await expect(page.getByRole('textbox', { name: /原话/ })).toHaveValue('井水发黑已经两个月，盼望有人来看看。')
})

test('a sheet in GB18030 without numbers is recognised by what it says', async ({ browser }) => {
  const page = await openPage(browser, `${hall.url}desk?as=front1`)
  for (const seen of ['可以导入 2 件', '以前已导入 2 件']) {
    await importing(page, gbSheet())
    await expect(page.getByRole('cell', { name: '王芳' })).toBeVisible()
    await expect(page.getByText(seen)).toBeVisible()
    const register = page.getByRole('button', { name: '登记 2 件' })
    if (await register.isVisible()) await register.click()
    await page.getByRole('button', { name: '换一个文件' }).click()
  }
})

test('a long import is stopped, the hall goes away and comes back, and every message is there once', async ({
  browser,
}) => {
  const page = await openPage(browser, `${hall.url}desk?as=front1`)
  await importing(page, longSheet(1000))
  await page.getByLabel('来自哪个系统').fill('省网上信访')
  await page.getByRole('button', { name: '登记 1000 件' }).click()
  await page.getByRole('button', { name: '停下' }).click()
  await expect(page.getByText('已停下')).toBeVisible()
  await page.getByRole('button', { name: /^接着登记/ }).click()
  await hall.kill()
  await hall.restart()
  await expect(async () => {
    const onwards = page.getByRole('button', { name: /^接着登记/ })
    if (await onwards.isVisible()) await onwards.click({ timeout: 3_000 })
    // Those whose answer was lost with the hall were there when they were asked for again.
    const told = await page.getByText(/^(已登记 \d+ 件，在|以前已导入 \d+ 件)/).allTextContents()
    expect(told.reduce((sum, text) => sum + Number(/\d+/.exec(text)), 0)).toBe(1000)
  }).toPass({ timeout: 120_000 })
  await page.getByRole('button', { name: '换一个文件' }).click()
  await importing(page, longSheet(1000))
  await expect(page.getByText('以前已导入 1000 件')).toBeVisible()
})

for (const language of ['zh-CN', 'en'] as const) {
  test(`axe finds nothing on the sheet in ${language}, nor on how long data is kept`, async ({ browser }) => {
    const page = await openPage(browser, `${hall.url}desk?as=front1`, undefined, { language })
    await page.locator('[data-tab=import]').click()
    await expect(page.getByRole('button', { name: /^(选择文件|Choose a file)/ })).toBeVisible()
    await nothingForAxe(page)
    await page.locator('input[type=file]').setInputFiles(await excelSheet())
    await expect(page.getByRole('cell', { name: '欧阳雪' })).toBeVisible()
    await nothingForAxe(page)
    const admin = await openPage(browser, `${hall.url}desk?as=admin`, undefined, { language })
    await admin.locator('[data-tab=personalData]').click()
    await admin.getByRole('radio').nth(1).check()
    await expect(admin.getByText(/0 (个来访方|parties)/)).toBeVisible()
    await nothingForAxe(admin)
  })
}

test('the administrator is told whom it concerns and asked before data is erased', async ({ browser }) => {
  const admin = await openPage(browser, `${hall.url}desk?as=admin`)
  await admin.locator('[data-tab=personalData]').click()
  await admin.getByRole('radio', { name: '满一定年数后清除' }).check()
  await admin.getByLabel('最后一次来访后的年数').fill('51')
  await expect(admin.getByText('请填 1 到 50 的整数')).toBeVisible()
  await admin.getByLabel('最后一次来访后的年数').fill('3')
  await expect(admin.getByText('今天涉及 0 个来访方')).toBeVisible()
  await admin.getByRole('button', { name: '保存' }).click()
  await admin.getByRole('button', { name: '确定，开始清除' }).click()
  await expect(admin.getByRole('button', { name: '保存' })).toBeDisabled()
  await admin.reload()
  await admin.locator('[data-tab=personalData]').click()
  await expect(admin.getByLabel('最后一次来访后的年数')).toHaveValue('3')
})

async function nothingForAxe(page: Page): Promise<void> {
  expect(await foundByAxe(page)).toEqual([])
  await expect(page.locator('body')).not.toHaveText(/\b[a-z]+[A-Za-z]*\.[a-z][A-Za-z]+\.[a-z]|\{\{|\}\}/)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
}
