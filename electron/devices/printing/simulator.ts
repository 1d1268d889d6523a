import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PagePrinter } from '../pdf-printer.ts'
import { asPdf, withBytes } from './pages.ts'
import { type Printer, refusedBecause } from './printer.ts'

const ID = 'simulator:folder'

/**
 * A printer that keeps what it got as PDF files in a folder, to try the hall without paper. It is there only while
 * `offered` says so, and never stands in for a printer that failed.
 */
export function simulatedPrinter(pages: PagePrinter | null, folder: string, offered: () => boolean): Printer {
  return {
    list: async () => (offered() ? [{ id: ID, name: 'PDF', state: 'ready' }] : []),
    print: async (job) => {
      if (job.printer !== ID || !offered()) return refusedBecause('PRINTER_GONE')
      return withBytes(asPdf(pages, job), async (bytes) => {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await writeFile(join(folder, `${Date.now()}-${job.title}.pdf`), bytes, { mode: 0o600 })
        return 'sent'
      })
    },
  }
}
