import { expect, test } from '@playwright/test'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { press } from './places/keys.ts'
import { takeNumber } from './places/kiosk.ts'
import { closePages, openPage } from './places/open-page.ts'

let hall: RunningHall
test.afterEach(({ browser }) => closePages(browser))
test.beforeEach(async () => {
  hall = await runHall('--demo')
})
test.afterEach(() => hall.end())

test('a number taken at the kiosk stands on an open desk and display by itself', async ({ browser }) => {
  const desk = await openPage(browser, `${hall.url}desk?as=front1`)
  const display = await openPage(browser, `${hall.url}display?as=display1`)
  const kiosk = await openPage(browser, `${hall.url}kiosk?as=kiosk1`)
  await expect(desk.getByText('没有人在等候')).toBeVisible()
  const label = await takeNumber(kiosk, '个访', null)
  await expect(desk.getByRole('region', { name: '等候' }).getByText(label)).toBeVisible()
  await expect(display.getByText('1 人')).toBeVisible()
})

test('while the hall is away pages say so; when it is back they show what is true by themselves', async ({
  browser,
}) => {
  const desk = await openPage(browser, `${hall.url}desk?as=front1`)
  const display = await openPage(browser, `${hall.url}display?as=display1`)
  const kiosk = await openPage(browser, `${hall.url}kiosk?as=kiosk1`)
  const label = await takeNumber(kiosk, '咨询', null)
  const waiting = desk.getByRole('region', { name: '等候' }).getByText(label)
  await expect(waiting).toBeVisible()
  await hall.kill()
  await expect(desk.getByText('连不上接待厅').first()).toBeVisible()
  await expect(display.getByText('叫号屏连不上主机')).toBeVisible()
  await hall.restart()
  await expect(desk.getByText('已连接')).toBeVisible()
  await expect(display.getByText('叫号屏连不上主机')).toBeHidden()
  await expect(waiting).toBeVisible()
  await press(desk, 'F2')
  await expect(display.getByText(label).first()).toBeVisible()
})
