import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { projectRoot } from '../../electron/start/project.ts'
import { foundByAxe } from '../support/axe.ts'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { openDisplay, type Scheduled, scheduled, sentencesOf, shown } from './places/hall-display.ts'
import { callOne, type DeskLine, lineOf } from './places/hall-line.ts'
import { closePages, openPage } from './places/open-page.ts'

let hall: RunningHall
let lines: DeskLine[]
test.afterEach(({ browser }) => closePages(browser))
test.beforeEach(async () => {
  hall = await runHall('--demo')
  lines = []
})
test.afterEach(async () => {
  for (const line of lines) line.close()
  await hall.end()
})

// Each announcement takes ten seconds, and some tests wait for three of them.
test.setTimeout(240_000)

const SHOWN_MS = 6_000
const ANNOUNCED = { timeout: 60_000 }
const UPRIGHT = { width: 1080, height: 1920 }

test('field cases 8, 9, 11 and 40: calls of two desks at once are each shown in full and spoken whole, in order', async ({
  browser,
}) => {
  const display = await openDisplay(browser, hall.url)
  const desks = [await line('front1'), await line('front2')]
  const labels = await Promise.all(desks.map((desk, place) => callOne(desk, place === 0 ? 'advice' : 'group')))
  await expect.poll(async () => (await shown(display)).filter(({ gone }) => gone !== null).length, ANNOUNCED).toBe(2)
  const announced = await shown(display)
  expect(announced.map(({ label }) => label).toSorted()).toEqual(labels.toSorted())
  for (const { since, gone } of announced) expect((gone ?? since) - since).toBeGreaterThanOrEqual(SHOWN_MS - 1)

  const clips = await scheduled(display)
  for (const [place, clip] of clips.entries()) {
    const before = clips[place - 1]
    if (before)
      expect(clip.start, `${clip.clip} begins before ${before.clip} is over`).toBeGreaterThanOrEqual(before.end - 1e-6)
  }
  const spoken = chimesIn(clips).map(sentencesOf)
  const words = (label: string, desk: string) =>
    `please letter-${label[0]?.toLowerCase()} ${[...label.slice(1)].map((digit) => `d${digit}`).join(' ')} number to ${desk}`
  expect(spoken).toEqual(
    announced.map(({ label, desk }) => {
      const call = words(label, `d${desk[0]} number-window`)
      return ['chime', call, call]
    }),
  )
  for (const [place, [first]] of chimesIn(clips).entries()) {
    const late = (first?.soundsAt ?? Number.POSITIVE_INFINITY) - (announced[place]?.since ?? 0)
    expect(late, 'milliseconds from the turn to its first sound').toBeLessThanOrEqual(300)
    // Where the voice takes longer than the eye needs, the number stays until the last word.
    const lastSound = chimesIn(clips)[place]?.at(-1)
    const over = (first?.soundsAt ?? 0) + ((lastSound?.end ?? 0) - (first?.start ?? 0)) * 1000
    expect(announced[place]?.gone ?? 0).toBeGreaterThanOrEqual(over - 100)
  }
})

test('field case 10: a call made before the display was switched on is spoken too', async ({ browser }) => {
  const display = await openDisplay(browser, hall.url)
  await display.goto('about:blank')
  const label = await callOne(await line('front1'), 'advice')
  await display.goto(`${hall.url}display`)
  await expect.poll(async () => (await scheduled(display)).length, ANNOUNCED).toBeGreaterThan(10)
  expect((await shown(display))[0]?.label).toBe(label)
})

test('field case 10: a browser that keeps the page silent gets a sign, and one touch helps', async ({ browser }) => {
  const display = await openDisplay(browser, hall.url, { strict: true })
  const sign = display.getByRole('button', { name: '碰一下屏幕，打开语音播报' })
  await expect(sign).toBeVisible()
  await sign.click()
  await expect(sign).toBeHidden()
  await callOne(await line('front1'), 'advice')
  await expect.poll(async () => (await scheduled(display)).length, ANNOUNCED).toBeGreaterThan(10)
})

test('field case 12: displays of different services say that they are offline, and catch up whole and once', async ({
  browser,
}) => {
  const admin = await line('admin')
  const second = await addDisplay(admin, 'lawyer')
  const [all, lawyers] = [await openDisplay(browser, hall.url), await openDisplay(browser, hall.url, { token: second })]
  await expect(lawyers.locator('.display-waiting dt')).toHaveText(['律师'])
  const desk = await line('front1')
  const first = await callOne(desk, 'advice')
  await expect(all.locator('.is-calling .display-label')).toHaveText(first)
  await hall.kill()
  await expect(all.getByText('叫号屏连不上主机')).toBeVisible()
  await expect(lawyers.getByText('叫号屏连不上主机')).toBeVisible()
  await hall.restart()
  const missed = await callOne(await line('front1'), 'group')
  const lawyersCall = await callOne(await line('lawyers'), 'lawyer')
  await expect(lawyers.locator('.is-calling .display-label')).toHaveText(lawyersCall, ANNOUNCED)
  await expect(all.locator('.display-caption')).toHaveText('最近叫号', ANNOUNCED)
  expect((await shown(all)).map(({ label }) => label)).toEqual([first, missed, lawyersCall])
  expect((await shown(lawyers)).map(({ label }) => label)).toEqual([lawyersCall])
  await expect(all.getByText('叫号屏连不上主机')).toBeHidden()
  await expect(all.locator('.display-recent li b')).toHaveText([missed, first])
})

