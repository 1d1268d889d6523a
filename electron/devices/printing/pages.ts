import type { PrintReason } from '../../../shared/model/print-job.ts'
import type { PagePrinter } from '../pdf-printer.ts'
import { createLettering } from './lettering.ts'
import { type PrintJob, type PrintOutcome, refusedBecause } from './printer.ts'
import { receiptBytes, receiptText } from './receipt.ts'

type Make = () => Promise<Uint8Array>

/** Makes the bytes of a job and hands them on; without them nothing is sent. */
export async function withBytes(
  make: Make | null,
  send: (bytes: Uint8Array) => Promise<PrintOutcome>,
): Promise<PrintOutcome> {
  if (!make) return refusedBecause('NO_BROWSER')
  const bytes = await make().catch((): PrintReason => 'PAGE_FAILED')
  return typeof bytes === 'string' ? refusedBecause(bytes) : send(bytes)
}

/** The job as PDF, one copy; null where this computer cannot make pages. */
export function asPdf(pages: PagePrinter | null, { html, paper }: PrintJob): Make | null {
  return pages && (() => pages.pdf(html, paper))
}

/**
 * What a printer without a driver understands, every copy in it: a receipt printer its own font where the job is written
 * for it, else a picture of the page; an office printer the PDF itself. Null where a page is needed and none can be made.
 */
export function rawWriter(pages: PagePrinter | null): (job: PrintJob) => Make | null {
  const draw = pages && createLettering(pages)
  const once = ({ html, paper, receipt }: PrintJob): Make | null => {
    if (paper.height === null && receipt) return () => receiptText(receipt, paper, draw)
    if (!pages) return null
    if (paper.height === null) return async () => receiptBytes(await pages.picture(html, paper))
    return () => pages.pdf(html, paper)
  }
  return (job) => {
    const make = once(job)
    return make && (async () => repeated(await make(), job.copies))
  }
}

function repeated(bytes: Uint8Array, copies: number): Uint8Array {
  return Buffer.concat(Array.from({ length: copies }, () => bytes))
}
