import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { readSeed } from '../../electron/office/hall/seed.ts'
import { projectRoot } from '../../electron/start/project.ts'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { pdfText } from '../support/pdf-text.ts'
import { handle } from './places/department-desk.ts'
import {
  callNext,
  downloadPdf,
  issueContactSlip,
  openMatter,
  readBackAndSeal,
  registerParty,
  route,
  writeAccount,
} from './places/front-desk.ts'
import { lookUp, rateByTouch, takeNumber } from './places/kiosk.ts'
import { openPage } from './places/open-page.ts'

const seed = readSeed(join(projectRoot, 'resources/seed'))
let hall: RunningHall

test.beforeAll(async () => {
  hall = await runHall('--demo')
})
test.afterAll(() => hall.end())

for (const matter of seed.matters) {
  test(`${matter.code}: from the kiosk to the visitor's rating, five pages open`, async ({ browser }) => {
    const kiosk = await openPage(browser, `${hall.url}kiosk?as=kiosk1`, { width: 1080, height: 1920 })
    const display = await openPage(browser, `${hall.url}display?as=display1`, { width: 1920, height: 1080 })
    const clerk = await openPage(browser, `${hall.url}desk?as=front1`)
    const department = await openPage(browser, `${hall.url}desk?as=${matter.routing.department}`)
    const visitor = await openPage(browser, `${hall.url}visitor?as=front1`)
    const responsible = named(seed.departments, matter.routing.department)

    const label = await takeNumber(kiosk, named(seed.services, matter.service), courtesyOf(matter.priority))
    await callNext(clerk, label)
    await expect(display.getByText(label).first()).toBeVisible()

    await registerParty(clerk, matter)
    await writeAccount(clerk, matter)
    await expect(visitor.getByText(matter.transcript.want)).toBeVisible()
    await readBackAndSeal(clerk)
    await expect(visitor.getByText('您已确认')).toBeVisible()

    const { number, queryCode } = await openMatter(clerk, matter, categoryName(matter.casefile.category))
    await route(clerk, matter, responsible)
    await issueContactSlip(clerk)
    const text = await pdfText(await downloadPdf(clerk))
    const contact = seed.staff.find(
      ({ role, department: code }) => role === 'desk' && code === matter.routing.department,
    )
    for (const said of [responsible, contact?.name ?? '', contact?.phone ?? '', queryCode, number]) {
      expect(text).toContain(said.replaceAll(/\s/g, ''))
    }

    await handle(department, number, matter)
    await lookUp(kiosk, queryCode)
    await expect(kiosk.getByText(responsible).first()).toBeVisible()
    await expect(kiosk.getByText(matter.party.name)).toHaveCount(0)
    await rateByTouch(kiosk, matter.followup)

    await clerk.keyboard.press('F8')
    await expect(clerk.getByText('可以接待下一位')).toBeVisible()
    await clerk.getByRole('tab', { name: '信访事项' }).click()
    await clerk.getByLabel('查找事项').fill(number)
    await expect(clerk.getByRole('row', { name: new RegExp(number) }).getByText('已归档')).toBeVisible()
  })
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
