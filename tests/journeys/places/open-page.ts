import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { sampleSession } from '../../support/sample-data.ts'

const DESK = { width: 1366, height: 768 }

type Settings = BrowserContextOptions & Readonly<{ language?: string }>

/**
 * A page of its own session, as another computer of the hall would have it. Who is wanted by `?as=` is logged in when
 * the page opens, where the prepared halls know a login; else the page does it with the password.
 */
export async function openPage(browser: Browser, url: string, viewport = DESK, settings: Settings = {}): Promise<Page> {
  const { language = null, ...options } = settings
  const page = await (await browser.newContext({ viewport, acceptDownloads: true, ...options })).newPage()
  const { address, login } = await withLogin(url)
  await page.addInitScript(begin, { language, login })
  await page.goto(address)
  return page
}

/** At the end of a journey: pages left open go on following their hall and slow the journeys after it. */
export async function closePages(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()))
}

type Login = Readonly<{ page: string; session: string }>

async function withLogin(url: string): Promise<{ address: string; login: Login | null }> {
  const address = new URL(url)
  const account = address.searchParams.get('as')
  const session = account === null ? undefined : await sampleSession(account)
  const page = PAGES.get(address.pathname.slice(1))
  if (!session || !page) return { address: url, login: null }
  address.searchParams.delete('as')
  return { address: address.href, login: { page, session } }
}

/** Where each page keeps its login; the visitor's screen has that of its desk. */
const PAGES = new Map([
  ['desk', 'desk'],
  ['kiosk', 'kiosk'],
  ['display', 'display'],
])

/** Runs in the page before its own code, the first time only: what the page changes stays changed. */
function begin({ language, login }: Readonly<{ language: string | null; login: Login | null }>): void {
  if (!location.protocol.startsWith('http') || sessionStorage.getItem('begun') !== null) return
  sessionStorage.setItem('begun', 'yes')
  if (language) localStorage.setItem('huisheng.language', language)
  if (!login) return
  const storage = login.page === 'desk' ? sessionStorage : localStorage
  storage.setItem(`huisheng.token.${login.page}`, login.session)
}
