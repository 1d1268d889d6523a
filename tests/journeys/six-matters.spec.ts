import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Matter, readSeed } from '../../electron/office/hall/seed.ts'
import { projectRoot } from '../../electron/start/project.ts'
import { pdfText } from '../support/pdf-text.ts'
import type { House } from './openings/opening.ts'
import { OPENINGS } from './openings/openings.ts'
import { handle } from './places/department-desk.ts'
import {
  callNext,
  issueContactSlip,
  openMatter,
  readBackAndSeal,
  registerParty,
  route,
  savePdf,
  writeAccount,
} from './places/front-desk.ts'
import { press } from './places/keys.ts'
import { lookUp, rateByTouch, takeNumber } from './places/kiosk.ts'
import { closePages } from './places/open-page.ts'

const seed = readSeed(join(projectRoot, 'resources/seed'))
for (const opening of OPENINGS) {
  test.describe(`in ${opening.name}`, () => {
    // Two Chromiums and a shell on one small computer.
    test.describe.configure({ timeout: 180_000 })
    let house: House
    test.beforeAll(async ({ browser }) => {
      house = await opening.start(browser)
    })
    // Pages of the matter before would go on following the hall.
    test.afterEach(({ browser }) => closePages(browser))
    test.afterAll(() => house?.end())

    for (const matter of opening.all ? seed.matters : seed.matters.slice(0, 1)) {
      test(`${matter.code}: from the kiosk to the visitor's rating, five pages open`, () => walk(house, matter))
    }
  })
}

async function walk(house: House, matter: Matter): Promise<void> {
  const kiosk = await house.open('kiosk?as=kiosk1', { width: 1080, height: 1920 })
  const display = await house.open('display?as=display1', { width: 1920, height: 1080 })
  const clerk = await house.open('desk?as=front1')
  const department = await house.open(`desk?as=${matter.routing.department}`)
  const visitor = await house.open('visitor?as=front1')
  const responsible = named(seed.departments, matter.routing.department)

  const label = await takeNumber(kiosk, named(seed.services, matter.service), courtesyOf(matter.priority))
  await callNext(clerk, label)
  // A display that was just opened says the latest calls in full before this one.
  await expect(display.getByText(label).first()).toBeVisible({ timeout: 60_000 })

  await registerParty(clerk, matter)
  await writeAccount(clerk, matter)
  await expect(visitor.getByText(matter.transcript.want)).toBeVisible()
  await readBackAndSeal(clerk)
  await expect(visitor.getByText('您已确认')).toBeVisible()

  const { number, queryCode } = await openMatter(clerk, matter, categoryName(matter.casefile.category))
  await route(clerk, matter, responsible)
  await issueContactSlip(clerk)
  const text = await pdfText(await house.saved(() => savePdf(clerk), clerk))
  const contact = seed.staff.find(({ role, department: code }) => role === 'desk' && code === matter.routing.department)
  for (const said of [responsible, contact?.name ?? '', contact?.phone ?? '', queryCode, number]) {
    expect(text).toContain(said.replaceAll(/\s/g, ''))
  }

  await handle(department, number, matter)
  await lookUp(kiosk, queryCode)
  await expect(kiosk.getByText(responsible).first()).toBeVisible()
  await expect(kiosk.getByText(matter.party.name)).toHaveCount(0)
  await rateByTouch(kiosk, matter.followup)

  await press(clerk, 'F8')
  await expect(clerk.getByText('可以接待下一位')).toBeVisible()
  await clerk.getByRole('tab', { name: '信访事项' }).click()
  await clerk.getByLabel('查找事项').fill(number)
  await expect(clerk.getByRole('row', { name: new RegExp(number) }).getByText('已归档')).toBeVisible()
}

function named(list: readonly { code: string; name: string }[], code: string): string {
  const found = list.find((each) => each.code === code)
  if (!found) throw new Error(`the seed has no ${code}`)
  return found.name
}

function courtesyOf(code: string): string | null {
  return code === 'ordinary' ? null : named(seed.priorities, code)
}

function categoryName(code: string): string {
  return named(
    seed.categories.flatMap(({ children }) => children),
    code,
  )
}
