import { cpSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { joined, silence, spoken, TINY_MODEL, wavOf } from '../support/tiny-speech.ts'
import { key } from '../support/whole-walk.ts'
import { fakeMicrophone } from './places/fake-microphone.ts'
import { type DeskLine, lineOf } from './places/hall-line.ts'
import { closePages, openPage } from './places/open-page.ts'

const SAID = ['wav/te12.wav', 'wav/te116.wav', 'wav/te14.wav', 'wav/te107.wav'].map(
  (file) => spoken.find((each) => each.file === file) ?? { file, text: '' },
)
const folder = mkdtempSync(join(tmpdir(), 'spoken-'))
const wav = join(folder, 'spoken.wav')
writeFileSync(wav, wavOf(Buffer.concat([silence(1_500), joined(SAID.map(({ file }) => file)), silence(1_000)])))
test.use({ launchOptions: fakeMicrophone(wav, { once: true }) })

let hall: RunningHall
let admin: DeskLine
let clerk: DeskLine
test.beforeAll(async () => {
  hall = await runHall('--demo')
  admin = await lineOf(hall.url, 'admin')
  clerk = await lineOf(hall.url, 'front1')
})
test.afterEach(({ browser }) => closePages(browser))
test.afterAll(async () => {
  admin.close()
  clerk.close()
  await hall.end()
  rmSync(folder, { recursive: true, force: true })
})

test('what is said into the microphone is offered beside the account, and only a person puts it in', async ({
  browser,
}) => {
  const visit = await begun('听写')
  const desk = await openPage(browser, `${hall.url}desk?as=front1`)
  await openAccount(desk, '听写')
  const panel = desk.getByRole('region', { name: '语音录入' })
  await panel.getByRole('button', { name: '开始语音录入' }).click()
  await expect(panel.getByText('接待厅还没有选择语音模型')).toBeVisible()
  await choose(TINY_MODEL)

  await noteLive(desk)
  await desk.keyboard.press('Alt+d')
  await expect(panel.getByText('正在听。')).toBeVisible()
  const offers = panel.getByRole('list', { name: '听写出来的话' }).getByRole('listitem')
  await expect(offers).toHaveCount(SAID.length, { timeout: 60_000 })
  expect(await panel.locator('.dictated-text').allTextContents()).toEqual(SAID.map(({ text }) => text))
  const live = await desk.evaluate(() => Reflect.get(window, 'live'))
  for (const { text } of SAID) expect(live).toContain(text)
  await desk.keyboard.press('Alt+d')
  await expect(panel.getByText('语音录入已停止。')).toBeVisible()
  expect((await kept(visit)).words).toBe('')

  const words = desk.locator('.guide [name=words]')
  await words.focus()
  await desk.keyboard.type('来访人说：')
  await desk.keyboard.press('Alt+f')
  await expect(words).toHaveValue(`来访人说：${SAID[0]?.text}`)
  await expect(words).toBeFocused()
  await panel.getByRole('button', { name: `改一改“${SAID[1]?.text}”` }).click()
  await panel.getByRole('textbox', { name: '改好的话' }).fill('，电话8607')
  await isAccessible(desk)
  await panel.getByRole('button', { name: '放入', exact: true }).click()
  await panel.getByRole('button', { name: `不要“${SAID[2]?.text}”` }).click()
  await expect(offers).toHaveCount(1)
  await expect.poll(async () => (await kept(visit)).words).toBe(`来访人说：${SAID[0]?.text}，电话8607`)
})

test('the administrator describes a model, tries it, and is told when one of its files is damaged', async ({
  browser,
}) => {
  for (const name of ['model.onnx', 'tokens.txt']) cpSync(join(TINY_MODEL, name), join(folder, name))
  const page = await openPage(browser, `${hall.url}desk?as=admin`)
  await page.getByRole('tab', { name: '语音录入' }).click()
  const speech = page.getByRole('region', { name: '语音录入' })
  await speech.getByRole('textbox', { name: '模型文件夹' }).fill(folder)
  await speech.getByRole('button', { name: '核对并使用' }).click()
  const describing = speech.getByRole('region', { name: '为这个文件夹写一份说明' })
  await describing.getByRole('textbox', { name: '模型名称' }).fill('小模型')
  await describing.getByRole('textbox', { name: '许可证' }).fill('Apache-2.0')
  await describing.getByRole('button', { name: '计算校验值' }).click()
  await expect(describing.getByText(/^[0-9a-f]{64}$/)).toHaveCount(2)
  await isAccessible(page)
  await describing.getByRole('button', { name: '确认无误，写入并使用' }).click()
  await expect(speech.getByText('✓ 可以使用')).toBeVisible()
  await expect(speech.getByText('小模型')).toBeVisible()

  await speech.getByRole('button', { name: '开始试用' }).click()
  await expect(speech.getByRole('log').getByText(SAID[0]?.text ?? '', { exact: true })).toBeVisible({ timeout: 40_000 })
  await speech.getByRole('button', { name: '停止' }).click()

  truncateSync(join(folder, 'tokens.txt'), 1_000)
  await speech.getByRole('button', { name: '重新核对' }).click()
  await expect(speech.getByText('不能使用 — 文件 tokens.txt 与校验值不符')).toBeVisible()
  await isAccessible(page)
  await speech.getByRole('button', { name: '关闭语音录入' }).click()
  await expect(speech.getByText('没有选择模型')).toBeVisible()
})

async function choose(model: string): Promise<void> {
  await admin.client.transcript.chooseSpeech({ key: key(), folder: model })
  await expect.poll(async () => (await admin.client.transcript.speech()).status.state).toBe('ready')
}

/** Every live text from now on, in `window.live`. */
async function noteLive(desk: Page): Promise<void> {
  await desk.evaluate(() => {
    const live: string[] = []
    Reflect.set(window, 'live', live)
    new MutationObserver(() => {
      const text = document.querySelector('.dictation-live')?.lastChild?.textContent ?? ''
      if (text !== '' && live.at(-1) !== text) live.push(text)
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
}

async function begun(name: string): Promise<string> {
  const party = { type: 'person', name, document: { type: 'none', number: '' }, phone: '', address: '' } as const
  const heads = { headcount: 1, representatives: [], noticeGiven: true as const }
  const { id } = await clerk.client.visit.register({ key: key(), ticket: null, channel: 'visit', party, ...heads })
  await clerk.client.transcript.begin({ key: key(), visit: id })
  return id
}

async function openAccount(desk: Page, name: string): Promise<void> {
  await desk.getByRole('region', { name: '今日登记' }).getByRole('button', { name }).click()
  await expect(desk.locator('.guide [name=words]')).toBeVisible()
}

async function kept(visit: string) {
  const account = await clerk.client.transcript.ofVisit({ visit })
  if (!account) throw new Error('the account was not begun')
  return account.guide
}

async function isAccessible(desk: Page): Promise<void> {
  for (const language of ['English', '中文']) {
    await desk.getByRole('button', { name: language }).click()
    const { violations } = await new AxeBuilder({ page: desk }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  }
}
