import { expect, type Page, test } from '@playwright/test'
import { maskIdentityNumber } from '../../shared/model/mask.ts'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { smallPng } from '../support/small-scans.ts'
import { press } from './places/keys.ts'
import { closePages } from './places/open-page.ts'
import { openDesk, openSummary, registered } from './places/registration.ts'
import { handsOn } from './places/typing.ts'

const PASSPORT = 'E12345678'

let hall: RunningHall
test.beforeEach(async () => {
  hall = await runHall('--demo')
})
test.afterEach(async ({ browser }) => {
  await closePages(browser)
  await hall.end()
})

test('a call, a net message and a letter with its scan are registered by keys, each with its own document', async ({
  browser,
}) => {
  const desk = await openDesk(browser, hall)
  const hands = await handsOn(desk)
  const keys = async (...pressed: string[]) => {
    for (const key of pressed) await hands.press(key)
  }
  const message = desk.getByRole('textbox', { name: /内容$/ })

  await begin(desk, '来电', 3)
  await hands.compose('郝思远')
  await keys('Alt+4', '2', 'Enter')
  await hands.type(PASSPORT)
  await keys('Enter')
  await hands.type('13800000071')
  await keys('F10', 'Control+Enter')
  await registered(desk, '郝思远')
  await summaryHas(desk, '来电', '护照', maskIdentityNumber(PASSPORT), '138****0071')

  await begin(desk, '网上', 4)
  await hands.compose('纪小禾')
  await keys('Alt+4', '3', 'Enter')
  await hands.type('H12345678')
  await keys('Enter', 'Enter', 'Enter')
  await expect(message).toBeFocused()
  await hands.compose('校车停开')
  await keys('Alt+7')
  await hands.compose('纪大成')
  await keys('Shift+Tab', '2', 'Control+Enter')
  await registered(desk, '纪小禾')
  await summaryHas(desk, '网上', '港澳居民来往内地通行证', '校车停开', '监护人 纪大成')

  await begin(desk, '来信', 1)
  await hands.compose('傅台生')
  await keys('Alt+4', '4', 'Enter')
  await hands.type('12345678')
  await keys('Control+Enter')
  await registered(desk, '傅台生')
  const chooser = desk.waitForEvent('filechooser')
  await press(desk, 'Alt+U')
  await (await chooser).setFiles([{ name: '来信.png', mimeType: 'image/png', buffer: Buffer.from(smallPng(90)) }])
  await expect(desk.getByRole('button', { name: '打开 来信.png' })).toBeVisible()
  await summaryHas(desk, '来信', '台湾居民来往大陆通行证')
})

/** A form without a ticket begins as a letter; the arrows choose another way. */
async function begin(desk: Page, channel: string, place: number): Promise<void> {
  await desk.keyboard.press('Alt+n')
  const name = desk.getByRole('combobox', { name: '姓名' })
  await expect(name).toBeFocused()
  await desk.keyboard.press('Alt+t')
  for (let step = 1; step < place; step += 1) await desk.keyboard.press('ArrowRight')
  await expect(desk.getByRole('radio', { name: channel })).toBeChecked()
  await desk.keyboard.press('Tab')
  await expect(name).toBeFocused()
}

async function summaryHas(desk: Page, ...said: readonly string[]): Promise<void> {
  const summary = await openSummary(desk)
  for (const words of said) await expect(summary.getByText(words).first()).toBeVisible()
}
