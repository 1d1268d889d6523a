import { type Browser, expect, type Page, test } from '@playwright/test'
import { foundByAxe } from '../support/axe.ts'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { isAtDesk, issue, more, openMore, row } from './places/desk-queue.ts'
import { press } from './places/keys.ts'
import { closePages, openPage } from './places/open-page.ts'

let hall: RunningHall
test.afterEach(({ browser }) => closePages(browser))
test.beforeEach(async () => {
  hall = await runHall('--demo')
})
test.afterEach(() => hall.end())

test('without a mouse: put back, hold, resume, not here and back, with the focus where work goes on', async ({
  browser,
}) => {
  const desk = await openDesk(browser, 'front1')
  for (const label of ['A001', 'A002', 'A003', 'A004', 'A005']) expect(await issue(desk, 'A 咨询')).toBe(label)

  await press(desk, 'F2')
  await isAtDesk(desk, 'A001')
  await more(desk, 1, '延后几位再叫')
  await expect(desk.getByRole('textbox', { name: '排在几位之后' })).toBeFocused()
  await expect(desk.getByRole('textbox', { name: '排在几位之后' })).toHaveValue('3')
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('button', { name: /^叫下一位/ })).toBeFocused()
  await expect(waiting(desk)).toHaveText([/^A002/, /^A003/, /^A004/, /^A001.*延后到此/, /^A005/])

  await press(desk, 'F2')
  await isAtDesk(desk, 'A002')
  await press(desk, 'F9')
  await expect(desk.getByText('接待中', { exact: true }).last()).toBeVisible()
  await more(desk, 2, '挂起')
  await desk.keyboard.type('取材料')
  await desk.keyboard.press('Enter')
  await expect(row(desk, '挂起', 'A002')).toBeVisible()

  await press(desk, 'F2')
  await isAtDesk(desk, 'A003')
  await press(desk, 'F4')
  await expect(row(desk, '未到', 'A003')).toBeVisible()

  // From the first who waits down to the one who was set aside.
  await desk.keyboard.press('Alt+q')
  for (const label of ['A004', 'A001', 'A005']) {
    await expect(row(desk, '等候', label)).toBeFocused()
    await desk.keyboard.press('ArrowDown')
  }
  await expect(row(desk, '挂起', 'A002')).toBeFocused()
  await desk.keyboard.press('Enter')
  await desk.keyboard.press('1')
  await isAtDesk(desk, 'A002')
  await expect(desk.getByRole('combobox', { name: '姓名' })).toBeFocused()
  await press(desk, 'F9')
  await expect(desk.getByRole('button', { name: /^结束接待/ })).toBeVisible()
  await press(desk, 'F8')
  await isAtDesk(desk, null)

  await desk.keyboard.press('Alt+q')
  await desk.keyboard.press('End')
  await expect(row(desk, '未到', 'A003')).toBeFocused()
  await desk.keyboard.press('Enter')
  await desk.keyboard.press('2')
  await desk.keyboard.press('Enter')
  await expect(waiting(desk)).toHaveText([/^A003/, /^A004/, /^A001/, /^A005/])
})

test('a visitor who is sent to a person waits for nobody else, and that person sees why', async ({ browser }) => {
  const [desk, colleague] = [await openDesk(browser, 'front1'), await openDesk(browser, 'front2')]
  for (let count = 0; count < 3; count += 1) await issue(desk, 'B 个访')
  await press(desk, 'F2')
  await isAtDesk(desk, 'B001')
  await more(desk, 3, '转到别处')
  await expect(desk.getByRole('combobox', { name: '转到' })).toBeFocused()
  await desk.keyboard.type('周予安')
  await expect(desk.getByRole('listbox', { name: '转到' }).getByRole('option')).toHaveCount(1)
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('textbox', { name: '原因' })).toBeFocused()
  await desk.keyboard.type('之前由其接待')
  await desk.keyboard.press('Enter')
  await isAtDesk(desk, null)

  await expect(waiting(desk)).toHaveText([/^B002/, /^B003/])
  await expect(waiting(colleague)).toHaveText([/^B001.*下一位：转给我（之前由其接待）/, /^B002/, /^B003/])
  await press(colleague, 'F2')
  await isAtDesk(colleague, 'B001')
  await expect(colleague.getByText('说明：之前由其接待')).toBeVisible()
})

