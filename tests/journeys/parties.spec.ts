import { type Browser, expect, type Page, test } from '@playwright/test'
import { foundByAxe } from '../support/axe.ts'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { matterNamed } from '../support/sample-office.ts'
import { issue } from './places/desk-queue.ts'
import { callNext, registerParty } from './places/front-desk.ts'
import { closePages, openPage } from './places/open-page.ts'

let hall: RunningHall
test.afterEach(({ browser }) => closePages(browser))
test.beforeEach(async () => {
  hall = await runHall('--demo')
})
test.afterEach(() => hall.end())

const MATTER = matterNamed('lake')

test('without a mouse: a registration is corrected, withdrawn, registered again, merged and parted', async ({
  browser,
}) => {
  const desk = await openDesk(browser)
  await registered(desk)

  await desk.keyboard.press('Alt+c')
  await expect(desk.getByRole('textbox', { name: '姓名', exact: true })).toBeFocused()
  await desk.keyboard.press('End')
  await desk.keyboard.type('二')
  await desk.getByRole('button', { name: '当时听错或打错' }).press('Enter')
  await expect(desk.getByText('已更正。')).toBeVisible()
  await expect(desk.getByRole('button', { name: /^更正/ })).toBeFocused()
  const changes = desk.getByRole('region', { name: '登记的改动' })
  await expect(changes).toContainText(`更正：当时听错或打错 改前：姓名 ${MATTER.party.name}`)
  await isFit(desk)

  await desk.keyboard.press('Alt+w')
  await expect(desk.getByRole('button', { name: '登记错了人' })).toBeFocused()
  await desk.keyboard.press('Enter')
  // The number is free again, and so is the form.
  await registerParty(desk, MATTER)
  await lookAtRegistration(desk)

  await desk.keyboard.press('Alt+m')
  const merging = desk.getByRole('region', { name: '合并', exact: true })
  await expect(desk.getByRole('combobox', { name: '另一个来访方' })).toBeFocused()
  await desk.keyboard.type(`${MATTER.party.name}二`)
  await expect(merging.getByRole('option')).toHaveCount(1)
  await desk.keyboard.press('ArrowDown')
  await desk.keyboard.press('Enter')
  await expect(merging.getByRole('radio', { name: /^以此为准/ })).toBeFocused()
  await isFit(desk)
  await merging.getByRole('button', { name: '来访人自己说明' }).press('Enter')
  const merges = desk.getByRole('region', { name: '合并记录' })
  await expect(merges).toContainText(`把“${MATTER.party.name}二”并入“${MATTER.party.name}”：来访人自己说明`)

  await desk.keyboard.press('Alt+h')
  const visits = desk.getByRole('region', { name: '来访历史' })
  await expect(visits.getByRole('button', { name: /已撤回/ })).toHaveCount(1)
  await expect(visits.getByRole('button', { name: /当前/ })).toHaveCount(1)
  await isFit(desk)
  await desk.keyboard.press('Escape')

  await merges.getByRole('button', { name: /^撤销与/ }).press('Enter')
  await expect(merges.getByRole('button', { name: '同名不同人' })).toBeFocused()
  await desk.keyboard.press('Enter')
  await expect(merges).toContainText(/已于 .+ 由.+撤销：同名不同人/)
})

test('a withdrawn registration is found in the history and put back', async ({ browser }) => {
  const desk = await openDesk(browser)
  await registered(desk)
  await desk.keyboard.press('Alt+w')
  await desk.getByRole('button', { name: '重复登记' }).press('Enter')
  await registerKnown(desk)
  await desk.keyboard.press('Alt+h')
  await desk.getByRole('button', { name: /已撤回/ }).press('Enter')
  await expect(desk.getByText(/这次登记已撤回/)).toBeVisible()
  await desk.keyboard.press('Alt+w')
  await desk.getByRole('button', { name: '撤回有误' }).press('Enter')
  await expect(desk.getByText('已恢复这次登记。')).toBeVisible()
  await expect(desk.getByText(/这次登记已撤回/)).toBeHidden()

  const supervisor = await openPage(browser, `${hall.url}desk?as=supervisor1`)
  await supervisor.getByRole('tab', { name: '日志' }).click()
  const withdrawal = supervisor.getByRole('row').filter({ hasText: '撤回登记' })
  await withdrawal.getByRole('button', { name: /^第 \d+ 行的原因$/ }).click()
  await expect(withdrawal).toContainText('重复登记')
  await isFit(supervisor)
})

