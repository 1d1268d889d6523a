import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { joined, silence, TINY_MODEL, wavOf } from '../support/tiny-speech.ts'
import { beginSpokenAccount, chooseModel, openSpokenAccount } from './places/dictation.ts'
import { fakeMicrophone } from './places/fake-microphone.ts'
import { type DeskLine, lineOf } from './places/hall-line.ts'
import { press } from './places/keys.ts'
import { closePages, openPage } from './places/open-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'engine-'))
const wav = join(folder, 'spoken.wav')
writeFileSync(wav, wavOf(Buffer.concat([silence(1_000), joined(['wav/te33.wav', 'wav/te116.wav'])])))
test.use({ launchOptions: fakeMicrophone(wav) })

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

test('while the engine is away the page says so, what it had understood is on offer, and the same dictation goes on with the next one', async ({
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
  await expect(panel.locator('.dictation-live')).toBeEmpty()
  const offers = panel.locator('.dictated-text')
  const before = await offers.count()
  await expect(offers.last()).toHaveText(/.{4}/)
  await expect(panel.getByText('正在听。')).toBeVisible()
  await expect(warning).toHaveCount(0)
  await expect.poll(() => offers.count(), { timeout: 40_000 }).toBeGreaterThan(before)
})

function killEngine(): void {
  const [pid] = execFileSync('pgrep', ['-P', `${hall.pid()}`, '-f', 'speech-process'], { encoding: 'utf8' }).split('\n')
  process.kill(Number(pid), 'SIGKILL')
}
