import { extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { dataPlace } from './data-place.ts'
import { ClockOptions } from './hall-clock.ts'

const Settings = z.strictObject({
  data: z.string().min(1),
  port: z.coerce.number().int().min(0).max(65_535),
  host: z.string().min(1),
  demo: z.boolean(),
  /** Null for the computer's own clock, the only one a hall of one's own may have. */
  clock: ClockOptions.nullable(),
  verifyJournal: z.boolean(),
  simulatedPrinter: z.boolean(),
  log: z.string().nullable(),
  resources: z.string(),
  pages: z.string(),
  integrityWorker: z.string(),
  scanWorker: z.string(),
  readerProcess: z.string(),
  speechProcess: z.string(),
})
export type Settings = z.output<typeof Settings>

/** Reads the command line; throws a readable error for what it does not know. */
export function readSettings(args: readonly string[], env: NodeJS.ProcessEnv): Settings {
  const { values, positionals } = parseArgs({ args: [...args], options: FLAGS, allowPositionals: true })
  const [task, ...rest] = positionals
  if ((task !== undefined && task !== 'verify-journal') || rest.length > 0)
    throw new Error(`unknown: ${positionals.join(' ')}`)
  const bundled = extname(import.meta.filename) === '.js'
  return Settings.parse({
    data: dataPlace(values, env),
    port: values.port,
    host: values.host,
    demo: values.demo,
    clock: clockOptions(values),
    verifyJournal: task === 'verify-journal',
    simulatedPrinter: env['HUISHENG_SIMULATED_PRINTER'] === '1',
    // Where the program that started the hall puts its error output; shown to the administrator.
    log: env['HUISHENG_LOG'] ?? null,
    resources: env['HUISHENG_RESOURCES'] ?? join(import.meta.dirname, '../../resources'),
    pages: join(import.meta.dirname, bundled ? '../renderer' : '../../out/renderer'),
    integrityWorker: join(import.meta.dirname, bundled ? 'integrity-worker.js' : '../store/integrity-worker.ts'),
    scanWorker: join(import.meta.dirname, bundled ? 'scan-pages-worker.js' : '../devices/scan-pages-worker.ts'),
    readerProcess: join(import.meta.dirname, bundled ? 'reader-process.js' : '../devices/readers/reader-process.ts'),
    speechProcess: join(import.meta.dirname, bundled ? 'speech-process.js' : '../devices/speech/speech-process.ts'),
  })
}

type Flags = Readonly<{ demo: boolean; 'clock-speed'?: string | undefined; 'clock-start'?: string | undefined }>

function clockOptions({ demo, ...flags }: Flags): ClockOptions | null {
  const { 'clock-speed': speed, 'clock-start': start } = flags
  if (speed === undefined && start === undefined) return null
  // Deadlines and the journal of a real hall must never run on an invented time.
  if (!demo) throw new Error('--clock-speed and --clock-start need --demo')
  return ClockOptions.parse({ speed: speed ?? 1, start: start ?? null })
}

const FLAGS = {
  data: { type: 'string' },
  port: { type: 'string', default: '8471' },
  // Only this computer by default; a hall for several desks names the address of its LAN.
  host: { type: 'string', default: '127.0.0.1' },
  demo: { type: 'boolean', default: false },
  'clock-speed': { type: 'string' },
  'clock-start': { type: 'string' },
} as const
