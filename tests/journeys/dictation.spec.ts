import { cpSync, mkdtempSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, type Locator, type Page, test } from '@playwright/test'
import { foundByAxe } from '../support/axe.ts'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { joined, msOf, pcmOf, silence, spoken, TINY_MODEL } from '../support/tiny-speech.ts'
import { beginSpokenAccount, chooseModel, openSpokenAccount, recordingOf } from './places/dictation.ts'
import { fakeMicrophone, noMicrophone, refusedMicrophone } from './places/fake-microphone.ts'
import { type DeskLine, lineOf } from './places/hall-line.ts'
import { press } from './places/keys.ts'
import { closePages, openPage } from './places/open-page.ts'

const SAID = ['wav/te12.wav', 'wav/te116.wav', 'wav/te14.wav', 'wav/te107.wav'].map(
  (file) => spoken.find((each) => each.file === file) ?? { file, text: '' },
)
const folder = mkdtempSync(join(tmpdir(), 'spoken-'))
const wav = recordingOf(Buffer.concat([silence(1_500), joined(SAID.map(({ file }) => file)), silence(1_000)]))
/** From the beginning of one sentence to that of another one. */
const betweenMs = (one: number, other: number) =>
  SAID.slice(one, other).reduce((sum, { file }) => sum + PAUSE_MS + msOf(pcmOf(file)), 0)
const PAUSE_MS = 800
test.use({ launchOptions: fakeMicrophone(wav, { once: true }) })

let hall: RunningHall
let admin: DeskLine
let clerk: DeskLine
test.beforeAll(async () => {
  hall = await runHall('--demo')
  await openLines()
})
test.afterEach(({ browser }) => closePages(browser))
test.afterAll(async () => {
  admin.close()
  clerk.close()
  await hall.end()
  rmSync(folder, { recursive: true, force: true })
})

test('what is said into the microphone is offered beside the account through a hall that dies, a person puts it in, and it is heard where it was said', async ({
  browser,
}) => {
  const { visit, transcript } = await beginSpokenAccount(clerk, '听写')
  const desk = await openPage(browser, `${hall.url}desk?as=front1`)
  await openSpokenAccount(desk, '听写')
  const panel = desk.getByRole('region', { name: '语音录入' })
  await desk.getByRole('button', { name: '开始语音录入' }).click()
  await expect(panel.getByText('接待厅还没有选择语音模型')).toBeVisible()
  await chooseModel(admin, TINY_MODEL)

  const words = desk.locator('.guide [name=words]')
  const offers = panel.getByRole('list', { name: '听写出来的话' }).getByRole('listitem')
  await press(desk, 'Alt+D')
  await expect(offers).not.toHaveCount(0)
  await expect(panel.locator('.dictation-live')).not.toBeEmpty()
  await hall.kill()
  await expect(panel.getByText('连不上接待厅，语音录入已停止。列出的话和写好的都在')).toBeVisible()
  // Half a sentence was being said.
  expect(await offers.count()).toBeGreaterThan(1)
  await words.pressSequentially('来访人说：')
  await press(desk, 'Alt+F')
  await words.pressSequentially('。')
  await expect(words).toHaveValue(`来访人说：${SAID[0]?.text}。`)
  while ((await offers.count()) > 0) await offers.first().getByRole('button', { name: /^不要/ }).click()
  await hall.restart()
  await openLines()
  await expect.poll(async () => (await kept(visit)).words).toBe(`来访人说：${SAID[0]?.text}。`)
  await expect.poll(async () => (await admin.client.transcript.speech()).status.state).toBe('ready')

  await press(desk, 'Alt+D')
  await expect(panel.getByText('正在听。')).toBeVisible()
  await press(desk, 'Alt+I')
  await expect(desk.getByRole('timer')).toBeVisible()
  await expect(offers).toHaveCount(SAID.length, { timeout: 60_000 })
  expect(await panel.locator('.dictated-text').allTextContents()).toEqual(SAID.map(({ text }) => text))
  await isWrittenInSight(desk, panel)
  await expect(panel.locator('.dictated-time').first()).toHaveText(/\d\d:\d\d$/)
  await press(desk, 'Alt+D')
  await expect(panel.getByText('语音录入已停止。')).toBeVisible()
  await press(desk, 'Alt+I')
  await expect(desk.getByRole('timer')).toHaveCount(0)
  await expect(offers.last().getByRole('button', { name: /^从 \d+:\d\d/ })).toBeVisible()
  expect((await kept(visit)).words).toBe(`来访人说：${SAID[0]?.text}。`)

  await words.focus()
  await press(desk, 'Alt+F')
  await expect(words).toHaveValue(`来访人说：${SAID[0]?.text}。${SAID[0]?.text}`)
  await expect(words).toBeFocused()
  await panel.getByRole('button', { name: `改一改“${SAID[1]?.text}”` }).click()
  await panel.getByRole('textbox', { name: '改好的话' }).fill('，电话8607')
  await isAccessible(desk)
  await panel.getByRole('button', { name: '放入', exact: true }).click()
  await panel.getByRole('button', { name: `不要“${SAID[2]?.text}”` }).click()
  await expect(offers).toHaveCount(1)
  await press(desk, 'Alt+R')
  await desk.getByRole('button', { name: '返回修改' }).click()
  await expect(offers).toHaveCount(1)
  await desk.locator('.guide [name=what]').focus()
  await panel.getByRole('button', { name: `放入“${SAID[3]?.text}”` }).click()
  const whole = `来访人说：${SAID[0]?.text}。${SAID[0]?.text}，电话8607`
  await expect.poll(() => kept(visit)).toMatchObject({ words: whole, what: SAID[3]?.text })
  await isHeardWhereItWasSaid(desk, transcript)
})