test('a masked phone is shown for a reason, by keyboard alone, and the supervisor reads who looked and why', async ({
  browser,
}) => {
  const desk = await openDesk(browser)
  await registered(desk)
  const { phone, name } = MATTER.party
  const visitor = desk.getByRole('region', { name: '来访人', exact: true })
  const show = visitor.getByRole('button', { name: '显示电话' })
  await show.press('Enter')
  await expect(desk.getByRole('button', { name: '联系来访人' })).toBeFocused()
  await desk.keyboard.press('Escape')
  await expect(show).toBeFocused()
  await expect(desk.getByText(phone)).toHaveCount(0)
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('button', { name: '联系来访人' })).toBeFocused()
  await desk.keyboard.press('Enter')
  await expect(desk.getByText(phone)).toBeVisible()
  await expect(desk.getByRole('button', { name: '隐藏电话' })).toBeFocused()
  await desk.keyboard.press('Enter')
  await expect(desk.getByText(phone)).toHaveCount(0)
  await expect(show).toBeFocused()

  const supervisor = await openPage(browser, `${hall.url}desk?as=supervisor1`)
  await supervisor.getByRole('tab', { name: '信息查看' }).click()
  const looked = supervisor.getByRole('row').filter({ hasText: '联系来访人' })
  await expect(looked).toHaveCount(1)
  await expect(looked).toContainText(new RegExp(`${name}.*电话`))
  await expect(supervisor.getByText(phone)).toHaveCount(0)
})

test('in English every panel of a registration is fit too', async ({ browser }) => {
  const desk = await openDesk(browser)
  await registered(desk)
  await desk.evaluate(() => localStorage.setItem('huisheng.language', 'en'))
  await desk.reload()
  await lookAtRegistration(desk)
  for (const [keys, panel] of ACTS) {
    await desk.keyboard.press(keys)
    await expect(desk.getByRole('heading', { name: panel, exact: true })).toBeVisible()
    await isFit(desk)
    await desk.keyboard.press('Escape')
    await expect(desk.getByRole('heading', { name: panel, exact: true })).toBeHidden()
  }
})

const ACTS = [
  ['Alt+c', 'Correct'],
  ['Alt+w', 'Withdraw'],
  ['Alt+m', 'Merge'],
  ['Alt+h', 'Earlier visits'],
] as const

async function openDesk(browser: Browser): Promise<Page> {
  const desk = await openPage(browser, `${hall.url}desk?as=front1`)
  await expect(desk.getByRole('button', { name: /^叫下一位/ })).toBeEnabled()
  return desk
}

/** A visitor with a number is registered, and the clerk looks at the registration. */
async function registered(desk: Page): Promise<void> {
  const label = await issue(desk, 'A 咨询')
  await callNext(desk, label)
  await registerParty(desk, MATTER)
  await lookAtRegistration(desk)
}

/** The same party again, taken from those who came last. */
async function registerKnown(desk: Page): Promise<void> {
  await desk.getByRole('combobox', { name: '姓名', exact: true }).press('ArrowDown')
  await expect(desk.getByRole('option', { selected: true }).and(desk.locator('[role=option]'))).toBeVisible()
  await desk.keyboard.press('Enter')
  await desk.getByRole('checkbox').check()
  await desk.keyboard.press('Control+Enter')
  await expect(desk.getByText(`已登记：${MATTER.party.name}`)).toBeVisible()
  await lookAtRegistration(desk)
}

async function lookAtRegistration(desk: Page): Promise<void> {
  const steps = desk.getByRole('navigation', { name: /办理步骤|Steps/ })
  await steps.getByRole('button').first().press('Enter')
  await expect(desk.getByRole('group', { name: /这次登记可以做的事|What can be done/ })).toBeVisible()
}

async function isFit(desk: Page): Promise<void> {
  expect.soft(await foundByAxe(desk)).toEqual([])
  expect.soft(await desk.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
}
