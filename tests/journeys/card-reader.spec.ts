import { readdirSync, readFileSync } from 'node:fs'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { foundByAxe } from '../support/axe.ts'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { closePages, openPage } from './places/open-page.ts'
import { nextVisitor } from './places/registration.ts'

let hall: RunningHall
test.beforeEach(async () => {
  hall = await runHall('--demo')
})
test.afterEach(async ({ browser }) => {
  await closePages(browser)
  await hall.end()
})

const NUMBER = '520326198801179919'

test('a card that is laid fills the form; the next time it opens the person the hall knows', async ({ browser }) => {
  const admin = await withReader(browser, '模拟读卡器')
  const desk = await withVisitor(browser)
  await expect(desk.getByText('读卡器就绪，放上证件即可')).toBeVisible()
  await lay(admin, '冉贵生')
  await expect(field(desk, '姓名')).toHaveValue('冉贵生')
  await expect(field(desk, '证件号码')).toHaveValue(NUMBER)
  await expect(desk.getByText('已从证件读入')).toBeVisible()
  await expect(field(desk, '联系电话')).toBeFocused()
  await desk.keyboard.press('F10')
  await desk.keyboard.press('Control+Enter')
  await expect(desk.getByText('已登记：冉贵生')).toBeVisible()

  await nextVisitor(desk)
  await field(desk, '姓名').fill('写错的名字')
  await lay(admin, '冉贵生')
  await expect(desk.getByText('已从证件读入，来过的人：冉贵生，换掉了填过的姓名')).toBeVisible()
  await expect(desk.getByRole('button', { name: '不是此人' })).toBeVisible()
  await expect(desk.getByText('**************9919')).toBeVisible()
  await desk.keyboard.press('Alt+u')
  await expect(field(desk, '姓名')).toHaveValue('写错的名字')
})

test('a card laid before the form is open waits for it, and one that is tested goes nowhere', async ({ browser }) => {
  const admin = await withReader(browser, '模拟读卡器')
  await admin.getByRole('button', { name: '开始测试' }).click()
  await expect(admin.getByText('请把证件放到读卡器上…')).toBeVisible()
  await lay(admin, '苏㛃')
  await expect(admin.getByText('读到一张证件。内容不显示。')).toBeVisible()
  await lay(admin, '冉贵生')
  // What a card says is there at once, and the focus on what it does not say.
  const desk = await withVisitor(browser, '联系电话')
  await expect(field(desk, '姓名')).toHaveValue('冉贵生')
})

test('a reader that types like a keyboard is understood, whatever has the focus', async ({ browser }) => {
  await withReader(browser, '键盘式读卡器')
  const desk = await withVisitor(browser)
  await expect(desk.getByText('键盘式读卡器可用，放上证件即可')).toBeVisible()
  await field(desk, '联系电话').fill('13900000001')
  await field(desk, '姓名').focus()
  await typeCard(desk, '李满仓|女|满族|19491231|云堤区水杉路36号|11010519491231002X')
  await expect(field(desk, '姓名')).toHaveValue('李满仓')
  await expect(field(desk, '证件号码')).toHaveValue('11010519491231002X')
  await expect(desk.getByRole('textbox', { name: '住址' })).toHaveValue('云堤区水杉路36号')
  await expect(field(desk, '联系电话')).toHaveValue('13900000001')
  await expect(field(desk, '联系电话')).toBeFocused()
  await desk.keyboard.press('F10')
  await desk.keyboard.press('Control+Enter')
  await expect(desk.getByText('已登记：李满仓')).toBeVisible()

  // Of somebody known the address of the card is shown and offered, where the hall has another.
  await nextVisitor(desk)
  await typeCard(desk, '李满仓|女|满族|19491231|云堤区银杏路1号|11010519491231002X')
  await expect(desk.getByText('证上住址是云堤区银杏路1号')).toBeVisible()
  await expect(desk.getByRole('textbox', { name: '住址' })).toHaveCount(0)
  await desk.keyboard.press('Alt+v')
  await expect(desk.getByRole('textbox', { name: '住址' })).toHaveValue('云堤区银杏路1号')
})

test('field case 33: while an input method composes, a typed card is still read', async ({ browser }) => {
  const desk = await withVisitor(browser)
  const name = field(desk, '姓名')
  await name.fill('冉')
  await typeCardComposing(desk, '11010519491231002X')
  await expect(desk.getByText('已从证件读入')).toBeVisible()
  await expect(field(desk, '证件号码')).toHaveValue('11010519491231002X')
  await expect(name).toHaveValue('冉')
})

test('a reader that breaks stops nobody: the page says so, and it comes back by itself', async ({ browser }) => {
  const admin = await withReader(browser, '模拟读卡器')
  const desk = await withVisitor(browser)
  await expect(desk.getByText('读卡器就绪，放上证件即可')).toBeVisible()
  const [reader, ...others] = readersOf(hall.pid())
  expect(others).toEqual([])
  if (reader) process.kill(reader, 'SIGKILL')
  await expect(desk.getByText(/读卡器不可用，请手工录入|读卡器正在启动/)).toBeVisible()
  await field(desk, '姓名').fill('郝手写')
  await expect(desk.getByText('读卡器就绪，放上证件即可')).toBeVisible()
  expect(readersOf(hall.pid())).not.toContain(reader)
  await lay(admin, '冉贵生')
  await expect(desk.getByText('已从证件读入，换掉了填过的姓名')).toBeVisible()
})