test('the hall’s own recording takes the place of the built-in one on an open display, until it is removed', async ({
  browser,
}) => {
  const admin = await openPage(browser, `${hall.url}desk?as=admin`)
  await admin.locator('[data-tab=displays]').click()
  const file = join(projectRoot, 'resources/sounds/reception-room.ogg')
  await admin.getByLabel('录音文件：请', { exact: true }).setInputFiles(join(projectRoot, 'package.json'))
  await expect(admin.getByText('这不是能播放的声音文件')).toBeVisible()
  await admin.getByLabel('录音文件：请', { exact: true }).setInputFiles(file)
  await expect(admin.getByText('✓ 已保存')).toBeVisible()
  const display = await openDisplay(browser, hall.url)
  expect(await wordsOfNextCall(display, 'advice')).toContain('/voice/')
  await admin.getByRole('button', { name: '删除录音：请', exact: true }).click()
  await admin.getByRole('button', { name: '确定删除' }).click()
  await expect(admin.getByRole('button', { name: '删除录音：请', exact: true })).toBeHidden()
  await expect(display.locator('.display-caption')).toHaveText('最近叫号', ANNOUNCED)
  expect(await wordsOfNextCall(display, 'group')).toMatch(/chime please/)
})

test('a display follows its settings while it is open, and is silent in quiet hours', async ({ browser }) => {
  const display = await openDisplay(browser, hall.url, { viewport: UPRIGHT })
  const admin = await line('admin')
  const [setting] = await admin.client.ticket.displays()
  if (!setting) throw new Error('the sample hall has a display')
  const { name: _, active: __, ...settings } = setting
  await admin.client.ticket.setDisplay({ key: randomUUID(), ...settings, contrast: true, large: true })
  await expect(display.locator('.display[data-contrast=true][data-large=true]')).toBeVisible()
  const floor = await admin.client.ticket.floor()
  const [quietFrom, quietTo] = [wallTime(-60), wallTime(60)]
  await admin.client.ticket.setFloor({ key: randomUUID(), ...floor, quietFrom, quietTo })
  await callOne(await line('front1'), 'advice')
  await expect(display.locator('.display.display .is-calling')).toBeVisible()
  await expect(display.locator('.display-caption')).toHaveText('最近叫号', ANNOUNCED)
  expect(await scheduled(display)).toEqual([])
  expect(await foundByAxe(display)).toEqual([])
})

for (const [way, viewport] of [
  ['lying', { width: 1920, height: 1080 }],
  ['upright', UPRIGHT],
] as const) {
  test(`${way}: the number takes a quarter of the height, flashes three times, and stands still where asked to`, async ({
    browser,
  }) => {
    const display = await openDisplay(browser, hall.url, { viewport })
    const still = await openDisplay(browser, hall.url, { viewport, reducedMotion: 'reduce' })
    await callOne(await line('front1'), 'advice')
    await expect(display.locator('.is-calling .display-label')).toBeVisible(ANNOUNCED)
    const box = await display.locator('.display-label').boundingBox()
    // The figures of the typeface are 0.73 of its size; the box is as high as the size.
    expect(((box?.height ?? 0) * 0.73) / viewport.height).toBeGreaterThanOrEqual(0.25)
    expect(await animationOf(display)).toEqual({ name: 'flashed', seconds: '0.6s', times: '3' })
    await expect(still.locator('.is-calling .display-label')).toBeVisible(ANNOUNCED)
    expect(await animationOf(still)).toMatchObject({ name: 'none' })
    await expect(still.locator('.display-called')).toHaveCSS('border-top-color', 'rgb(196, 65, 43)')
  })
}

async function line(account: string): Promise<DeskLine> {
  const opened = await lineOf(hall.url, account)
  lines.push(opened)
  return opened
}

/** A display account that shows one service; returns its login. */
async function addDisplay({ client }: DeskLine, service: string): Promise<string> {
  const person = { account: 'display9', name: '二楼叫号屏', title: '', phone: '', password: 'ten-letters' }
  const { id: account } = await client.staff.addAccount({
    key: randomUUID(),
    ...person,
    role: 'display',
    department: null,
    desk: null,
  })
  const services = (await client.ticket.services()).filter(({ code }) => code === service).map(({ id }) => id)
  const look = { large: false, contrast: false, volume: 50, packs: [] }
  await client.ticket.setDisplay({ key: randomUUID(), account, services, ...look })
  const opened = await lineOf(hall.url, 'display9', person.password)
  lines.push(opened)
  return opened.token
}

async function wordsOfNextCall(display: Page, service: string): Promise<string> {
  const before = (await scheduled(display)).length
  await callOne(await line('front1'), service)
  await expect.poll(async () => (await scheduled(display)).length, ANNOUNCED).toBeGreaterThan(before + 5)
  return (await scheduled(display))
    .slice(before)
    .map(({ clip }) => clip)
    .join(' ')
}

/** The clips of each announcement: every one begins with the chime. */
function chimesIn(clips: readonly Scheduled[]): Scheduled[][] {
  const calls: Scheduled[][] = []
  for (const clip of clips) {
    if (clip.clip === 'chime') calls.push([])
    calls.at(-1)?.push(clip)
  }
  return calls
}

const animationOf = (display: Page) =>
  display.locator('.display-called').evaluate((called) => {
    const { animationName, animationDuration, animationIterationCount } = getComputedStyle(called)
    return { name: animationName, seconds: animationDuration, times: animationIterationCount }
  })

/** The hall's wall clock, so many minutes from now. */
const wallTime = (minutes: number) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' }).format(
    Date.now() + minutes * 60_000,
  )
