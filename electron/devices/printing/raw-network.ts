import { connect } from 'node:net'
import type { PagePrinter } from '../pdf-printer.ts'
import { rawWriter, withBytes } from './pages.ts'
import { type Printer, type PrintOutcome, refusedBecause } from './printer.ts'

type Limits = Readonly<{
  /** How long a printer may stay silent before it is given up. */
  silenceMs: number
  /** How long after the last byte it may keep the line open; many never close it themselves. */
  lingerMs: number
}>

/** Printers that take raw bytes (port 9100, "JetDirect"). They cannot be listed: the administrator names them. */
export function rawNetworkPrinter(
  pages: PagePrinter | null,
  named: () => readonly string[],
  limits: Limits = { silenceMs: 15_000, lingerMs: 3_000 },
): Printer {
  const raw = rawWriter(pages)
  return {
    list: async () =>
      named()
        .filter((id) => id.startsWith('network:'))
        .map((id) => ({ id, name: id.slice('network:'.length), state: 'unknown' as const })),
    print: (job) => {
      const [, host = '', port = ''] = job.printer.split(':')
      return withBytes(raw(job), (bytes) => sendBytes(host, Number(port), bytes, limits))
    },
  }
}

/** Sends once. A line that never opened printed nothing; one that broke afterwards may have printed something. */
function sendBytes(host: string, port: number, bytes: Uint8Array, limits: Limits): Promise<PrintOutcome> {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    let outcome: PrintOutcome = refusedBecause('PRINTER_SILENT')
    socket.setTimeout(limits.silenceMs, () => socket.destroy())
    socket.once('connect', () => {
      outcome = refusedBecause('BROKE_OFF')
      socket.end(bytes)
    })
    // Everything is in the system's hands; a printer that closes at once or never is equally content.
    socket.once('finish', () => {
      outcome = 'sent'
      socket.setTimeout(limits.lingerMs)
    })
    // What a printer answers (some report their state) is not kept, but unread it would hold the line open.
    socket.resume()
    socket.once('error', () => {
      if (outcome === 'sent') outcome = refusedBecause('BROKE_OFF')
    })
    socket.once('close', () => resolve(outcome))
  })
}
