import { expect, type Page, test } from '@playwright/test'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { closePages } from './places/open-page.ts'
import { nextVisitor, openDesk, openSummary, registered, withVisitor } from './places/registration.ts'
import { slowLine } from './places/slow-line.ts'
import { countKeys } from './places/typing.ts'
import { beginComposing, choose, pressOfMethod } from './places/typing-fast.ts'

let hall: RunningHall
test.beforeEach(async () => {
  hall = await runHall('--demo')
})
test.afterEach(async ({ browser }) => {
  await closePages(browser)
  await hall.end()
})

test('a known person is registered with at most 12 keys', async ({ browser }) => {
  const desk = await withVisitor(browser, hall)
  const keys = await countKeys(desk)
  await keys.begin()
  await desk.keyboard.type('ksw')
  await desk.keyboard.press('ArrowDown')
  await expect(desk.getByRole('option', { name: /柯水旺/, selected: true })).toBeVisible()
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('checkbox', { name: /已向来访人说明/ })).toBeFocused()
  await desk.keyboard.press('Space')
  await desk.keyboard.press('Enter')
  await registered(desk, '柯水旺')
  const pressed = await keys.count()
  test.info().annotations.push({ type: 'keys', description: `known person: ${pressed}` })
  expect(pressed).toBeLessThanOrEqual(12)

  // The same person again, not a second one of that name.
  await nextVisitor(desk)
  await desk.keyboard.type('keshuiwang')
  await expect(desk.getByRole('option', { name: /柯水旺/ })).toHaveCount(1)
  await expect(desk.getByRole('option', { name: /柯水旺.*来过 2 次/ })).toBeVisible()
})

test('an input method that composes offers known persons, and its keys stay its own', async ({ browser }) => {
  const desk = await withVisitor(browser, hall)
  const name = desk.getByRole('combobox', { name: '姓名' })
  const offered = desk.getByRole('option', { name: /柯水旺/ })
  const keys = await countKeys(desk, true)
  await keys.begin()
  await beginComposing(desk, 'ksw')
  await expect(offered).toBeVisible()
  await expect(desk.getByText('拼音上屏后按 ↓ ↑ 选择')).toBeVisible()
  await choose(desk, 'ksw')
  await expect(name).toHaveValue('ksw')
  await desk.keyboard.press('ArrowDown')
  await expect(desk.getByRole('option', { name: /柯水旺/, selected: true })).toBeVisible()
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('checkbox', { name: /已向来访人说明/ })).toBeFocused()
  await desk.keyboard.press('Space')
  await desk.keyboard.press('Enter')
  await registered(desk, '柯水旺')
  expect(await keys.count()).toBeLessThanOrEqual(12)

  await nextVisitor(desk)
  await beginComposing(desk, "ke'shui wang")
  await expect(offered).toBeVisible()
  await pressOfMethod(desk, 'ArrowDown')
  await pressOfMethod(desk, 'Escape')
  await expect(offered).toBeVisible()
  await expect(desk.getByRole('option', { name: /柯水旺/, selected: true })).toHaveCount(0)
  // By the mouse somebody is taken from the middle of a word, which then stands nowhere.
  await offered.click()
  await expect(desk.getByRole('button', { name: /不是此人/ })).toBeVisible()
  await desk.keyboard.press('Alt+x')
  await expect(name).toHaveValue('柯水旺')
})

test('nobody is taken without an act', async ({ browser }) => {
  const desk = await withVisitor(browser, hall)
  const name = desk.getByRole('combobox', { name: '姓名' })
  const offered = desk.getByRole('listbox', { name: '来过的人' })
  await desk.keyboard.press('ArrowDown')
  await expect(offered.getByRole('option', { selected: true })).toBeVisible()
  await desk.keyboard.press('Escape')
  await expect(offered).toBeHidden()
  await desk.keyboard.type('柯水旺')
  await expect(desk.getByRole('option', { name: /柯水旺/ }).first()).toBeVisible()
  await expect(offered.getByRole('option', { selected: true })).toHaveCount(0)
  await desk.keyboard.press('Enter')
  await expect(offered).toBeHidden()
  await expect(desk.getByRole('button', { name: '不是此人' })).toHaveCount(0)
  await expect(name).toHaveValue('柯水旺')
})

