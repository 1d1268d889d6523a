import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Makes a PDF of a complete HTML page; page size and margins are the page's own `@page`. */
export type PdfPrinter = (html: string) => Promise<Uint8Array>

const run = promisify(execFile)

/** PDF by a Chromium, Chrome or Edge of this computer, without a window. One page at a time, each within a minute. */
export function browserPdfPrinter(browser: string): PdfPrinter {
  let last: Promise<unknown> = Promise.resolve()
  return (html) => {
    const made = last.then(
      () => printOnce(browser, html),
      () => printOnce(browser, html),
    )
    last = made
    return made
  }
}

async function printOnce(browser: string, html: string): Promise<Uint8Array> {
  // The page holds personal data: a folder only this account can read, gone as soon as the PDF is.
  const folder = await mkdtemp(join(tmpdir(), 'huisheng-pdf-'))
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')]
    await writeFile(page, html, { mode: 0o600 })
    await run(browser, [...FLAGS, `--user-data-dir=${folder}/profile`, `--print-to-pdf=${pdf}`, `file://${page}`], {
      timeout: 60_000,
    })
    return await readFile(pdf)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

const FLAGS = [
  '--headless',
  '--disable-gpu',
  '--no-pdf-header-footer',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium refuses its sandbox to the superuser; ordinary accounts keep it.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]