test('without a microphone the page says why and what to do, typing goes on, and once it is allowed it is heard', async () => {
  await chooseModel(admin, TINY_MODEL)
  const { visit } = await beginSpokenAccount(clerk, '无麦')
  const asking = await chromium.launch(refusedMicrophone(wav))
  const desk = await openPage(asking, `${hall.url}desk?as=front1`)
  await openSpokenAccount(desk, '无麦')
  const panel = desk.getByRole('region', { name: '语音录入' })
  const bar = desk.getByRole('region', { name: '录音', exact: true })
  const again = { name: '再试一次' }
  await press(desk, 'Alt+D')
  const refused = /不允许使用麦克风。写好的都在，照常打字即可。.*改为允许，再试一次。/
  await expect(panel.getByRole('alert')).toContainText(refused)
  await press(desk, 'Alt+I')
  await expect(bar.getByRole('alert')).toContainText(refused)
  await desk.locator('.guide [name=words]').pressSequentially('照常打字。')
  await expect.poll(async () => (await kept(visit)).words).toBe('照常打字。')
  expect(await foundByAxe(desk)).toEqual([])

  await desk.context().grantPermissions(['microphone'])
  await panel.getByRole('button', again).click()
  await expect(panel.getByText('正在听。')).toBeVisible()
  await expect(desk.getByRole('timer')).toHaveText(/0:0[1-9]/)
  await desk.context().clearPermissions()
  await expect(bar.getByRole('alert')).toContainText(/录音已停止。已录的 0:\d\d 都已存好，照常打字即可/)
  await expect(panel.getByRole('alert')).toContainText(refused)
  await desk.context().grantPermissions(['microphone'])
  await panel.getByRole('button', again).click()
  await expect(panel.getByText('正在听。')).toBeVisible()
  await press(desk, 'Alt+I')
  await expect(desk.getByRole('timer')).toHaveText('0:01')
  await expect(bar.getByRole('alert')).toHaveCount(0)
  await asking.close()

  const bare = await chromium.launch(noMicrophone())
  const without = await openPage(bare, `${hall.url}desk?as=front1`)
  await openSpokenAccount(without, '无麦')
  const none = '没有找到麦克风。写好的都在，照常打字即可。要用麦克风，请插好再试一次。'
  await press(without, 'Alt+D')
  await expect(without.getByRole('region', { name: '语音录入' }).getByRole('alert')).toContainText(none)
  await press(without, 'Alt+I')
  const trouble = without.getByRole('region', { name: '录音', exact: true }).getByRole('alert')
  await trouble.getByRole('button', again).click()
  await expect(trouble).toContainText(none)
  await without.locator('.guide [name=words]').press('End')
  await without.locator('.guide [name=words]').pressSequentially('还是打字。')
  await expect.poll(async () => (await kept(visit)).words).toBe('照常打字。还是打字。')
  await bare.close()
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
  // The other one was ready too, and its name has these words in it.
  await expect(speech.getByText('小模型', { exact: true })).toBeVisible()
  await expect(speech.getByText('✓ 可以使用')).toBeVisible()

  await speech.getByRole('button', { name: '开始试用' }).click()
  await expect(speech.getByRole('log').getByText(SAID[0]?.text ?? '', { exact: true })).toBeVisible({ timeout: 40_000 })
  await speech.getByRole('button', { name: '停止' }).click()

  truncateSync(join(folder, 'tokens.txt'), 1_000)
  await speech.getByRole('button', { name: '重新核对' }).click()
  await expect(speech.getByText('不能使用 — 文件 tokens.txt 与校验值不符')).toBeVisible()
  await isAccessible(page)
  cpSync(join(TINY_MODEL, 'tokens.txt'), join(folder, 'tokens.txt'))
  await speech.getByRole('button', { name: '重新写说明' }).click()
  await expect(describing.getByRole('textbox', { name: '模型名称' })).toHaveValue('小模型')
  await isAccessible(page)
  await describing.getByRole('button', { name: '计算校验值' }).click()
  await describing.getByRole('button', { name: '确认无误，写入并使用' }).click()
  await expect(speech.getByText('✓ 可以使用')).toBeVisible()
  await speech.getByRole('button', { name: '关闭语音录入' }).click()
  await expect(speech.getByText('没有选择模型')).toBeVisible()
})

