import { expect, type Page, test } from '@playwright/test'
import { foundByAxe } from '../support/axe.ts'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { key } from '../support/whole-walk.ts'
import { lineOf } from './places/hall-line.ts'
import { beginAccount, keptGuide, openRecord, partField } from './places/kept-account.ts'
import { closePages, openPage } from './places/open-page.ts'
import { beginComposing, choose } from './places/typing-fast.ts'

let hall: RunningHall
test.beforeEach(async () => {
  hall = await runHall('--demo')
})
test.afterEach(async ({ browser }) => {
  await closePages(browser)
  await hall.end()
})

const late = (page: Page) => page.getByRole('alert', { name: '封存之后还有没存进去的话' })

test('what was typed while the line was cut is shown after another clerk’s seal, and asked about in a correction', async ({
  browser,
}) => {
  const visit = await beginAccount(hall.url, '迟到')
  const desk = await openPage(browser, `${hall.url}desk?as=front1`)
  await openRecord(desk, '迟到')
  await partField(desk, 'words').focus()
  await desk.keyboard.type('有线时写的。')
  await expect.poll(async () => (await keptGuide(hall.url, visit)).words).toBe('有线时写的。')
  await hall.kill()
  await desk.keyboard.type('断线时说的三亩七分。')
  await expect(desk.getByText('已加密存在这台电脑上')).toBeVisible()
  await expect(desk.getByRole('button', { name: /^宣读核对/ })).toBeEnabled()
  await desk.keyboard.press('Alt+r')
  await expect(desk.getByText('还有内容没有存进接待厅')).toBeVisible()
  // The page ends too; its words are in the draft alone.
  await desk.goto('about:blank')
  await hall.restart()
  const { seal, correct, close } = await otherClerk(visit)
  await seal()

  // The page goes back to the visit it was about.
  await desk.goto(`${hall.url}desk?as=front1`)
  await expect(late(desk).locator('ins')).toHaveText('断线时说的三亩七分。')
  for (const language of ['English', '中文']) {
    await desk.getByRole('button', { name: language }).click()
    expect(await foundByAxe(desk)).toEqual([])
  }
  await correct()
  await late(desk).getByRole('button', { name: '补入更正' }).press('Enter')
  await expect.poll(async () => (await keptGuide(hall.url, visit)).words).toBe('有线时写的。断线时说的三亩七分。')
  await expect(partField(desk, 'words')).toHaveValue('有线时写的。断线时说的三亩七分。')
  close()
})

test('a word that is being composed while another clerk seals is not lost, and given up only when asked twice', async ({
  browser,
}) => {
  const visit = await beginAccount(hall.url, '正打')
  const desk = await openPage(browser, `${hall.url}desk?as=front1`)
  await openRecord(desk, '正打')
  await partField(desk, 'words').focus()
  await desk.keyboard.type('湖边。')
  await expect.poll(async () => (await keptGuide(hall.url, visit)).words).toBe('湖边。')
  await beginComposing(desk, 'shui')
  const { seal, close } = await otherClerk(visit)
  await seal()
  await expect(desk.getByText('第 1 版，已封存')).toBeVisible()
  await choose(desk, '水黑')
  await expect(late(desk).locator('ins')).toHaveText('水黑')
  await late(desk).getByRole('button', { name: '不要了' }).press('Enter')
  await expect(late(desk).getByRole('button', { name: '先留着' })).toBeFocused()
  await late(desk).getByRole('button', { name: '不要了' }).press('Enter')
  await expect(late(desk)).toHaveCount(0)
  await expect(desk.getByRole('region', { name: /第 3 步/ })).toBeVisible()
  expect((await keptGuide(hall.url, visit)).words).toBe('湖边。')
  close()
})

async function otherClerk(visit: Awaited<ReturnType<typeof beginAccount>>) {
  const { client, close } = await lineOf(hall.url, 'front2')
  const account = async () => {
    const found = await client.transcript.ofVisit({ visit })
    if (!found) throw new Error('nobody began the account')
    return found
  }
  return {
    close,
    async seal() {
      const { id: transcript, version } = await account()
      await client.transcript.confirm({ key: key(), transcript, version, readBack: true, manner: 'oral' })
    },
    async correct() {
      const { id: transcript } = await account()
      await client.transcript.correct({ key: key(), transcript, reason: '亩数记漏了' })
    },
  }
}
