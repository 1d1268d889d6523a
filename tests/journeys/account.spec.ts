import { expect, type Page, test } from '@playwright/test'
import { SAMPLE_PASSWORD } from '../../electron/office/hall/set-up.ts'
import { foundByAxe } from '../support/axe.ts'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { matterNamed, sampleSeed } from '../support/sample-office.ts'
import { key } from '../support/whole-walk.ts'
import { type DeskLine, lineOf } from './places/hall-line.ts'
import { closePages, openPage } from './places/open-page.ts'
import { beginComposing, choose, composeAtOnce, scanIntoMethod } from './places/typing-fast.ts'

let hall: RunningHall
let line: DeskLine
test.beforeAll(async () => {
  hall = await runHall('--demo')
  line = await lineOf(hall.url, 'front1')
})
test.afterEach(({ browser }) => closePages(browser))
test.afterAll(async () => {
  line.close()
  await hall.end()
})

test('the accounts of the sample matters are typed with an input method, letter for letter', async ({ browser }) => {
  // Three thousand characters, each with its keys.
  test.setTimeout(300_000)
  const accounts = []
  for (const { code } of sampleSeed.matters) accounts.push({ code, visit: await begun(code) })
  const desk = await openPage(browser, `${hall.url}desk?as=front1`)
  for (const { code, visit } of accounts) {
    const { party, transcript } = matterNamed(code)
    const told = { ...transcript, words: `${transcript.where}\n${transcript.want}` }
    await openAccount(desk, party.name)
    for (const [part, keys] of Object.entries(KEYS)) {
      await desk.keyboard.press(keys)
      await expect(field(desk, part)).toBeFocused()
      const text = String(Reflect.get(told, part))
      await composeAtOnce(desk, text)
      await expect(field(desk, part)).toHaveValue(text)
    }
    await expect.poll(() => kept(visit)).toEqual(told)
  }
})

test('a scanner that types while an input method is on loses nothing, nor does what is being composed', async ({
  browser,
}) => {
  const visit = await begun('lake', '扫码')
  const desk = await openPage(browser, `${hall.url}desk?as=front1`)
  await openAccount(desk, '扫码')
  const words = field(desk, 'words')
  await composeAtOnce(desk, '证件号')
  await scanIntoMethod(desk, '11010519491231002X')
  await composeAtOnce(desk, '，后来')
  await expect(words).toHaveValue('证件号11010519491231002X，后来')
  await expect.poll(async () => (await kept(visit)).words).toBe('证件号11010519491231002X，后来')

  await beginComposing(desk, 'mei')
  const other = await lineOf(hall.url, 'front2')
  const { id: transcript, version, guide } = await latest(visit)
  const theirs = { ...guide, words: `开头。${guide.words}` }
  await other.client.transcript.save({ key: key(), transcript, base: version, guide: theirs })
  other.close()
  await expect(desk.getByText(`第 ${version + 1} 版`).first()).toBeVisible()
  await expect(words).toHaveValue('证件号11010519491231002X，后来mei')
  await choose(desk, '没')
  await composeAtOnce(desk, '人来')
  await expect(words).toHaveValue('开头。证件号11010519491231002X，后来没人来')
  await expect.poll(async () => (await kept(visit)).words).toBe('开头。证件号11010519491231002X，后来没人来')
})

test('what was told is offered to the questions and taken by keyboard', async ({ browser }) => {
  await begun('injury', '提示')
  const desk = await openPage(browser, `${hall.url}desk?as=front1`)
  await openAccount(desk, '提示')
  const told = '希望厂里把4.5万元手术费先垫上。病历和费用清单都带来了。'
  await field(desk, 'words').fill(`${matterNamed('injury').transcript.what}\n${told}`)
  for (const [part, keys, offer] of [
    ['when', 'Alt+2', '9月3号下午'],
    ['want', 'Alt+5', '希望厂里把4.5万元手术费先垫上'],
    ['basis', 'Alt+6', '病历和费用清单都带来了'],
  ] as const) {
    const button = desk.getByRole('button', { name: offer })
    await expect(button).toBeVisible()
    await desk.keyboard.press(keys)
    await desk.keyboard.press('Alt+ArrowDown')
    await expect(desk.getByRole('toolbar').filter({ has: button }).getByRole('button').first()).toBeFocused()
    while (!(await button.evaluate((element) => element.matches(':focus')))) await desk.keyboard.press('ArrowRight')
    await desk.keyboard.press('Enter')
    await expect(field(desk, part)).toHaveValue(offer)
    await expect(field(desk, part)).toBeFocused()
    await expect(button).toHaveCount(0)
  }
  await desk.keyboard.press('Control+z')
  await expect(field(desk, 'basis')).toHaveValue('')
})