test('a number out of turn is called with a reason; the next one needs none', async ({ browser }) => {
  const desk = await openDesk(browser, 'front1')
  for (let count = 0; count < 3; count += 1) await issue(desk, 'B 个访')
  await row(desk, '等候', 'B003').click()
  await desk.getByRole('menuitem', { name: '叫这个号' }).click()
  await expect(desk.getByRole('button', { name: '叫这个号' })).toBeDisabled()
  await desk.getByRole('button', { name: '要赶车' }).click()
  await desk.getByRole('button', { name: '叫这个号' }).click()
  await isAtDesk(desk, 'B003')

  await row(desk, '等候', 'B001').click()
  await expect(desk.getByRole('menuitem', { name: /先结束 B003 的接待/ })).toHaveAttribute('aria-disabled', 'true')
  await desk.keyboard.press('Escape')
  await press(desk, 'F4')
  await isAtDesk(desk, null)
  await row(desk, '等候', 'B001').click()
  await desk.keyboard.press('1')
  await isAtDesk(desk, 'B001')
})

test('a second number of somebody who is being served is passed over, and says which desk has them', async ({
  browser,
}) => {
  const [desk, other] = [await openDesk(browser, 'front1'), await openDesk(browser, 'front2')]
  await more(desk, 6, '直接接待')
  await desk.getByRole('region', { name: '直接接待' }).getByRole('button', { name: '开始接待' }).click()
  await isAtDesk(desk, 'A001')
  await expect(desk.getByRole('button', { name: /^结束接待/ })).toBeVisible()
  await more(desk, 5, '给这位再取一个号')
  await desk.getByRole('button', { name: '取号', exact: true }).click()
  await expect(desk.getByText(/已取号 A002/)).toBeVisible()
  await desk.keyboard.press('Escape')
  await issue(desk, 'A 咨询')

  await expect(waiting(other)).toHaveText([/^A002.*正在1号窗口办理/, /^A003.*下一位/])
  await row(other, '等候', 'A002').click()
  await expect(other.getByRole('menuitem', { name: /正在1号窗口办理，位置保留/ })).toBeVisible()
  await other.keyboard.press('Escape')
  await press(other, 'F2')
  await isAtDesk(other, 'A003')
  await press(other, 'F4')
  await isAtDesk(other, null)
  await press(desk, 'F8')
  await expect(waiting(other)).toHaveText([/^A002.*下一位：按先后/])
})

test('a pause says why and since when; nobody is called meanwhile, and one key goes on', async ({ browser }) => {
  const desk = await openDesk(browser, 'front1')
  await issue(desk, 'A 咨询')
  await more(desk, 8, '暂停接待')
  await desk.keyboard.press('ArrowDown')
  await expect(desk.getByRole('radio', { name: '休息' })).toBeChecked()
  await desk.keyboard.press('Enter')
  await expect(desk.getByText('暂停接待：休息')).toBeVisible()
  await row(desk, '等候', 'A001').click()
  await expect(desk.getByRole('menuitem', { name: /窗口暂停，恢复后再叫/ })).toHaveAttribute('aria-disabled', 'true')
  await desk.keyboard.press('Escape')
  // Paused, the desk has no such key.
  await desk.keyboard.press('F2')
  await press(desk, 'F9')
  await isAtDesk(desk, null)
  await press(desk, 'F2')
  await isAtDesk(desk, 'A001')
})

test('a double click calls one visitor, and one visitor only', async ({ browser }) => {
  const desk = await openDesk(browser, 'front1')
  for (let count = 0; count < 3; count += 1) await issue(desk, 'A 咨询')
  await desk.getByRole('button', { name: /^叫下一位/ }).dblclick()
  await isAtDesk(desk, 'A001')
  await expect(waiting(desk)).toHaveText([/^A002/, /^A003/])
  await desk.getByRole('button', { name: /^未到/ }).dblclick()
  await isAtDesk(desk, null)
  await expect(waiting(desk)).toHaveText([/^A002/, /^A003/])
  await expect(row(desk, '未到', 'A001')).toBeVisible()
})

