import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { joined, onItsWayTo, silence, spoken, TINY_MODEL, wavOf } from '../support/tiny-speech.ts'
import { beginSpokenAccount, chooseModel, openSpokenAccount } from './places/dictation.ts'
import { fakeMicrophone } from './places/fake-microphone.ts'
import { type DeskLine, lineOf } from './places/hall-line.ts'
import { press } from './places/keys.ts'
import { closePages, openPage } from './places/open-page.ts'

const SAID = ['wav/te33.wav', 'wav/te116.wav'].map(
  (file) => spoken.find((each) => each.file === file) ?? { file, text: '' },
)
const folder = mkdtempSync(join(tmpdir(), 'engine-'))
const wav = join(folder, 'spoken.wav')
writeFileSync(wav, wavOf(Buffer.concat([silence(1_000), joined(SAID.map(({ file }) => file)), silence(60_000)])))
test.use({ launchOptions: fakeMicrophone(wav, { once: true }) })

let hall: RunningHall
let admin: DeskLine
let clerk: DeskLine
test.beforeAll(async () => {
  hall = await runHall('--demo')
  admin = await lineOf(hall.url, 'admin')
  clerk = await lineOf(hall.url, 'front1')
  await chooseModel(admin, TINY_MODEL)
})
test.afterEach(({ browser }) => closePages(browser))
test.afterAll(async () => {
  admin.close()
  clerk.close()
  await hall.end()
  rmSync(folder, { recursive: true, force: true })
})

test('while the engine is away the page says so, and neither what it had understood nor what is said then is lost', async ({
  browser,
}) => {
  await beginSpokenAccount(clerk, '引擎')
  const desk = await openPage(browser, `${hall.url}desk?as=front1`)
  await openSpokenAccount(desk, '引擎')
  const panel = desk.getByRole('region', { name: '语音录入' })
  await press(desk, 'Alt+D')
  await expect(panel.locator('.dictation-live')).toHaveText(/正在说：.{4}/)
  killEngine()
  const warning = panel.locator('.field-warning', { hasText: /正在重新启动|正在核对|正在启动/ })
  await expect(warning).toBeVisible()
  await expect(panel.getByText('正在听。')).toHaveCount(0)
  await expect(panel.locator('.dictation-live')).toHaveCount(0)
  const [begun = ''] = await panel.locator('.dictated-text').allTextContents()
  expect(begun.length).toBeGreaterThan(3)
  expect(onItsWayTo(SAID[0]?.text ?? '', begun), begun).toBe(true)
  await expect(panel.getByText('正在听。')).toBeVisible()
  await expect(warning).toHaveCount(0)
  await expect(panel.locator('.dictated-text').last()).toHaveText(SAID[1]?.text ?? '', { timeout: 40_000 })
  expect(await panel.locator('.dictated-text').count()).toBeGreaterThan(2)
})

function killEngine(): void {
  const [pid] = execFileSync('pgrep', ['-P', `${hall.pid()}`, '-f', 'speech-process'], { encoding: 'utf8' }).split('\n')
  process.kill(Number(pid), 'SIGKILL')
}