test('phrases are kept, found, offered after their abbreviation and written only when asked for', async ({
  browser,
}) => {
  await begun('wages', '常用')
  const desk = await openPage(browser, `${hall.url}desk?as=front1`)
  await openAccount(desk, '常用')
  const words = field(desk, 'words')
  await composeAtOnce(desk, '镇里当面答复过')
  await desk.keyboard.press('Control+a')
  await desk.keyboard.press('Alt+p')
  const panel = desk.getByRole('region', { name: '常用语' })
  await panel.getByRole('button', { name: '新建' }).click()
  await expect(panel.getByRole('textbox', { name: /^常用语/ })).toHaveValue('镇里当面答复过')
  await panel.getByRole('textbox', { name: '缩写' }).fill('df')
  await desk.keyboard.press('Enter')
  await expect(panel.getByRole('combobox', { name: /^找常用语/ })).toBeFocused()
  await desk.keyboard.press('Escape')
  await expect(words).toBeFocused()

  await desk.keyboard.press('Control+End')
  await desk.keyboard.type('。df')
  await expect(desk.getByRole('button', { name: /^换成全文/ })).toBeVisible()
  await expect(words).toHaveValue('镇里当面答复过。df')
  await desk.keyboard.press('Alt+Enter')
  await expect(words).toHaveValue('镇里当面答复过。镇里当面答复过')
  await desk.keyboard.press('Control+z')
  await expect(words).toHaveValue('镇里当面答复过。df')

  await desk.keyboard.press('Alt+2')
  await desk.keyboard.press('Alt+p')
  await desk.keyboard.type('zldm')
  await expect(panel.getByRole('option', { name: /镇里当面答复过/ })).toBeVisible()
  await desk.keyboard.press('Enter')
  await expect(field(desk, 'when')).toHaveValue('镇里当面答复过')
  await expect(field(desk, 'when')).toBeFocused()

  await field(desk, 'when').fill('日'.repeat(1_998))
  await expect(desk.getByText('还能写 2 字')).toBeVisible()
  await desk.keyboard.press('Alt+p')
  await desk.keyboard.type('zldm')
  await desk.keyboard.press('Enter')
  await expect(field(desk, 'when')).toHaveValue('日'.repeat(1_998))
  await desk.keyboard.press('End')
  await desk.keyboard.insertText('月月')
  await expect(desk.getByText('已写满 2000 字，再打的字进不来')).toBeVisible()
  await isAccessible(desk)

  await desk.keyboard.press('Alt+p')
  await panel.getByRole('button', { name: '删除' }).click()
  await expect(panel.getByRole('option')).toHaveCount(0)
  await panel.getByRole('button', { name: '撤销删除' }).click()
  await expect(panel.getByRole('option', { name: /镇里当面答复过/ })).toBeVisible()
  await desk.keyboard.press('Alt+l')
  await isAccessible(desk)
})

test('words that wait for the hall go out under no other login, and are there when their clerk is back', async ({
  browser,
}) => {
  const visit = await begun('lake', '换班')
  const desk = await openPage(browser, `${hall.url}desk?as=front1`)
  await openAccount(desk, '换班')
  await hall.kill()
  line.close()
  await field(desk, 'words').pressSequentially('断线时写的')
  await expect(desk.getByText('暂时连不上接待厅，可继续录入').first()).toBeVisible()
  await desk.getByRole('button', { name: '退出' }).click()
  await hall.restart()
  line = await lineOf(hall.url, 'front1')
  await logIn(desk, 'front2')
  await openAccount(desk, '换班')
  await expect(field(desk, 'words')).toHaveValue('')
  // What is sent now was typed last: a retry of what came before would have been sent by then.
  await field(desk, 'where').fill('莲湖')
  await expect.poll(async () => (await kept(visit)).where).toBe('莲湖')
  await desk.waitForTimeout(RETRY_MS)
  expect((await kept(visit)).words).toBe('')
  await desk.getByRole('button', { name: '退出' }).click()
  await logIn(desk, 'front1')
  await openAccount(desk, '换班')
  await expect(field(desk, 'words')).toHaveValue('断线时写的')
  await expect.poll(() => kept(visit)).toMatchObject({ words: '断线时写的', where: '莲湖' })
})

