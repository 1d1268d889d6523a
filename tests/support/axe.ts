import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import axe from 'axe-core'

/**
 * What axe finds wrong on the page, or in the part of it a selector names: each rule with the first element that breaks
 * it. Only faults are worked out in full; a list of all that is well takes axe several times as long.
 */
export async function foundByAxe(page: Page, part?: string): Promise<string[]> {
  await hasSettled(page)
  const { violations } = page.frames().length > 1 ? await inEveryFrame(page, part) : await inOneFrame(page, part)
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

const ONLY_FAULTS: axe.RunOptions = { resultTypes: ['violations'] }

function inEveryFrame(page: Page, part: string | undefined): Promise<axe.AxeResults> {
  const builder = new AxeBuilder({ page }).options(ONLY_FAULTS)
  return (part ? builder.include(part) : builder).analyze()
}

/** Without the blank page that is needed to put frames together: a page in front takes the focus from the one looked at. */
async function inOneFrame(page: Page, part: string | undefined): Promise<Pick<axe.AxeResults, 'violations'>> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(
    async ([where, options]) => {
      const looking: typeof axe = Reflect.get(window, 'axe')
      const { violations } = await looking.run(where ?? document, options)
      return { violations }
    },
    [part, ONLY_FAULTS] as const,
  )
}

/** A button half way from one colour to the next has the contrast of neither; what turns for ever is not waited for. */
async function hasSettled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ effect }) => effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY),
  )
}
