import { spawn } from 'node:child_process'
import { inUnit, microns, type Paper } from '../../../shared/model/paper.ts'
import type { PagePrinter } from '../pdf-printer.ts'
import { asPdf, rawWriter, withBytes } from './pages.ts'
import { type Printer, type PrinterState, type PrintJob, refusedBecause } from './printer.ts'

/** The printers of this computer's CUPS, by its own `lpstat`, `lpoptions` and `lp`; none where CUPS is not installed. */
export function cupsPrinter(pages: PagePrinter | null): Printer {
  const raw = rawWriter(pages)
  return {
    list: async () => printersIn((await run('lpstat', ['-p'])).output),
    print: async (job) => {
      const [found] = printersIn((await run('lpstat', ['-p', nameOf(job.printer)])).output)
      if (!found) return refusedBecause('PRINTER_GONE')
      // A stopped queue takes jobs and prints them hours later, when nobody waits for them any more.
      if (found.state === 'stopped') return refusedBecause('PRINTER_REFUSED')
      const hand = async (args: string[], bytes: Uint8Array) => {
        const { code } = await run('lp', args, bytes)
        return code === 0 ? 'sent' : refusedBecause(code === null ? 'BROKE_OFF' : 'PRINTER_REFUSED')
      }
      // A queue without a driver passes on what it gets: a PDF would come out as yards of its source.
      if (await isRaw(job)) return withBytes(raw(job), (bytes) => hand(rawArguments(job), bytes))
      return withBytes(asPdf(pages, job), (pdf) => hand(argumentsOf(job, pdf), pdf))
    },
  }
}

/** What `lpstat -p` says in the C locale: one line for each printer, followed by indented reasons. */
export function printersIn(output: string): PrinterState[] {
  return [...output.matchAll(/^printer (\S+) (is idle|now printing|disabled)/gm)].map(([, name = '', state]) => ({
    id: `system:${name}`,
    name,
    state: state === 'disabled' ? 'stopped' : 'ready',
  }))
}

/** A queue that was set up without a driver (`lpadmin -m raw`). */
async function isRaw({ printer }: PrintJob): Promise<boolean> {
  const { output } = await run('lpoptions', ['-p', nameOf(printer)])
  return /printer-make-and-model='?Local Raw Printer/.test(output)
}

/** Every copy is in the bytes: a raw queue counts none by itself. */
function rawArguments({ printer, title }: PrintJob): string[] {
  return ['-d', nameOf(printer), '-t', title, '-o', 'raw']
}

function argumentsOf({ printer, title, copies, paper }: PrintJob, pdf: Uint8Array): string[] {
  const media = mediaName(paper, inUnit(paper.height ?? pageHeight(pdf), 'millimetre'))
  return ['-d', nameOf(printer), '-n', String(copies), '-t', title, '-o', `media=${media}`, '-o', 'print-scaling=none']
}

/** The self-describing name of PWG 5101.1; every other word for a size is dropped by drivers that do not know it. */
export function mediaName({ media, width }: Paper, heightInMillimetres: number): string {
  return `${media}_${inUnit(width, 'millimetre')}x${Math.ceil(heightInMillimetres)}mm`
}

/** On a roll the sheet is as long as its page, in microns. */
function pageHeight(pdf: Uint8Array): number {
  const [, height = '0'] =
    /\/MediaBox \[[\d.]+ [\d.]+ [\d.]+ ([\d.]+)\]/.exec(Buffer.from(pdf).toString('latin1')) ?? []
  return microns(Number(height), 'point')
}

const nameOf = (id: string) => id.slice('system:'.length)

type Ran = Readonly<{ code: number | null; output: string }>

/** Runs one of the three tools; its code is null when it had to be stopped. Without a shell, so that a name is a name. */
function run(tool: string, args: readonly string[], input: Uint8Array = new Uint8Array()): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(tool, args, {
      env: { ...process.env, LC_ALL: 'C' },
      timeout: LONGEST_MS,
      killSignal: 'SIGKILL',
    })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    child.stderr.resume()
    child.once('error', () => resolve({ code: NOT_INSTALLED, output }))
    child.once('close', (code) => resolve({ code, output }))
    // A tool that ends before it read everything says why by its code.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

const LONGEST_MS = 30_000
const NOT_INSTALLED = 127