test('what was written before is looked at beside the words of now and taken back, by keyboard alone', async ({
  browser,
}) => {
  const visit = await begun('lake', '旧稿')
  const desk = await openPage(browser, `${hall.url}desk?as=front1`)
  await openAccount(desk, '旧稿')
  await desk.keyboard.press('Alt+w')
  const versions = desk.getByRole('region', { name: '写过的版本' })
  await expect(versions.getByText('还没有更早的版本')).toBeVisible()
  await desk.keyboard.press('Alt+w')
  await field(desk, 'want').fill('退回承包地。')
  await expect.poll(async () => (await kept(visit)).want).toBe('退回承包地。')
  await field(desk, 'want').fill('只要赔偿。')
  await desk.keyboard.press('Alt+w')
  const which = versions.getByRole('combobox', { name: '和哪一版比' })
  await expect(which).toBeFocused()
  const before = await versions.getByRole('option').first().getAttribute('value')
  await which.selectOption('1')
  await expect(versions.locator('ins')).toHaveText('只要赔偿。')
  await isAccessible(desk)
  await versions.getByRole('button', { name: /^换回这一版/ }).press('Enter')
  await expect(field(desk, 'want')).toHaveValue('')
  await expect.poll(async () => (await kept(visit)).want).toBe('')
  // The list has grown by what was written before it was taken back.
  const newest = versions.getByRole('option').first()
  await expect(newest).not.toHaveAttribute('value', before ?? '')
  await which.selectOption((await newest.getAttribute('value')) ?? '')
  await expect(versions.locator('del')).toHaveText('只要赔偿。')
  await versions.getByRole('button', { name: /^换回这一版/ }).press('Enter')
  await expect(field(desk, 'want')).toHaveValue('只要赔偿。')
})

/** As long as the page waits before it tries again. */
const RETRY_MS = 2_000
const KEYS = {
  ...{ who: 'Alt+1', when: 'Alt+2', where: 'Alt+3', what: 'Alt+4', want: 'Alt+5', basis: 'Alt+6' },
  words: 'Alt+0',
}

const field = (desk: Page, part: string) => desk.locator(`.guide [name=${part}]`)

/** A visit whose account was begun; `name` tells it from the others of the matter. */
async function begun(code: string, name = matterNamed(code).party.name): Promise<string> {
  const { party, channel } = matterNamed(code)
  const { headcount, representatives, ...who } = party
  const visit = { key: key(), ticket: null, channel, party: { ...who, name }, headcount, representatives }
  const { id } = await line.client.visit.register({ ...visit, noticeGiven: true })
  await line.client.transcript.begin({ key: key(), visit: id })
  return id
}

async function openAccount(desk: Page, name: string): Promise<void> {
  await desk.getByRole('region', { name: '今日登记' }).getByRole('button', { name }).click()
  await expect(field(desk, 'words')).toBeVisible()
}

/** A page that has no line to the hall again yet says so, and whoever logs in presses once more. */
async function logIn(desk: Page, account: string): Promise<void> {
  const name = desk.getByRole('textbox', { name: '账号' })
  await name.fill(account)
  await desk.getByRole('textbox', { name: '密码' }).fill(SAMPLE_PASSWORD)
  await expect(async () => {
    if (await name.isVisible()) await desk.keyboard.press('Enter')
    await expect(desk.locator('.reception')).toBeVisible({ timeout: 2_000 })
  }).toPass()
}

async function latest(visit: string) {
  const account = await line.client.transcript.ofVisit({ visit })
  if (!account) throw new Error('the account was not begun')
  return account
}

const kept = async (visit: string) => (await latest(visit)).guide

async function isAccessible(desk: Page): Promise<void> {
  for (const language of ['English', '中文']) {
    await desk.getByRole('button', { name: language }).click()
    expect(await foundByAxe(desk)).toEqual([])
  }
}
