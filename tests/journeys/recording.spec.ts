import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { foundByAxe } from '../support/axe.ts'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { matterNamed } from '../support/sample-office.ts'
import { stepsOfTone, toneOf } from '../support/stepping-tone.ts'
import { issue } from './places/desk-queue.ts'
import { fakeMicrophone } from './places/fake-microphone.ts'
import { callNext, readBackAndSeal, registerParty } from './places/front-desk.ts'
import { closePages, openPage } from './places/open-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'microphone-'))
const SECONDS = 120
/** Each second has a tone of its own, so that a place in what was recorded is known by ear. */
writeFileSync(join(folder, 'steps.wav'), stepsOfTone(SECONDS))
test.use({ launchOptions: fakeMicrophone(join(folder, 'steps.wav')) })

let hall: RunningHall
test.beforeAll(async () => {
  hall = await runHall('--demo')
})
test.afterEach(({ browser }) => closePages(browser))
test.afterAll(async () => {
  await hall.end()
  rmSync(folder, { recursive: true, force: true })
})

test('what is said is recorded with consent, through a hall that dies, and heard from the sentence it belongs to', async ({
  browser,
}) => {
  const desk = await openPage(browser, `${hall.url}desk?as=front1`)
  await expect(desk.getByRole('button', { name: /^叫下一位/ })).toBeEnabled()
  await callNext(desk, await issue(desk, 'B 个访'))
  await registerParty(desk, matterNamed('lake'))
  await desk.getByRole('button', { name: /^开始记录/ }).click()
  const bar = desk.getByRole('region', { name: '录音', exact: true })
  await expect(bar.getByText('没有录音。')).toBeVisible()
  await expect(bar.getByRole('button', { name: /^开始录音/ })).toHaveCount(0)
  await bar.getByRole('button', { name: /^征求录音同意/ }).click()
  await expect(desk.getByRole('region', { name: '征求录音同意' }).getByText(/可以随时撤回/)).toBeVisible()
  await isAccessible(desk, '中文')
  await bar.getByRole('button', { name: '来访人同意，记下' }).click()
  await expect(bar.getByText(/口头同意录音/)).toBeVisible()

  await bar.getByRole('button', { name: /^开始录音/ }).click()
  const isRecorded = async (seconds: number) => expect.poll(() => recordedIn(desk)).toBeGreaterThanOrEqual(seconds)
  const opened = desk.waitForEvent('popup')
  await desk.getByRole('button', { name: '来访人屏' }).click()
  const visitor = await opened
  await expect(visitor.getByRole('complementary', { name: '录音' })).toContainText('正在录音')
  expect(await foundByAxe(visitor)).toEqual([])
  await isRecorded(4)
  const words = desk.getByRole('textbox', { name: '来访人原话' })
  await words.pressSequentially('井水发黑。')
  await isRecorded(7)
  await hall.kill()
  await words.pressSequentially('找过村里两次')
  await expect(bar.getByRole('alert')).toContainText('暂时连不上接待厅')
  await isRecorded(10)
  await words.pressSequentially('。')
  await hall.restart()
  await expect(bar.getByRole('alert')).toHaveCount(0)
  await isAccessible(desk, 'English', '中文')
  await desk.keyboard.press('Alt+T')
  await isRecorded(14)
  await bar.getByRole('button', { name: /^停止录音/ }).click()
  await expect(visitor.getByRole('complementary', { name: '录音' })).toHaveCount(0)
  await visitor.close()

  await desk.getByText('录音 1 段').click()
  await expect(desk.getByText('缺约')).toHaveCount(0)
  await desk.getByRole('button', { name: '播放', exact: true }).click()
  const begin = await heardAt(desk, 0)
  const marks = desk.getByRole('list', { name: '可以从这些地方起听' })
  await expect(marks.getByRole('button')).toHaveCount(3)
  await marks.getByRole('button', { name: /井水发黑/ }).click()
  // It was begun at the fourth second at the earliest, and is heard from two seconds before.
  const first = await heardAt(desk, 2)
  await readBackAndSeal(desk)
  await expect(desk.getByRole('radio', { name: '申诉求决' })).toBeVisible()
  await desk.getByRole('button', { name: /^✓? ?口述/ }).click()
  const account = desk.getByRole('region', { name: '口述记录', exact: true })
  const sentence = account.getByRole('button', { name: /^从 .+ 起听：找过村里两次/ })
  await sentence.focus()
  await desk.keyboard.press('Enter')
  const second = await heardAt(desk, 5)
  for (const heard of [first, second]) {
    const expected = begin.step + Math.round(heard.position - begin.position)
    expect([expected - 1, expected, expected + 1], JSON.stringify({ begin, heard })).toContain(heard.step)
  }

  await bar.getByRole('button', { name: '撤回同意' }).click()
  await desk.getByRole('button', { name: '撤回，并删除已录的' }).click()
  await expect(bar.getByText(/撤回录音同意，不再录音/)).toBeVisible()
  await expect(sentence).toHaveCount(0)
  // What was heard just now lies in no page any more.
  await expect(desk.locator('audio[src]')).toHaveCount(0)
  await isAccessible(desk, 'English')
})

async function isAccessible(desk: Page, ...languages: readonly string[]): Promise<void> {
  for (const language of languages) {
    await desk.getByRole('button', { name: language }).click()
    expect(await foundByAxe(desk)).toEqual([])
  }
}

async function recordedIn(desk: Page): Promise<number> {
  const [minutes = '0', seconds = '0'] = ((await desk.getByRole('timer').textContent()) ?? '').split(':')
  return Number(minutes) * 60 + Number(seconds)
}

/** Where the player is and which second of the microphone's file sounds there, once it plays from this place or later. */
async function heardAt(desk: Page, from: number): Promise<Readonly<{ position: number; step: number }>> {
  const heard = await (await listenerOf(desk)).evaluate(async ({ audio, analyser }, least) => {
    const levels = new Float32Array(analyser.frequencyBinCount)
    const loudest = () => levels.reduce((best, level, index) => (level > (levels[best] ?? 0) ? index : best), 0)
    const enough = Math.max(least, audio.currentTime) + 0.5
    const deadline = performance.now() + 15_000
    // A sound device that was just opened is silent for a moment.
    while (audio.paused || audio.currentTime < enough || (levels[loudest()] ?? 0) < -50) {
      if (performance.now() > deadline) throw new Error(`stays at ${audio.currentTime}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
      analyser.getFloatFrequencyData(levels)
    }
    const { currentTime: position } = audio
    audio.pause()
    return { position, tone: (loudest() * analyser.context.sampleRate) / analyser.fftSize }
  }, from)
  return { position: heard.position, step: toneOf(heard.tone) }
}

/** An ear at the player, the same one each time: its sound can be led away only once. */
function listenerOf(desk: Page) {
  return desk.evaluateHandle(() => {
    const audio = document.querySelector('audio')
    if (!audio) throw new Error('nothing plays')
    const known: unknown = Reflect.get(audio, 'heardBy')
    if (known instanceof AnalyserNode) return { audio, analyser: known }
    const context = new AudioContext()
    const analyser = context.createAnalyser()
    analyser.fftSize = 8192
    // What was heard from another place before must not sound on in the measure.
    analyser.smoothingTimeConstant = 0
    context.createMediaElementSource(audio).connect(analyser)
    Reflect.set(audio, 'heardBy', analyser)
    return { audio, analyser }
  })
}