/** Of what was said a screenful is on offer, and yet no field that somebody goes to lies under it. */
async function isWrittenInSight(desk: Page, panel: Locator): Promise<void> {
  for (const digit of ['1', '4', '6', '2', '5', '3', '0']) {
    await press(desk, `Alt+${digit}`)
    const field = await desk.locator('.guide textarea:focus').boundingBox()
    const offered = await panel.boundingBox()
    if (!field || !offered) throw new Error(`nobody is in a field of the account after Alt+${digit}`)
    expect(field.y + field.height, `Alt+${digit}`).toBeLessThan(offered.y)
  }
}

/** What was taken after the recording had ended still belongs to the moment when it was said. */
async function isHeardWhereItWasSaid(desk: Page, transcript: string): Promise<void> {
  const { recordings } = await clerk.client.transcript.recordings({ transcript })
  const [mended, taken] = ['，电话8607', SAID[3]?.text].map((words) =>
    recordings[0]?.marks.find((mark) => mark.words === words),
  )
  if (!mended || !taken) throw new Error(`not marked: ${JSON.stringify(recordings)}`)
  expect(taken.part).toBe('what')
  expect(Math.abs(taken.at - mended.at - betweenMs(1, 3))).toBeLessThan(400)

  await desk.getByText('录音 1 段').click()
  const marks = desk.getByRole('list', { name: '可以从这些地方起听' })
  const from = await playedFrom(desk, marks.getByRole('button', { name: SAID[3]?.text ?? '' }))
  expect(from).toBeGreaterThanOrEqual(taken.at / 1000 - 0.05)
  expect(from).toBeLessThan(taken.at / 1000 + 2)
  const { before, after } = await loudnessAround(desk, recordings[0]?.id ?? '', taken.at / 1000)
  expect(before * 5, JSON.stringify({ before, after })).toBeLessThan(after)
}

/** Where the player is when it begins to sound. */
async function playedFrom(desk: Page, button: Locator): Promise<number> {
  const begins = await desk.evaluateHandle(() => {
    const audio = document.querySelector('audio')
    const place = new Promise<number>((resolve) => {
      audio?.addEventListener('playing', () => resolve(audio.currentTime), { once: true })
    })
    return { place }
  })
  await button.click()
  return begins.evaluate(({ place }) => place)
}

/** How loud it was shortly before and after a place of a recording, which the engine sets a moment before the first sound. */
async function loudnessAround(desk: Page, recording: string, at: number) {
  return desk.evaluate(
    async ([id, place]) => {
      const authorization = `Bearer ${sessionStorage.getItem('huisheng.token.desk')}`
      const answer = await fetch(`/recordings/${id}`, { headers: { authorization } })
      const sound = await new AudioContext().decodeAudioData(await answer.arrayBuffer())
      const loudness = (from: number, to: number) => {
        const samples = sound.getChannelData(0).slice(from * sound.sampleRate, to * sound.sampleRate)
        return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)
      }
      return { before: loudness(place - 0.3, place), after: loudness(place + 0.4, place + 1) }
    },
    [recording, at] as const,
  )
}

async function openLines(): Promise<void> {
  admin = await lineOf(hall.url, 'admin')
  clerk = await lineOf(hall.url, 'front1')
}

async function kept(visit: string) {
  const account = await clerk.client.transcript.ofVisit({ visit })
  if (!account) throw new Error('the account was not begun')
  return account.guide
}

async function isAccessible(desk: Page): Promise<void> {
  for (const language of ['English', '中文']) {
    await desk.getByRole('button', { name: language }).click()
    expect(await foundByAxe(desk)).toEqual([])
  }
}
