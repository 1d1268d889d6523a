import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type Matter, readSeed } from '../../electron/office/hall/seed.ts'
import { projectRoot } from '../../electron/start/project.ts'
import { maskAddress, maskIdentityNumber, maskPhone } from '../../shared/model/mask.ts'
import { foundByAxe } from '../support/axe.ts'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { closePages } from './places/open-page.ts'
import { openSummary, registered, withVisitor } from './places/registration.ts'
import { handsOn } from './places/typing.ts'

const { matters } = readSeed(join(projectRoot, 'resources/seed'))

let hall: RunningHall
test.beforeAll(async () => {
  hall = await runHall('--demo')
})
test.afterEach(({ browser }) => closePages(browser))
test.afterAll(() => hall.end())

for (const matter of matters) {
  test(`${matter.code}: the party is entered through an input method`, async ({ browser }) => {
    const desk = await withVisitor(browser, hall)
    await enter(desk, matter)
    await registered(desk, matter.party.name)
    const summary = await openSummary(desk)
    const { headcount, phone, address, document } = matter.party
    await expect(summary.getByText(`${headcount} 人`)).toBeVisible()
    await expect(summary.getByText('集访')).toHaveCount(headcount >= 5 ? 1 : 0)
    const kept = [maskPhone(phone), maskAddress(address), maskIdentityNumber(document.number)]
    for (const said of kept.filter((each) => each !== '')) await expect(summary.getByText(said).first()).toBeVisible()
    for (const { name } of matter.party.representatives) await expect(summary.getByText(name).last()).toBeVisible()
  })
}

for (const language of ['zh-CN', 'en'] as const) {
  test(`with every fold open in ${language}: nothing for axe, and the button in view`, async ({ browser }) => {
    const desk = await withVisitor(browser, hall, language)
    const act = desk.getByRole('form').locator('.visit-form-act button')
    await expect(act).toBeInViewport({ ratio: 1 })
    await nothingForAxe(desk)
    await desk.keyboard.press('ArrowDown')
    await expect(desk.getByRole('option').first()).toBeVisible()
    await nothingForAxe(desk)
    await desk.keyboard.press('Escape')
    for (const key of ['Alt+2', 'Alt+a', 'Alt+7', 'Alt+8', 'Alt+9', 'Control+Enter']) await desk.keyboard.press(key)
    await expect(act).toBeInViewport({ ratio: 1 })
    await nothingForAxe(desk)
    await desk.keyboard.press('Alt+0')
    await nothingForAxe(desk)
    await desk.keyboard.press('Escape')
    await desk.keyboard.press('Alt+1')
    await desk.locator('[name=party-name]').fill('柯水旺')
    await desk
      .getByRole('option', { name: /柯水旺/ })
      .first()
      .click()
    for (const key of ['Alt+4', 'Alt+5', 'Alt+6']) await desk.keyboard.press(key)
    await nothingForAxe(desk)
    expect(await desk.getByRole('form').evaluate(fieldsBeside)).toEqual([])
  })
}

/** The fields that go over the edge of the form. */
function fieldsBeside(form: Element): string[] {
  const edge = form.getBoundingClientRect().right + 0.5
  const beside = [...form.querySelectorAll('.field-grid, fieldset')].filter(
    (each) => each.getBoundingClientRect().right > edge,
  )
  return beside.map((each) => each.className)
}

test('what is missing is seen: the list of known parties gives way, and the field that is warned has its ring', async ({
  browser,
}) => {
  const desk = await withVisitor(browser, hall)
  const name = desk.locator('[name=party-name]')
  await name.pressSequentially('柯')
  await desk.keyboard.press('Backspace')
  await expect(desk.getByRole('option').first()).toBeVisible()
  await desk.keyboard.press('Control+Enter')
  await expect(desk.getByRole('option').first()).toBeHidden()
  await expect(name).toBeFocused()
  await expect(name).toHaveCSS('box-shadow', TEAL_RING)
  const headcount = desk.locator('[name=headcount]')
  await headcount.fill('')
  await desk.keyboard.press('Tab')
  await headcount.focus()
  await expect(headcount).toHaveCSS('box-shadow', TEAL_RING)
})

const TEAL_RING = 'rgb(15, 92, 110) 0px 0px 0px 2px'

async function nothingForAxe(page: Page): Promise<void> {
  expect(await foundByAxe(page)).toEqual([])
  await expect(page.locator('body')).not.toHaveText(/\b[a-z]+[A-Za-z]*\.[a-z][A-Za-z]+\.[a-z]|\{\{|\}\}/)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
}

/** Everything of the party by the keyboard alone, from the focused name on. */
async function enter(desk: Page, { party }: Matter): Promise<void> {
  const hands = await handsOn(desk)
  if (party.type === 'group') await hands.press('Alt+2')
  await hands.compose(party.name)
  await expect(desk.locator('[name=party-name]')).toHaveValue(party.name)
  if (party.type === 'group') {
    await hands.press('Enter')
    await hands.type(String(party.headcount))
  }
  await hands.press('Alt+4')
  const option = desk.locator(`select option[value=${party.document.type}]`)
  await hands.type((await option.textContent())?.charAt(0) ?? '')
  await hands.press('Enter')
  if (party.document.type !== 'none') {
    await hands.type(party.document.number)
    await hands.press('Enter')
  }
  await hands.type(party.phone)
  await hands.press('Enter')
  await hands.compose(party.address)
  for (const { name, phone } of party.representatives) {
    await hands.press('Alt+a')
    await hands.compose(name)
    await hands.press('Enter')
    await hands.type(phone)
  }
  await hands.press('F10')
  await hands.press('Control+Enter')
}
