import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { readSeed } from '../../electron/office/hall/seed.ts'
import { projectRoot } from '../../electron/start/project.ts'
import { OPENINGS } from './openings/openings.ts'
import { press } from './places/keys.ts'

const { matters } = readSeed(join(projectRoot, 'resources/seed'))

for (const opening of OPENINGS) {
  test(`in ${opening.name} a clerk takes a visitor from the call to the slip without a mouse`, async ({ browser }) => {
    const house = await opening.start(browser)
    await withoutMouse(await house.open('desk?as=front1')).finally(house.end)
  })
}

async function withoutMouse(desk: Page): Promise<void> {
  const matter = matters.find(({ code }) => code === 'execution')
  if (!matter) throw new Error('the seed has no matter "execution"')
  await expect(desk.getByRole('button', { name: /^叫下一位/ })).toBeVisible()
  await press(desk, 'F6')
  await reach(desk, '业务类别')
  await desk.keyboard.type('D')
  await press(desk, 'F6')
  await expect(desk.getByText(/已取号 D001/)).toBeVisible()

  await press(desk, 'F2')
  await expect(desk.getByRole('combobox', { name: '姓名' })).toBeFocused()
  await desk.keyboard.type(matter.party.name)
  await reach(desk, '联系电话')
  await desk.keyboard.type(matter.party.phone)
  await reach(desk, /已向来访人说明/)
  await desk.keyboard.press('Space')
  await reach(desk, /^登记/, desk.getByRole('form', { name: '登记来访人' }))
  await desk.keyboard.press('Enter')

  await reach(desk, /^开始记录/)
  await desk.keyboard.press('Enter')
  await reach(desk, '何事')
  await desk.keyboard.type(matter.transcript.what.slice(0, 40))
  await expect(desk.getByText(/已于 .+ 保存/)).toBeVisible()
  await desk.keyboard.press('Alt+r')
  await reach(desk, '已宣读，来访人认可')
  await desk.keyboard.press('Space')
  await desk.keyboard.press('Control+Enter')

  await reach(desk, /^申诉求决/)
  await desk.keyboard.press('ArrowLeft')
  await expect(desk.getByRole('radio', { name: /^涉法涉诉/ })).toBeChecked()
  await reach(desk, '内容分类')
  await desk.keyboard.type('执行')
  await desk.keyboard.press('Enter')
  await reach(desk, '问题发生地')
  await desk.keyboard.type(matter.casefile.place)
  await reach(desk, '事项摘要')
  await desk.keyboard.type(matter.casefile.summary)
  await desk.keyboard.press('Alt+o')
  await expect(desk.getByText(/已登记，编号/)).toBeVisible()

  await reach(desk, /政法委/)
  await desk.keyboard.press('Enter')
  await desk.keyboard.press('Alt+r')
  await expect(desk.getByRole('button', { name: /^开具联系单/ })).toBeEnabled()
  await desk.keyboard.press('Alt+l')
  await expect(desk.getByText('未打印')).toBeVisible()
  await press(desk, 'F8')
  await expect(desk.getByText('可以接待下一位')).toBeVisible()
}

/** Goes on with Tab until the focus stands on what carries this name; the path must be short. */
async function reach(page: Page, name: string | RegExp, within: Locator = page.locator('body')): Promise<void> {
  const [first, ...others] = ROLES.map((role) => within.getByRole(role, { name }))
  if (!first) return
  const target = others.reduce((either, other) => either.or(other), first).first()
  await expect(target).toBeVisible()
  for (let steps = 0; steps < LONGEST_WAY; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${name}`)
}

const ROLES = ['textbox', 'combobox', 'button', 'checkbox', 'radio'] as const
const LONGEST_WAY = 30
