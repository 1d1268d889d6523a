import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { projectRoot } from '../../electron/start/project.ts'
import { browserForTests } from '../support/browser.ts'
import { dataFolder } from './data-folder.ts'
import { startHall } from './hall.ts'
import type { Options } from './options.ts'
import { limited, type Row } from './report.ts'

/** What crosses the wire before a desk that never saw this hall shows its first page, fonts included. */
export async function firstLoad({ quick, fromSource }: Options): Promise<Row[]> {
  if (!existsSync(join(projectRoot, 'out/renderer/desk.html'))) return []
  const { path, advice } = await browserForTests()
  if (!path) throw new Error(advice)
  const hall = await startHall(await dataFolder('thousand', quick), fromSource)
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const browser = await chromium.launch({ executablePath: path, args: isRoot ? ['--no-sandbox'] : [] })
  try {
    const samples: number[] = []
    for (let load = 0; load < 3; load += 1) samples.push((await bytesOfFirstView(browser, `${hall.url}desk`)) / 1024)
    return [limited('first page load, as transferred', samples, { of: 'median', most: 500, unit: 'KB' })]
  } finally {
    await browser.close()
    await hall.stop()
  }
}

async function bytesOfFirstView(browser: Browser, address: string): Promise<number> {
  // A context of its own begins with an empty cache.
  const context = await browser.newContext({ locale: 'zh-CN' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.getByRole('button').first().waitFor()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.waitForLoadState('networkidle')
  await context.close()
  return bytes
}
