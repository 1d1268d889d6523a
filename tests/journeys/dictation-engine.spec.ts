import { execFileSync } from 'node:child_process'
import { expect, test } from '@playwright/test'
import { joined, silence } from '../support/tiny-speech.ts'
import {
  beginSpokenAccount,
  type ListeningHall,
  listeningHall,
  openSpokenAccount,
  recordingOf,
} from './places/dictation.ts'
import { fakeMicrophone } from './places/fake-microphone.ts'
import { press } from './places/keys.ts'
import { closePages, openPage } from './places/open-page.ts'

const wav = recordingOf(Buffer.concat([silence(1_000), joined(['wav/te33.wav', 'wav/te116.wav'])]))
test.use({ launchOptions: fakeMicrophone(wav) })

let place: ListeningHall
test.beforeAll(async () => {
  place = await listeningHall()
})
test.afterEach(({ browser }) => closePages(browser))
test.afterAll(() => place.end())

test('while the engine is away the page says so, what it had understood is on offer, and the same dictation goes on with the next one', async ({
  browser,
}) => {
  await beginSpokenAccount(place.clerk, '引擎')
  const desk = await openPage(browser, `${place.hall.url}desk?as=front1`)
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
  const [pid] = execFileSync('pgrep', ['-P', `${place.hall.pid()}`, '-f', 'speech-process'], {
    encoding: 'utf8',
  }).split('\n')
  process.kill(Number(pid), 'SIGKILL')
}
