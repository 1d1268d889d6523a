import { expect, type Page, test } from '@playwright/test'
import { joined, onItsWayTo, silence, spoken } from '../support/tiny-speech.ts'
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

const wav = recordingOf(Buffer.concat([silence(1_500), joined(spoken.map(({ file }) => file)), silence(1_000)]))
test.use({ launchOptions: fakeMicrophone(wav, { once: true }) })

let place: ListeningHall
test.beforeAll(async () => {
  place = await listeningHall()
})
test.afterEach(({ browser }) => closePages(browser))
test.afterAll(() => place.end())

test(`each of ${spoken.length} recordings that the microphone plays grows before the desk into exactly its text, and is on offer so`, async ({
  browser,
}) => {
  await beginSpokenAccount(place.clerk, '全听')
  const desk = await openPage(browser, `${place.hall.url}desk?as=front1`)
  await openSpokenAccount(desk, '全听')
  await noteLive(desk)
  await press(desk, 'Alt+D')
  const panel = desk.getByRole('region', { name: '语音录入' })
  const offers = panel.getByRole('list', { name: '听写出来的话' }).getByRole('listitem')
  await expect(offers).toHaveCount(spoken.length, { timeout: 120_000 })
  expect(await panel.locator('.dictated-text').allTextContents()).toEqual(spoken.map(({ text }) => text))

  const seen = await desk.evaluate((): string[][] => Reflect.get(window, 'live'))
  expect(seen.map((live) => live.at(-1))).toEqual(spoken.map(({ text }) => text))
  for (const [at, { text }] of spoken.entries()) {
    const live = seen[at] ?? []
    expect(live.filter((partial) => !onItsWayTo(text, partial))).toEqual([])
    expect(live.length, live.join(' ')).toBeGreaterThan(4)
  }
})

/** The live texts that are seen from now on, in `window.live`: those of each sentence, by how many were on offer. */
async function noteLive(desk: Page): Promise<void> {
  await desk.evaluate(() => {
    const live: string[][] = []
    Reflect.set(window, 'live', live)
    new MutationObserver(() => {
      const text = document.querySelector('.dictation-live')?.lastChild?.textContent ?? ''
      if (text === '') return
      const sentence = document.querySelectorAll('.dictated-text').length
      live[sentence] ??= []
      if (live[sentence].at(-1) !== text) live[sentence].push(text)
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
}
