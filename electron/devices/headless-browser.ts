import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type DevTools, speakDevTools } from './dev-tools.ts'

/** One method of the DevTools protocol on an opened page. */
export type Ask = DevTools['ask']

/**
 * Opens a complete HTML page in a Chromium, Chrome or Edge without a window, waits until its fonts and images are
 * there, and lets `work` ask for PDF or picture. The browser ends with it; all of it within a minute.
 */
export async function withPage<Result>(
  browser: string,
  html: string,
  work: (ask: Ask) => Promise<Result>,
): Promise<Result> {
  // The page holds personal data: a folder only this account can read, gone as soon as the work is done.
  const folder = await mkdtemp(join(tmpdir(), 'huisheng-page-'))
  try {
    const file = join(folder, 'page.html')
    await writeFile(file, html, { mode: 0o600 })
    return await inBrowser(browser, join(folder, 'profile'), async (tools) =>
      work(await openPage(tools, pathToFileURL(file).href)),
    )
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

async function inBrowser<Result>(
  browser: string,
  profile: string,
  work: (tools: DevTools) => Promise<Result>,
): Promise<Result> {
  const child = spawn(browser, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    windowsHide: true,
  })
  const tools = speakDevTools(child)
  const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS)
  try {
    return await work(tools)
  } finally {
    clearTimeout(timer)
    child.kill('SIGKILL')
    await tools.ended
  }
}

async function openPage({ ask, once }: DevTools, address: string): Promise<Ask> {
  const { targetId } = await ask('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true })
  const onPage: Ask = (method, parameters) => ask(method, parameters, String(sessionId))
  await onPage('Page.enable')
  // Nothing on a sheet runs; what is asked from outside still does.
  await onPage('Emulation.setScriptExecutionDisabled', { value: true })
  await Promise.all([once('Page.loadEventFired'), onPage('Page.navigate', { url: address })])
  await onPage('Runtime.evaluate', { expression: EVERYTHING_READY, awaitPromise: true })
  return onPage
}

/** A sheet printed before its fonts and images are there comes out blank or in the wrong type. */
const EVERYTHING_READY =
  'Promise.all([...[...document.fonts].map((font) => font.load().catch(() => null)), document.fonts.ready,' +
  ' ...[...document.images].map((image) => image.decode().catch(() => null))]).then(() => true)'

const LONGEST_MS = 60_000

const FLAGS = [
  '--headless',
  '--disable-gpu',
  // A pipe of this process alone: nobody else on the computer can look at the page.
  '--remote-debugging-pipe',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium refuses its sandbox to the superuser; ordinary accounts keep it.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]