for (const language of ['zh-CN', 'en'] as const) {
  test(`readers are administered in ${language}: nothing for axe`, async ({ browser }) => {
    const admin = await openPage(browser, `${hall.url}desk?as=admin`, undefined, { language })
    await admin.locator('[data-tab=readers]').click()
    await admin.getByRole('button', { name: language === 'en' ? /^Add a card reader/ : /^添加读卡器/ }).click()
    const kind = admin.getByLabel(language === 'en' ? 'How it is reached' : '连接方式')
    for (const each of ['sdt', 'service', 'wedge']) {
      await kind.selectOption(each)
      await admin.keyboard.press('Control+Enter')
      expect(await foundByAxe(admin)).toEqual([])
      await expect(admin.locator('body')).not.toHaveText(/\b[a-z]+[A-Za-z]*\.[a-z][A-Za-z]+\.[a-z]|\{\{|\}\}/)
    }
  })
}

const field = (desk: Page, name: string) => desk.getByRole('combobox', { name, exact: true })

/** The administrator's page with a reader at desk 1 that can be tried. */
async function withReader(browser: Browser, kind: string): Promise<Page> {
  const admin = await openPage(browser, `${hall.url}desk?as=admin`)
  await admin.locator('[data-tab=readers]').click()
  await admin.getByRole('button', { name: /^添加读卡器/ }).click()
  const form = admin.getByRole('region', { name: '添加读卡器' })
  await form.getByRole('textbox', { name: '名称' }).fill('一号')
  await form.getByLabel('窗口', { exact: true }).selectOption({ label: '1号窗口' })
  await form.getByLabel('连接方式').selectOption({ label: kind })
  await admin.keyboard.press('Control+Enter')
  await expect(admin.getByText('已保存：一号')).toBeVisible()
  if (kind !== '模拟读卡器') return admin
  await expect(admin.getByRole('row', { name: /一号/ })).toContainText('可以读卡')
  await admin.getByRole('button', { name: '测试 一号' }).click()
  return admin
}

async function lay(admin: Page, person: string): Promise<void> {
  await admin.getByLabel('虚构人员的证件').selectOption({ label: person })
  await admin.getByRole('button', { name: '放上证件' }).click()
}

async function withVisitor(browser: Browser, begins?: string): Promise<Page> {
  const desk = await openPage(browser, `${hall.url}desk?as=front1`)
  await expect(desk.getByRole('button', { name: /^叫下一位/ })).toBeEnabled()
  await nextVisitor(desk, begins)
  return desk
}

/** Types as a reader does: a key every five milliseconds by the clock of the keys, however busy this computer is. */
async function typeCard(page: Page, text: string): Promise<void> {
  await strike(
    page,
    [...text].map((sign) => ({ type: 'keyDown', key: sign, text: sign, unmodifiedText: sign, code: codeOf(sign) })),
    { type: 'keyDown', key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 },
  )
}

/** Every key is the input method's own: the page hears that there was one, and which, but not what it means. */
async function typeCardComposing(page: Page, text: string): Promise<void> {
  const line = await page.context().newCDPSession(page)
  await line.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 })
  await line.detach()
  const own = { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 } as const
  await strike(
    page,
    [...text].map((sign) => ({ ...own, code: codeOf(sign) })),
    { ...own, code: 'Enter' },
  )
}

type Stroke = Readonly<{ type: 'keyDown' | 'rawKeyDown'; key: string; code: string }> & Record<string, string | number>

async function strike(page: Page, strokes: readonly Stroke[], enter: Stroke): Promise<void> {
  const line = await page.context().newCDPSession(page)
  const began = Date.now() / 1000
  await Promise.all(
    [...strokes, enter].map((stroke, place) =>
      line.send('Input.dispatchKeyEvent', { ...stroke, timestamp: began + place * 0.005 }),
    ),
  )
  await line.detach()
}

function codeOf(sign: string): string {
  if (/[a-z]/i.test(sign)) return `Key${sign.toUpperCase()}`
  return /\d/.test(sign) ? `Digit${sign}` : ''
}

/** The processes of card readers that a hall started. */
function readersOf(hallId: number): number[] {
  const read = (id: string, file: string) => {
    try {
      return readFileSync(`/proc/${id}/${file}`, 'utf8')
    } catch {
      return ''
    }
  }
  return readdirSync('/proc')
    .filter((id) => /^\d+$/.test(id) && read(id, 'cmdline').includes('reader-process'))
    .filter((id) => Number(/^\d+ \(.*\) \S (\d+)/.exec(read(id, 'stat'))?.[1]) === hallId)
    .map(Number)
}
