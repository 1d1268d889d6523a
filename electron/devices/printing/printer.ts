import type { Paper } from '../../../shared/model/paper.ts'
import type { PrintReason } from '../../../shared/model/print-job.ts'
import type { Receipt } from './receipt.ts'

/**
 * A document on its way to one printer. The title stands in queues that everybody sees: it names nobody. `receipt` is
 * the same for a printer with a font of its own, which needs no page to be made.
 */
export type PrintJob = Readonly<{
  printer: string
  title: string
  html: string
  receipt?: Receipt
  paper: Paper
  copies: number
}>

/** `sent` is all a computer can say: printers report success without paper. */
export type PrintOutcome = 'sent' | Readonly<{ refused: PrintReason }>

export type PrinterState = Readonly<{ id: string; name: string; state: 'ready' | 'stopped' | 'unknown' }>

/** One way to reach printers; `print` never tries twice. */
export type Printer = Readonly<{
  list: () => Promise<readonly PrinterState[]>
  print: (job: PrintJob) => Promise<PrintOutcome>
}>

/** All ways together; the first word of a printer's id says which one it is reached by. */
export function printerOf(drivers: Readonly<Record<'system' | 'network' | 'simulator', Printer>>): Printer {
  const ways = new Map<string, Printer>(Object.entries(drivers))
  return {
    list: async () => (await Promise.all([...ways.values()].map((driver) => driver.list()))).flat(),
    async print(job) {
      const driver = ways.get(job.printer.split(':', 1)[0] ?? '')
      if (!driver) return refusedBecause('PRINTER_GONE')
      // A driver that breaks may have sent something before.
      return driver.print(job).catch(() => refusedBecause('BROKE_OFF'))
    },
  }
}

export const refusedBecause = (reason: PrintReason): PrintOutcome => ({ refused: reason })
