import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { z } from 'zod'
import { newFolder, removeFolder, type ShellUnderTest, sessionOf, startShell } from '../shell/shell-under-test.ts'
import { foundByAxe } from '../support/axe.ts'
import { bringSampleData } from '../support/sample-data.ts'
import { sampleSeed } from '../support/sample-office.ts'
import { MONITORS } from './openings/in-the-shell.ts'

const folder = newFolder()
let shell: ShellUnderTest
let desk: Page
let hall: string
test.describe.configure({ timeout: 180_000 })
test.beforeAll(async () => {
  await bringSampleData(join(folder, 'hall'))
  shell = startShell({ folder, args: ['--demo', '--data', join(folder, 'hall'), '--port', '0'] })
  await shell.cue('monitors', MONITORS.slice(0, 2))
  desk = await shell.page('/desk')
  await desk.setViewportSize({ width: 1366, height: 768 })
  hall = new URL('/', desk.url()).href
})
test.beforeEach(() => desk.goto(`${hall}desk?as=admin`))
test.afterAll(async () => {
  await shell.end()
  removeFolder(folder)
})

test('the administrator sets up this computer: PIN, second screen, start with the computer, recording', async () => {
  await openTab('thisComputer')
  await expect(panel('本机的身份')).toContainText('本机是接待厅主机，只供本机使用')
  await expect(panel('程序更新')).toContainText('程序从源代码运行')

  const pin = panel('取号机 PIN')
  await pin.getByLabel('新的 PIN', { exact: true }).fill('246810')
  await pin.getByLabel('再输入一次新的 PIN').fill('246811')
  await pin.getByRole('button', { name: '设置 PIN' }).click()
  await expect(pin).toContainText('两次输入的 PIN 不一样')
  await pin.getByLabel('再输入一次新的 PIN').fill('246810')
  await pin.getByRole('button', { name: '设置 PIN' }).click()
  await expect(pin.getByRole('status')).toHaveText('新的 PIN 已设置。')

  const wall = panel('第二块屏幕').getByLabel('“wall”显示什么')
  for (const [page, address] of [
    ['叫号屏', '/display'],
    ['取号机', '/kiosk'],
  ] as const) {
    await wall.selectOption({ label: page })
    expect((await shell.window(address)).bounds).toMatchObject({ x: 1366, width: 1920, height: 1080 })
    await expect(wall).toHaveValue(address.slice(1))
    await wall.selectOption({ label: '不显示' })
    await shell.until('no second window', ({ windows }) => windows.length === 1)
  }

  const number = (await shell.window('/desk')).number
  const mayRecord = () => shell.cue('permission', { window: number, permission: 'media' })
  expect(await mayRecord()).toMatchObject({ granted: false })
  await panel('录音录像').getByRole('checkbox').click()
  await expect(panel('录音录像').getByRole('checkbox')).toBeChecked()
  expect(await mayRecord()).toMatchObject({ granted: true })

  await panel('开机启动').getByRole('checkbox').click()
  await expect(panel('开机启动').getByRole('checkbox')).toBeChecked()
  if (process.platform === 'linux') {
    expect(existsSync(join(folder, 'config/autostart/huisheng.desktop'))).toBe(true)
  }
})

test('the diagnostics page knows this computer, and its report names nobody', async () => {
  await openTab('diagnostics')
  await expect(desk.getByText('本机桌面程序')).toBeVisible()
  await expect(desk.getByRole('row', { name: /^SLIP/ })).toContainText('本机')
  await expect(desk.getByRole('row', { name: /^wall/ })).toContainText('1920 × 1080')
  const file = join(folder, 'report.json')
  await shell.cue('fileNext', file)
  await desk.getByRole('button', { name: '保存报告' }).click()
  await expect(desk.getByText(`已保存：${file}`)).toBeVisible()
  const report = readFileSync(file, 'utf8')
  expect(JSON.parse(report)).toMatchObject({
    printers: { thisComputer: 3 },
    screens: [{ width: 1366 }, { width: 1920 }],
  })
  const people = sampleSeed.staff.flatMap(({ name, phone }) => [name, phone]).filter((text) => text !== '')
  expect([...people, folder].filter((text) => report.includes(text))).toEqual([])
})

test('a calibration page goes to the simulator', async () => {
  await openTab('printing')
  const form = desk.getByRole('region', { name: '打印校准页' })
  await form.getByLabel('打印机', { exact: true }).selectOption({ label: '模拟打印机（存为 PDF 文件）' })
  await form.getByRole('button', { name: '打印校准页' }).click()
  const job = desk.getByRole('region', { name: '今天的打印' }).getByRole('row', { name: /打印校准页/ })
  await expect(job).toContainText('已送往打印机', { timeout: 60_000 })
  await job.getByRole('button', { name: '出来了' }).click()
  await expect(job).toContainText('已出纸')
})

test('a slip’s link opens its matter before the clerk, with the focus on it', async () => {
  const { number, queryCode } = await someMatter()
  await desk.goto(`${hall}desk?as=front1`)
  await expect(desk.getByRole('region', { name: '等候' })).toBeVisible()
  await shell.cue('openUrl', `huisheng://progress/${queryCode}`)
  await expect(desk.getByRole('article', { name: number })).toBeFocused()
  await expect(desk.getByRole('heading', { name: number })).toBeVisible()
  await desk.keyboard.press('Alt+x')
  await expect(desk.getByRole('row', { name: new RegExp(number) })).toBeVisible()
})

for (const language of ['zh-CN', 'en']) {
  for (const tab of ['thisComputer', 'diagnostics', 'printing']) {
    test(`${tab} in ${language}: nothing for axe, nothing cut off`, async () => {
      await desk.evaluate((chosen) => localStorage.setItem('huisheng.language', chosen), language)
      await desk.goto(`${hall}desk?as=admin`)
      await openTab(tab)
      await expect(desk.locator('[aria-busy=true], .list-skeleton')).toHaveCount(0)
      expect(await foundByAxe(desk)).toEqual([])
      expect(await desk.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    })
  }
}

const openTab = (tab: string) => desk.locator(`[data-tab=${tab}]`).click()
const panel = (name: string) => desk.getByRole('region', { name, exact: true })

/** A matter of the sample hall, as the clerk's own program may ask for it. */
async function someMatter(): Promise<Readonly<{ number: string; queryCode: string }>> {
  const session = await sessionOf(desk, 'front1')
  const ask = (path: string): Promise<unknown> =>
    desk.evaluate(
      async ([address, token]) =>
        (await fetch(`/api/${address}`, { headers: { authorization: `Bearer ${token}` } })).json(),
      [path, session] as const,
    )
  const list = z.object({ rows: z.array(z.object({ id: z.string() })) }).parse(await ask('casefile/list'))
  return z
    .object({ number: z.string(), queryCode: z.string() })
    .parse(await ask(`casefile/get?casefile=${list.rows[0]?.id}`))
}