test('the first of those who came last is marked once the list is of now', async ({ browser }) => {
  const desk = await openDesk(browser, hall)
  const line = await slowLine(desk)
  const offered = desk.getByRole('listbox', { name: '来过的人' })
  const marked = offered.getByRole('option', { selected: true })
  await nextVisitor(desk)
  await desk.keyboard.press('ArrowDown')
  await expect(marked).toBeVisible()
  await desk.keyboard.press('Escape')
  await register(desk, '闻新雨', '110101199003070054', '13900000061')
  await nextVisitor(desk)
  line.hold()
  await desk.keyboard.press('ArrowDown')
  await expect(offered).toBeVisible()
  await expect(marked).toHaveCount(0)
  line.release()
  await expect(marked).toHaveAccessibleName(/闻新雨/)
})

test('a known person is found by the last four of the document, and one value is said anew', async ({ browser }) => {
  const desk = await withVisitor(browser, hall)
  await register(desk, '闻新雨', '110101199003070054', '13900000061')
  await nextVisitor(desk)
  await desk.keyboard.press('Alt+4')
  await desk.keyboard.press('Enter')
  await expect(desk.getByLabel('证件号码', { exact: true })).toBeFocused()
  await desk.keyboard.type('0054')
  await expect(desk.getByRole('option', { name: /闻新雨.*证件号相符/ })).toBeVisible()
  await desk.keyboard.press('ArrowDown')
  await expect(desk.getByRole('option', { name: /闻新雨.*证件号相符/, selected: true })).toBeVisible()
  await desk.keyboard.press('Enter')
  await expect(desk.getByText('居民身份证 **************0054')).toBeVisible()
  await desk.keyboard.press('Alt+5')
  await expect(desk.getByRole('combobox', { name: '联系电话' })).toBeFocused()
  await desk.keyboard.type('13900000062')
  await desk.keyboard.press('F10')
  await desk.keyboard.press('Control+Enter')
  await registered(desk, '闻新雨')
  const summary = await openSummary(desk)
  await expect(summary.getByText('139****0062')).toBeVisible()
  await expect(summary.getByText('**************0054')).toBeVisible()
})

test('what was typed before a known person was taken is said anew, and is there again for somebody else', async ({
  browser,
}) => {
  const desk = await withVisitor(browser, hall)
  const number = desk.getByRole('combobox', { name: '证件号码' })
  const phone = desk.getByRole('combobox', { name: '联系电话' })
  for (const said of ['柯某', '11010519491231002x']) {
    await desk.keyboard.type(said)
    await desk.keyboard.press('Enter')
  }
  await desk.keyboard.type('19900000301')
  await desk.keyboard.press('ArrowDown')
  await expect(desk.getByRole('option', { name: /柯水旺.*电话相符/, selected: true })).toBeVisible()
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('checkbox', { name: /已向来访人说明/ })).toBeFocused()
  await expect(number).toHaveValue('11010519491231002X')
  await desk.keyboard.press('Alt+x')
  await expect(desk.getByRole('combobox', { name: '姓名' })).toHaveValue('柯某')
  await expect(number).toHaveValue('11010519491231002X')
  await expect(phone).toHaveValue('19900000301')
  await phone.press('ArrowDown')
  await expect(desk.getByRole('option', { name: /柯水旺/, selected: true })).toBeVisible()
  await desk.keyboard.press('Enter')
  await desk.keyboard.press('F10')
  await desk.keyboard.press('Control+Enter')
  await registered(desk, '柯水旺')
  await expect((await openSummary(desk)).getByText('**************002X')).toBeVisible()
})

async function register(desk: Page, name: string, number: string, phone: string): Promise<void> {
  for (const said of [name, number, phone]) {
    await desk.keyboard.type(said)
    await desk.keyboard.press('Enter')
  }
  await desk.keyboard.press('F10')
  await desk.keyboard.press('Control+Enter')
  await registered(desk, name)
}
