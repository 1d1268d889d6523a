import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BrowserWindow, type WebContents } from 'electron'
import type { HostAnswers, HostInput, HostPrinter, PrintFailure } from '../../shared/contract/host.ts'
import { safe } from './safe.ts'

type Job = HostInput<'print'>
type Result = HostAnswers['print']

let last: Promise<unknown> = Promise.resolve()

/** Prints one sheet after the other: two jobs at once have mixed up printers' settings. Nothing is ever sent twice. */
export function print(job: Job): Promise<Result> {
  const result = last.then(() => printNow(job))
  last = result.catch(() => {})
  return result
}

export async function printersOf(contents: WebContents): Promise<readonly HostPrinter[]> {
  const all = await contents.getPrintersAsync()
  return all.map(({ name, displayName }) => ({ name, displayName }))
}

async function printNow(job: Job): Promise<Result> {
  // The sheet names people: a folder only this account can read, gone when the job is handed over.
  const folder = await mkdtemp(join(tmpdir(), 'huisheng-print-'))
  const window = new BrowserWindow({ show: false, webPreferences: safe() })
  try {
    const file = join(folder, 'sheet.html')
    await writeFile(file, job.html, { mode: 0o600 })
    await window.loadFile(file)
    const known = await window.webContents.getPrintersAsync()
    const isKnown = known.some(({ name }) => job.printer === null || name === job.printer)
    if (!isKnown) return { sent: false, reason: 'NO_PRINTER' }
    // A sheet sent before its fonts are there comes out blank.
    const ready: unknown = await window.webContents.executeJavaScript(EVERYTHING_READY)
    return ready === true ? await send(window.webContents, job) : { sent: false, reason: 'NOT_READY' }
  } finally {
    window.destroy()
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

const EVERYTHING_READY = `Promise.race([
  new Promise((resolve) => setTimeout(resolve, 15000, false)),
  document.fonts.ready.then(() => Promise.all([...document.images].map((image) => image.decode()))).then(() => true, () => false),
])`

function send(contents: WebContents, { printer, paper, copies, silent }: Job): Promise<Result> {
  const options = {
    silent,
    printBackground: true,
    copies,
    margins: { marginType: 'none' },
    // In microns; Electron takes inches only for a PDF.
    pageSize: { width: paper.widthMicrons, height: paper.heightMicrons },
    ...(printer === null ? {} : { deviceName: printer }),
  } satisfies Electron.WebContentsPrintOptions
  return new Promise((resolve) => {
    contents.print(options, (sent, why) => resolve(sent ? { sent } : { sent, reason: reasonOf(why) }))
  })
}

const reasonOf = (why: string): PrintFailure => (/cancel/i.test(why) ? 'CANCELLED' : 'REFUSED')
