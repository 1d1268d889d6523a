import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { readSeed } from '../../electron/office/hall/seed.ts'
import { projectRoot } from '../../electron/start/project.ts'
import {
  callNext,
  issueContactSlip,
  openMatter,
  readBackAndSeal,
  registerParty,
  route,
  writeAccount,
} from '../journeys/places/front-desk.ts'
import { takeNumber } from '../journeys/places/kiosk.ts'
import { openPage } from '../journeys/places/open-page.ts'
import { installedBrowser } from '../support/browser.ts'
import { runHall } from '../support/hall-process.ts'

// `npm run pictures`: the README's pictures, taken of the real pages in the sample hall with one visitor on the way.
const folder = join(projectRoot, 'resources/pictures')
mkdirSync(folder, { recursive: true })
const hall = await runHall('--demo')
const executablePath = installedBrowser()
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] })
const open = (path: string, width = 1366, height = 768) => openPage(browser, hall.url + path, { width, height })

const seed = readSeed(join(projectRoot, 'resources/seed'))
const matter = seed.matters.find(({ code }) => code === 'injury')
if (!matter) throw new Error('the seed has no matter "injury"')
const category = seed.categories
  .flatMap(({ children }) => children)
  .find(({ code }) => code === matter.casefile.category)
const department = seed.departments.find(({ code }) => code === matter.routing.department)

const kiosk = await open('kiosk?as=kiosk1', 1080, 1440)
const display = await open('display?as=display1', 1920, 1080)
const visitor = await open('visitor?as=front1', 1280, 800)
const clerk = await open('desk?as=front1')
const label = await takeNumber(kiosk, '个访', null)
for (const service of ['咨询', '集访', '律师', '个访', '调解', '个访']) await takeNumber(kiosk, service, null)
await take(kiosk, 'kiosk')
await clerk.getByText('6 位').or(clerk.getByText(label)).first().waitFor()
await callNext(clerk, label)
await display.getByText(label).first().waitFor()
await take(display, 'hall-display')
await registerParty(clerk, matter)
await writeAccount(clerk, matter)
await take(clerk, 'front-desk')
await take(visitor, 'visitor-screen')
await readBackAndSeal(clerk)
await openMatter(clerk, matter, category?.name ?? '')
await route(clerk, matter, department?.name ?? '')
await issueContactSlip(clerk)
await take(clerk, 'contact-slip')

const desk = await open(`desk?as=${matter.routing.department}`)
await desk.getByRole('button', { name: /^打开/ }).first().click()
await take(desk, 'department-desk')
const supervision = await open('desk?as=supervisor1')
await supervision
  .getByText(/\d{4}-\d{6}/)
  .first()
  .waitFor()
await take(supervision, 'supervision')
await take(await open('desk?as=admin'), 'administration')
await browser.close()
await hall.end()

async function take(page: Page, name: string): Promise<void> {
  // Lists arrive and fonts swap after the page is there; nothing on it says when the last of them did.
  await page.waitForTimeout(1500)
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