test('a number is called as often as the hall allows, and then the page says what to do', async ({ browser }) => {
  const desk = await openDesk(browser, 'front1')
  await issue(desk, 'A 咨询')
  await press(desk, 'F2')
  await expect(desk.getByText('已叫 1 次，还可再叫 2 次')).toBeVisible()
  await press(desk, 'F3')
  await expect(desk.getByText('已叫 2 次，还可再叫 1 次')).toBeVisible()
  await press(desk, 'F3')
  await expect(desk.getByText(/已叫满 3 次。人没来请按 F4 未到/)).toBeVisible()
  await expect(desk.getByRole('button', { name: /^再叫一次/ })).toBeDisabled()
})

test('a finish by accident is taken back, right after it', async ({ browser }) => {
  const desk = await openDesk(browser, 'front1')
  await issue(desk, 'A 咨询')
  await press(desk, 'F2')
  await desk.getByRole('button', { name: /^开始接待/ }).click()
  await desk.getByRole('button', { name: /^结束接待/ }).click()
  await expect(desk.getByRole('button', { name: /^撤销结束 A001/ })).toBeVisible()
  await desk.keyboard.press('Alt+z')
  await expect(desk.getByRole('button', { name: /^结束接待/ })).toBeVisible()
})

test('a desk closes without a question where another one goes on, and asks where nobody does', async ({ browser }) => {
  const [desk, other] = [await openDesk(browser, 'front1'), await openDesk(browser, 'front2')]
  for (let count = 0; count < 3; count += 1) await issue(desk, 'A 咨询')
  for (const each of [desk, other]) {
    await press(each, 'F2')
    await expect(each.getByRole('button', { name: /^未到/ })).toBeVisible()
    await press(each, 'F4')
    await isAtDesk(each, null)
  }
  await more(desk, 9, '关闭窗口')
  await expect(desk.getByText('未开放')).toBeVisible()
  await more(other, 9, '关闭窗口')
  await expect(other.getByText('还有 1 位在等，没有别的开放窗口受理：')).toBeVisible()
  await other.getByRole('button', { name: '不关' }).click()
  await expect(other.getByText('未开放')).toHaveCount(0)
})

test('nothing for axe in a busy queue, its menu and its panels, and the frequent acts need no scrolling', async ({
  browser,
}) => {
  const desk = await openDesk(browser, 'front1')
  for (const service of ['A 咨询', 'B 个访', 'C 集访', 'D 涉法涉诉']) await issue(desk, service)
  await press(desk, 'F2')
  await desk.getByRole('button', { name: /^未到/ }).click()
  await isAtDesk(desk, null)
  await press(desk, 'F2')
  await isAtDesk(desk, 'B001')
  await more(desk, 2, '挂起')
  await desk.keyboard.press('Enter')
  await isAtDesk(desk, null)
  await press(desk, 'F2')
  await isAtDesk(desk, 'C001')
  for (const [key, opened] of PANELS) {
    await openMore(desk)
    if (key) await desk.keyboard.press(key)
    await expect(desk.getByRole(key ? 'region' : 'menu', { name: opened })).toBeVisible()
    expect(await foundByAxe(desk, '.desk-queue'), `${opened}`).toEqual([])
    await desk.keyboard.press('Escape')
  }
  for (const act of [/^开始接待/, /^再叫一次/, /^未到/, /^代取号/, /^更多/]) {
    await expect(desk.getByRole('button', { name: act }).first()).toBeInViewport({ ratio: 1 })
  }
})

function waiting(desk: Page) {
  return desk.getByRole('region', { name: '等候', exact: true }).getByRole('listitem')
}

const PANELS = [
  ['', '更多'],
  ['1', 'C001 放回等候'],
  ['3', 'C001 转到别处'],
  ['5', '给 C001 再取一个号'],
] as const

async function openDesk(browser: Browser, account: string): Promise<Page> {
  const desk = await openPage(browser, `${hall.url}desk?as=${account}`)
  await expect(desk.getByRole('button', { name: /^叫下一位/ })).toBeVisible({ timeout: 30_000 })
  return desk
}
