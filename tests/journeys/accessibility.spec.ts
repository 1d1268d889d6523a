import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { type RunningHall, runHall } from '../support/hall-process.ts'
import { closePages, openPage } from './places/open-page.ts'

let hall: RunningHall
test.afterEach(({ browser }) => closePages(browser))
test.beforeAll(async () => {
  hall = await runHall('--demo')
})
test.afterAll(() => hall.end())

/** A place, its address, its screen, and the tab to look at where it is not the first. */
const PLACES: readonly (readonly [string, string, number, number, string?])[] = [
  ['desk', 'desk', 1366, 768],
  ['front desk', 'desk?as=front1', 1366, 768],
  ['appointments', 'desk?as=front1', 1366, 768, 'appointments'],
  ['department desk', 'desk?as=county-heting', 1366, 768],
  ['leader', 'desk?as=leader1', 1366, 768],
  ['supervision', 'desk?as=supervisor1', 1366, 768],
  ['administration', 'desk?as=admin', 1366, 768],
  ['services', 'desk?as=admin', 1366, 768, 'services'],
  ['courtesies', 'desk?as=admin', 1366, 768, 'priorities'],
  ['floor', 'desk?as=admin', 1366, 768, 'floor'],
  ['diagnostics', 'desk?as=admin', 1366, 768, 'diagnostics'],
  ['displays and voice', 'desk?as=admin', 1366, 768, 'displays'],
  ['this computer', 'desk?as=admin', 1366, 768, 'thisComputer'],
  ['visitor screen', 'visitor?as=front1', 1366, 768],
  ['display', 'display?as=display1', 1920, 1080],
  ['display upright', 'display?as=display1', 1080, 1920],
  ['kiosk upright', 'kiosk?as=kiosk1', 1080, 1920],
  ['kiosk lying', 'kiosk?as=kiosk1', 1920, 1080],
]
const LANGUAGES = ['zh-CN', 'en'] as const

for (const language of LANGUAGES) {
  for (const [place, path, width, height, tab] of PLACES) {
    test(`${place} in ${language}: nothing for axe, no key without its text, nothing cut off`, async ({ browser }) => {
      const page = await openPage(browser, `${hall.url}api`, { width, height })
      await page.evaluate((chosen) => localStorage.setItem('huisheng.language', chosen), language)
      await page.goto(hall.url + path)
      if (tab) await page.locator(`[data-tab=${tab}]`).click()
      await settled(page)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      // A missing text shows as its own key: words joined by dots, or a name with braces.
      await expect(page.locator('body')).not.toHaveText(/\b[a-z]+[A-Za-z]*\.[a-z][A-Za-z]+\.[a-z]|\{\{|\}\}/)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    })
  }
}

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('main').first()).toBeVisible()
  await expect(page.locator('[aria-busy=true], .list-skeleton')).toHaveCount(0)
}
