import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { lineOf } from './places/hall-line.ts'
import { closePages } from './places/open-page.ts'
import { openDesk, openSummary, registered, withVisitor } from './places/registration.ts'
import { countKeys, handsOn } from './places/typing.ts'

let hall: RunningHall
test.beforeEach(async () => {
  hall = await runHall('--demo')
})
test.afterEach(async ({ browser }) => {
  await closePages(browser)
  await hall.end()
})

test('a new person with full data takes at most 45 keys besides the data', async ({ browser }) => {
  const desk = await withVisitor(browser, hall)
  const hands = await handsOn(desk)
  const [number, phone] = ['11010519491231002X', '13800000042']
  const keys = await countKeys(desk)
  await keys.begin()
  await hands.compose('祝小满')
  await hands.press('Enter')
  await hands.type(number.toLowerCase())
  await expect(desk.getByText('号码相符：1949-12-31 出生，女，北京市朝阳区')).toBeVisible()
  await hands.press('Enter')
  await hands.type(phone)
  await hands.press('Enter')
  await hands.compose('松渡县上塅镇塘尾村三组')
  await hands.press('Enter')
  await hands.press('Space')
  await hands.press('Enter')
  await registered(desk, '祝小满')
  const besides = (await keys.count()) - number.length - phone.length
  test.info().annotations.push({ type: 'keys', description: `new person, besides the data: ${besides}` })
  expect(besides).toBeLessThanOrEqual(45)

  const summary = await openSummary(desk)
  await expect(summary.getByText('**************002X')).toBeVisible()
  await expect(summary.getByText('138****0042')).toBeVisible()
  await expect(summary.getByText('1949-**-**')).toBeVisible()
  await expect(summary.getByText('(个人、女)')).toBeVisible()
})

test('Tab goes on past a long offer, and what is typed next stands in the next field', async ({ browser }) => {
  const line = await lineOf(hall.url, 'front1')
  const told = { document: { type: 'none', number: '' }, phone: '13800000042', address: '松渡县' } as const
  for (const given of '一二三四五六七八九') {
    const party = { ...told, type: 'person', name: `王${given}` } as const
    const visit = { key: randomUUID(), ticket: null, channel: 'letter', headcount: 1 } as const
    await line.client.visit.register({ ...visit, party, representatives: [], noticeGiven: false })
  }
  line.close()
  const desk = await withVisitor(browser, hall)
  await desk.keyboard.type('王')
  await expect(desk.getByRole('option', { name: /王/ })).toHaveCount(9)
  await desk.keyboard.press('Tab')
  await desk.keyboard.type('7')
  await expect(desk.getByLabel('来访人数')).toHaveValue('7')
})

test('a scanner types faster than any hand, also into full-width letters', async ({ browser }) => {
  const desk = await withVisitor(browser, hall)
  const number = desk.getByRole('combobox', { name: '证件号码' })
  await desk.keyboard.type('秋')
  await desk.keyboard.press('Enter')
  await desk.keyboard.type('11010519491231002x', { delay: 0 })
  await desk.keyboard.press('Enter')
  await expect(number).toHaveValue('11010519491231002X')
  await expect(desk.getByRole('combobox', { name: '联系电话' })).toBeFocused()
  await number.fill('')
  await number.focus()
  await desk.keyboard.insertText('１１０１０５１９４９１２３１００２ｘ')
  await desk.keyboard.press('Enter')
  await expect(number).toHaveValue('11010519491231002X')
  // Somebody is called away after fifteen digits: what was typed is there when they come back.
  await number.fill('110105194912310')
  await desk.keyboard.press('Alt+5')
  await expect(desk.getByText('号码应为 18 位，现在是 15 位；核对后仍可登记')).toBeVisible()
  await expect(number).toHaveValue('110105194912310')
})

test('heads are counted in digits of any width, and too many are asked about instead of changed', async ({
  browser,
}) => {
  const desk = await withVisitor(browser, hall)
  const heads = desk.getByRole('textbox', { name: '来访人数' })
  await desk.keyboard.press('Alt+2')
  await desk.keyboard.type('北门巷住户')
  await desk.keyboard.press('Enter')
  await desk.keyboard.insertText('１２')
  await desk.keyboard.press('Enter')
  await expect(heads).toHaveValue('12')
  await heads.fill('20000')
  await desk.keyboard.press('F10')
  await desk.keyboard.press('Control+Enter')
  await expect(desk.getByText('人数最多 9999 人，请核对')).toBeVisible()
  await expect(heads).toHaveValue('20000')
  await expect(heads).toBeFocused()
})

