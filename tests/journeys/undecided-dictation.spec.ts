import { type Browser, expect, type Page, test } from '@playwright/test'
import { foundByAxe } from '../support/axe.ts'
import { joined, silence } from '../support/tiny-speech.ts'
import { key } from '../support/whole-walk.ts'
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

const wav = recordingOf(Buffer.concat([silence(1_000), joined(['wav/te12.wav']), silence(60_000)]))
test.use({ launchOptions: fakeMicrophone(wav, { once: true }) })

let place: ListeningHall
test.beforeAll(async () => {
  place = await listeningHall()
})
test.afterEach(({ browser }) => closePages(browser))
test.afterAll(() => place.end())

test('an account that another desk seals while this one shows another visit holds no page either', async ({
  browser,
}) => {
  const { desk, visit, transcript } = await withOneOffer(browser, '别处')
  await beginSpokenAccount(place.clerk, '另外')
  await openSpokenAccount(desk, '另外')
  expect(await asksBeforeItEnds(desk)).toBe(true)
  const { version } = await account(visit)
  await place.clerk.client.transcript.confirm({ key: key(), transcript, version, readBack: true, manner: 'oral' })
  await expect.poll(() => asksBeforeItEnds(desk)).toBe(false)
})

test('a sentence that nobody decided about is told before the seal, and afterwards keeps no page from closing', async ({
  browser,
}) => {
  const { desk, visit, transcript, offered } = await withOneOffer(browser, '未决')
  expect(await asksBeforeItEnds(desk)).toBe(true)
  await press(desk, 'Alt+R')
  await expect(desk.getByText('还有 1 句听写没有决定')).toBeVisible()
  expect(await foundByAxe(desk)).toEqual([])
  await desk.keyboard.press('Tab')
  await desk.keyboard.press('Space')
  await desk.keyboard.press('Control+Enter')
  await expect.poll(async () => (await account(visit)).confirmedAt).not.toBeNull()
  await expect.poll(() => asksBeforeItEnds(desk)).toBe(false)

  await desk.getByRole('button', { name: /^✓? ?口述/ }).click()
  const left = desk.getByRole('region', { name: '封存以前没有放入的听写' })
  await expect(left.getByText(offered)).toBeVisible()
  expect(await foundByAxe(desk)).toEqual([])
  expect(await asksBeforeItEnds(desk)).toBe(false)
  await place.clerk.client.transcript.correct({ key: key(), transcript, reason: '补充' })
  await expect(desk.getByRole('list', { name: '听写出来的话' })).toContainText(offered)
  expect(await asksBeforeItEnds(desk)).toBe(true)
  await desk.getByRole('button', { name: '退出' }).click()
  await expect(desk.getByRole('button', { name: '登录' })).toBeVisible()
  expect(await asksBeforeItEnds(desk)).toBe(false)
})

async function withOneOffer(browser: Browser, name: string) {
  const begun = await beginSpokenAccount(place.clerk, name)
  const desk = await openPage(browser, `${place.hall.url}desk?as=front1`)
  await openSpokenAccount(desk, name)
  await desk.locator('.guide [name=words]').pressSequentially('来访人说。')
  await press(desk, 'Alt+D')
  await expect(desk.locator('.dictated-text')).toHaveCount(1, { timeout: 40_000 })
  await press(desk, 'Alt+D')
  await expect(desk.getByText('语音录入已停止。')).toBeVisible()
  await expect.poll(async () => (await account(begun.visit)).guide.words).toBe('来访人说。')
  return { ...begun, desk, offered: (await desk.locator('.dictated-text').textContent()) ?? '' }
}

async function account(visit: string) {
  const found = await place.clerk.client.transcript.ofVisit({ visit })
  if (!found) throw new Error('the account was not begun')
  return found
}

function asksBeforeItEnds(desk: Page): Promise<boolean> {
  return desk.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })))
}
