import type { PrintReason } from '../../../shared/model/print-job.ts'
import type { PagePrinter } from '../pdf-printer.ts'
import { type PrintJob, type PrintOutcome, refusedBecause } from './printer.ts'
import { receiptBytes } from './receipt.ts'

/** Makes the bytes of a job and hands them on; without them nothing is sent. */
export async function withBytes(
  make: (() => Promise<Uint8Array>) | null,
  send: (bytes: Uint8Array) => Promise<PrintOutcome>,
): Promise<PrintOutcome> {
  if (!make) return refusedBecause('NO_BROWSER')
  const bytes = await make().catch((): PrintReason => 'PAGE_FAILED')
  return typeof bytes === 'string' ? refusedBecause(bytes) : send(bytes)
}

/** The job as PDF, one copy; null where this computer cannot make pages. */
export function asPdf(pages: PagePrinter | null, { html, paper }: PrintJob): (() => Promise<Uint8Array>) | null {
  return pages && (() => pages.pdf(html, paper))
}

/**
 * What a printer without a driver understands, every copy in it: a receipt printer a picture, because its own
 * characters lack the rare ones of names; an office printer the PDF itself.
 */
export function asRaw(pages: PagePrinter | null, job: PrintJob): (() => Promise<Uint8Array>) | null {
  if (!pages) return null
  const { html, paper, copies } = job
  const repeated = (bytes: Uint8Array) => Buffer.concat(Array.from({ length: copies }, () => bytes))
  if (paper.height === null) return async () => repeated(receiptBytes(await pages.picture(html, paper)))
  return async () => repeated(await pages.pdf(html, paper))
}