test('six representatives are refused with the article, and what was typed survives a reload', async ({ browser }) => {
  const desk = await withVisitor(browser, hall)
  await desk.keyboard.press('Alt+2')
  await desk.keyboard.type('北门巷住户')
  await desk.keyboard.press('Enter')
  await desk.keyboard.type('12')
  for (const person of ['甲一', '乙二', '丙三', '丁四', '戊五']) {
    await desk.keyboard.press('Alt+a')
    await desk.keyboard.type(person)
  }
  await desk.keyboard.press('Alt+a')
  await expect(desk.getByRole('alert').getByText(/代表最多 5 名（《信访工作条例》第20条）/)).toBeVisible()
  await expect(desk.getByRole('textbox', { name: /^代表 \d 姓名$/ })).toHaveCount(5)
  // What the page promises: nothing older than a second is lost.
  await desk.waitForTimeout(1_000)
  await desk.reload()
  await expect(desk.getByRole('combobox', { name: '群体名称' })).toHaveValue('北门巷住户')
  await expect(desk.getByRole('textbox', { name: '来访人数' })).toHaveValue('12')
  await desk.keyboard.press('Control+Enter')
  await expect(desk.getByText('请先说明个人信息的用途，再勾选')).toBeVisible()
  await expect(desk.getByRole('textbox', { name: '代表 5 姓名' })).toHaveValue('戊五')
})

test('an agent without the paper and the help that is needed stand beside the visitor', async ({ browser }) => {
  const desk = await withVisitor(browser, hall)
  await desk.keyboard.type('年迈')
  await desk.keyboard.press('Alt+7')
  await desk.keyboard.type('年轻')
  await desk.getByRole('combobox', { name: '同来人 1 身份' }).focus()
  await desk.keyboard.press('1')
  await desk.keyboard.press('Alt+8')
  await desk.keyboard.press('Space')
  await desk.keyboard.press('Tab')
  await desk.keyboard.press('Alt+8')
  await expect(desk.getByRole('checkbox', { name: '需要手语' })).toBeFocused()
  // The notice is read out in full and ticked from there.
  await desk.keyboard.press('Alt+0')
  await expect(desk.getByRole('dialog', { name: '个人信息处理告知书' })).toBeVisible()
  await desk.keyboard.press('Enter')
  await desk.keyboard.press('Control+Enter')
  await registered(desk, '年迈')
  await expect(desk.getByText('授权委托书或监护证明还没有看到，请提醒补上')).toBeVisible()
  const record = desk.getByRole('region', { name: '至此的记录' })
  await expect(record.getByText('需要手语')).toBeVisible()
  await expect(record.getByText('代理人 年轻 (证明待补)')).toBeVisible()
})

test('an organisation writes a letter: its words are kept and no notice is owed', async ({ browser }) => {
  const desk = await openDesk(browser, hall)
  await desk.keyboard.press('Alt+n')
  await expect(desk.getByRole('combobox', { name: '姓名' })).toBeFocused()
  await desk.keyboard.press('Alt+3')
  await desk.keyboard.type('新畴区木器社')
  await desk.keyboard.press('Enter')
  await desk.keyboard.type('91350100M000100Y43')
  await desk.getByRole('textbox', { name: '来信内容' }).fill('厂房的承租合同到期未续。')
  await expect(desk.getByRole('form').getByRole('checkbox')).toHaveCount(0)
  await desk.keyboard.press('Alt+a')
  await expect(desk.getByRole('textbox', { name: '联系人 1 姓名' })).toBeFocused()
  await desk.keyboard.press('Alt+t')
  await desk.keyboard.press('ArrowRight')
  await expect(desk.getByRole('radio', { name: '来访' })).toBeChecked()
  await desk.keyboard.press('ArrowLeft')
  await desk.keyboard.press('Control+Enter')
  await registered(desk, '新畴区木器社')
  const summary = await openSummary(desk)
  await expect(summary.getByText('厂房的承租合同到期未续。')).toBeVisible()
  await expect(summary.getByText('统一社会信用代码')).toBeVisible()
})
