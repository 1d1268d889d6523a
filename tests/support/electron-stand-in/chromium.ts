import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test'
import { installedBrowser } from '../browser.ts'
import { show } from './stage.ts'

const profile = mkdtempSync(join(tmpdir(), 'stand-in-'))
let context: Promise<BrowserContext> | undefined

/** One Chromium for all windows of the shell; the test drives the same one over its debugging port. */
function browser(): Promise<BrowserContext> {
  context ??= launch()
  return context
}

async function launch(): Promise<BrowserContext> {
  const executablePath = installedBrowser()
  const opened = await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : {}),
    // The shell itself judges certificates; see session.ts.
    ignoreHTTPSErrors: true,
    locale: process.env['STAND_IN_LOCALE'] ?? 'zh-CN',
    handleSIGTERM: false,
    handleSIGINT: false,
    handleSIGHUP: false,
    args: [
      '--remote-debugging-port=0',
      '--disable-gpu',
      '--no-first-run',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  process.on('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }))
  // A page that opened another page got past the shell: the runtime would have asked it first.
  const [debuggingPort] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
  port = Number(debuggingPort)
  return opened
}

let port: number | null = null
show('debuggingPort', () => port)

export type ChromiumPage = Readonly<{ page: Page; devTools: CDPSession; target: string }>

export async function openChromiumPage(): Promise<ChromiumPage> {
  const opened = await browser()
  const page = await opened.newPage()
  const devTools = await opened.newCDPSession(page)
  const { targetInfo } = await devTools.send('Target.getTargetInfo')
  return { page, devTools, target: targetInfo.targetId }
}

export async function closeChromium(): Promise<void> {
  await (await context)?.close()
}
