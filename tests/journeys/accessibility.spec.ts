import { expect, type Page, test } from '@playwright/test'
import { foundByAxe } from '../support/axe.ts'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { closePages, openPage } from './places/open-page.ts'

let hall: RunningHall
test.afterEach(({ browser }) => closePages(browser))
test.beforeAll(async () => {
  hall = await runHall('--demo')
})
test.afterAll(() => hall.end())
// The administration alone has more than ten tabs.
test.setTimeout(300_000)

const DESK = { width: 1366, height: 768 }
const LYING = { width: 1920, height: 1080 }
const UPRIGHT = { width: 1080, height: 1920 }

/** A place, its address and its screens. */
const PLACES = [
  ['desk', 'desk', [DESK]],
  ['front desk', 'desk?as=front1', [DESK]],
  ['department desk', 'desk?as=county-heting', [DESK]],
  ['leader', 'desk?as=leader1', [DESK]],
  ['supervision', 'desk?as=supervisor1', [DESK]],
  ['administration', 'desk?as=admin', [DESK]],
  ['visitor screen', 'visitor?as=front1', [DESK]],
  ['display', 'display?as=display1', [LYING, UPRIGHT]],
  ['kiosk', 'kiosk?as=kiosk1', [UPRIGHT, LYING]],
] as const
const LANGUAGES = ['zh-CN', 'en'] as const

for (const language of LANGUAGES) {
  for (const [place, path, screens] of PLACES) {
    test(`${place} in ${language}, each tab: nothing for axe, no key without its text, nothing cut off`, async ({
      browser,
    }) => {
      const page = await openPage(browser, hall.url + path, screens[0], { language })
      for (const screen of screens) {
        await page.setViewportSize(screen)
        if (screen !== screens[0]) await page.reload()
        await settled(page)
        const tabs = await page
          .locator('[data-tab]')
          .evaluateAll((all) => all.map((tab) => tab.getAttribute('data-tab')))
        // What axe looks for is the same in both languages; what is missing or too long is not.
        const isFit = language === 'zh-CN' ? isAccessible : isWhole
        if (tabs.length === 0) await isFit(page, place)
        for (const tab of tabs) {
          await page.locator(`[data-tab=${tab}]`).click()
          await settled(page)
          await isFit(page, tab)
        }
      }
    })
  }
}

async function isAccessible(page: Page, what: string | null): Promise<void> {
  await isWhole(page, what)
  expect.soft(await foundByAxe(page), `${what}`).toEqual([])
}

async function isWhole(page: Page, what: string | null): Promise<void> {
  // A missing text shows as its own key: words joined by dots, or a name with braces.
  await expect
    .soft(page.locator('body'), `${what}`)
    .not.toHaveText(/\b[a-z]+[A-Za-z]*\.[a-z][A-Za-z]+\.[a-z]|\{\{|\}\}/)
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), `${what}`).toBe(0)
}

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('main').first()).toBeVisible()
  await expect(page.locator('[aria-busy=true], .list-skeleton')).toHaveCount(0)
}
