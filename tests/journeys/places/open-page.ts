import type { Browser, Page } from '@playwright/test'

const DESK = { width: 1366, height: 768 }

/** A page of its own session, as another computer of the hall would have it. */
export async function openPage(browser: Browser, url: string, viewport = DESK): Promise<Page> {
  const page = await (await browser.newContext({ viewport, acceptDownloads: true })).newPage()
  await page.goto(url)
  return page
}

/** At the end of a journey: pages left open go on following their hall and slow the journeys after it. */
export async function closePages(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()))
}
