import { expect, type Page, test } from '@playwright/test'
import { foundByAxe } from '../support/axe.ts'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { takeNumber } from './places/kiosk.ts'
import { closePages, openPage } from './places/open-page.ts'

let hall: RunningHall
test.afterEach(({ browser }) => closePages(browser))
test.beforeEach(async () => {
  hall = await runHall('--demo')
})
test.afterEach(() => hall.end())

test('a range that ran out is extended with one key, and the kiosk gives numbers again', async ({ browser }) => {
  const [admin, kiosk] = await both(browser)
  await change(admin, '咨询', { 到几号止: '1' })
  expect(await takeNumber(kiosk, '咨询', null)).toBe('A001')
  await kiosk.getByRole('button', { name: /^咨询/ }).click()
  await kiosk.getByRole('button', { name: '直接取号' }).click()
  await expect(kiosk.getByText('今天这类号已经发完')).toBeVisible()

  await expect(row(admin, '咨询')).toContainText('号已发完')
  await admin.keyboard.press('Alt+e')
  await expect(row(admin, '咨询')).toContainText('A001 – A101')
  await kiosk.getByRole('button', { name: '直接取号' }).click()
  await expect(kiosk.getByText('A002')).toBeVisible()
})

test('a service switched off disappears from an open kiosk; while people wait it asks first', async ({ browser }) => {
  const [admin, kiosk] = await both(browser)
  await takeNumber(kiosk, '律师', null)
  await admin.getByRole('button', { name: '停用 律师' }).click()
  await expect(row(admin, '律师')).toContainText('还有 1 位在等')
  await expect(kiosk.getByRole('button', { name: /^律师/ })).toBeVisible()
  await admin.getByRole('button', { name: '确认停用' }).click()
  await expect(kiosk.getByRole('button', { name: /^律师/ })).toHaveCount(0)
  await admin.getByRole('button', { name: '启用 律师' }).click()
  await expect(kiosk.getByRole('button', { name: /^律师/ })).toBeVisible()
})

test('a new service is added by keyboard, its faults stand at their fields', async ({ browser }) => {
  const [admin, kiosk] = await both(browser)
  await admin.keyboard.press('Alt+n')
  const form = admin.getByRole('region', { name: '添加业务类别' })
  await expect(form.getByRole('textbox', { name: '名称', exact: true })).toBeFocused()
  await admin.keyboard.type('档案')
  await form.getByLabel('编码').fill('archive')
  await form.getByLabel('号头').fill('a')
  await form.getByLabel('从几号起').fill('50')
  await form.getByLabel('到几号止').fill('20')
  await admin.keyboard.press('Control+Enter')
  await expect(form.getByText('止号不能小于起号。')).toBeVisible()
  await expect(form.getByLabel('到几号止')).toBeFocused()
  expect(await foundByAxe(admin)).toEqual([])
  await form.getByLabel('到几号止').fill('60')
  await admin.keyboard.press('Control+Enter')
  await expect(form.getByText('这个字母已经用于别的业务')).toBeVisible()
  await form.getByLabel('号头').fill('k')
  await admin.keyboard.press('Control+Enter')
  await expect(admin.getByText('已保存：档案')).toBeVisible()
  expect(await takeNumber(kiosk, '档案', null)).toBe('K050')
})

test('quiet hours and the policies of the floor are saved and stay', async ({ browser }) => {
  const admin = await openPage(browser, `${hall.url}desk?as=admin`)
  await tab(admin, 'floor')
  await admin.getByLabel('安静时段从').fill('12:00')
  await expect(admin.getByText('开始和结束都要填，或者都不填。')).toBeVisible()
  await admin.getByLabel('安静时段到').fill('1330')
  await admin.getByRole('radio', { name: '号码和先后留到第二天' }).check({ force: true })
  await admin.keyboard.press('Control+Enter')
  await expect(admin.getByText('已保存，各页面已更新。')).toBeVisible()
  await admin.reload()
  await tab(admin, 'floor')
  await expect(admin.getByLabel('安静时段到')).toHaveValue('13:30')
  await expect(admin.getByRole('radio', { name: '号码和先后留到第二天' })).toBeChecked()
})

test('the leader on duty ends the day and is told what became of those who waited', async ({ browser }) => {
  const kiosk = await openPage(browser, `${hall.url}kiosk?as=kiosk1`)
  const label = await takeNumber(kiosk, '咨询', null)
  const clerk = await openPage(browser, `${hall.url}desk?as=front1`)
  await expect(clerk.getByRole('region', { name: '等候' }).getByText(label)).toBeVisible()
  const leader = await openPage(browser, `${hall.url}desk?as=leader1`)
  const end = leader.getByRole('region', { name: '结束今天的接待' })
  await expect(end).toContainText('等候 1 位')
  await end.getByRole('button', { name: '现在结束' }).click()
  await expect(end).toContainText('都会记为已离开')
  await end.getByRole('button', { name: '确定结束今天' }).click()
  await expect(end).toContainText('1 位记为已离开')
  await expect(clerk.getByText('没有人在等候')).toBeVisible()
})

test('a courtesy is weighed in minutes, added and switched off', async ({ browser }) => {
  const admin = await openPage(browser, `${hall.url}desk?as=admin`)
  await tab(admin, 'priorities')
  await expect(admin.getByText('每一级相当于多等 20 分钟')).toBeVisible()
  await admin.keyboard.press('Alt+n')
  const form = admin.getByRole('region', { name: '添加照顾' })
  await form.getByRole('textbox', { name: '名称', exact: true }).fill('远道而来')
  await form.getByLabel('编码').fill('elderly')
  await form.getByLabel('级数').fill('2')
  await admin.keyboard.press('Control+Enter')
  await expect(form.getByText('这个编码已经用过了')).toBeVisible()
  await form.getByLabel('编码').fill('far')
  await admin.keyboard.press('Control+Enter')
  await expect(admin.getByRole('row', { name: /远道而来/ })).toContainText('多等了 40 分钟')
  await admin.getByRole('button', { name: '停用 远道而来' }).click()
  await expect(admin.getByRole('row', { name: /远道而来/ })).toContainText('已停用')
  await expect(admin.getByRole('button', { name: '停用 普通' })).toHaveCount(0)
})

async function both(browser: Parameters<typeof openPage>[0]): Promise<readonly [Page, Page]> {
  const admin = await openPage(browser, `${hall.url}desk?as=admin`)
  await tab(admin, 'services')
  return [admin, await openPage(browser, `${hall.url}kiosk?as=kiosk1`)]
}

const tab = (admin: Page, name: string) => admin.locator(`[data-tab=${name}]`).click()
const row = (admin: Page, name: string) => admin.getByRole('row', { name: new RegExp(name) }).first()

async function change(admin: Page, name: string, values: Readonly<Record<string, string>>): Promise<void> {
  await admin.getByRole('button', { name: `修改 ${name}` }).click()
  for (const [label, value] of Object.entries(values)) await admin.getByLabel(label).fill(value)
  await admin.keyboard.press('Control+Enter')
  await expect(admin.getByText(`已保存：${name}`)).toBeVisible()
}
