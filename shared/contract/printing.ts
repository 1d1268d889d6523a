import { z } from 'zod'
import { PrintJobId, SlipId, TicketId } from '../model/ids.ts'
import { DOCUMENT_KINDS, PAPER_NAMES, PAPERS_FOR } from '../model/paper.ts'
import { PRINT_REASONS, PRINT_STATES } from '../model/print-job.ts'
import { failures } from './errors.ts'
import { command, commandInput, query } from './procedure.ts'
import { COUNTERS, READERS, type Role } from './roles.ts'
import { Second, signing } from './transcript-print.ts'
import { Instant } from './values.ts'

const DocumentKind = z.enum(DOCUMENT_KINDS)
const PaperName = z.enum(PAPER_NAMES)

/**
 * `system:NAME` is a printer of the hall's computer, `network:HOST:PORT` one that takes raw bytes, `simulator:NAME`
 * one of the sample hall that keeps what it got.
 */
export const PrinterId = z
  .string()
  .max(160)
  .regex(/^(system:[^\s/#:-][^\s/#:]*|network:[a-z0-9][a-z0-9.-]*:[1-9][0-9]{0,4}|simulator:[a-z0-9]+)$/)

const Setting = z.object({
  kind: DocumentKind,
  /** Null: each page prints by itself, on its own computer's printer. */
  printer: PrinterId.nullable(),
  paper: PaperName,
  copies: z.int().min(1).max(9),
  /** dialog: the person chooses at each print, on their own computer. */
  way: z.enum(['silent', 'dialog']),
})
export type PrintSetting = z.output<typeof Setting>

const PrinterView = z.object({
  id: PrinterId,
  name: z.string(),
  /** unknown: it tells nothing about itself, as raw network printers do. */
  state: z.enum(['ready', 'stopped', 'unknown']),
})

const Job = z.object({
  id: PrintJobId,
  kind: z.enum([...DOCUMENT_KINDS, 'calibration']),
  /** The matter's or the ticket's number; empty where the reader may see no matters. */
  number: z.string(),
  slip: SlipId.nullable(),
  copy: z.int(),
  printer: PrinterId,
  state: z.enum(PRINT_STATES),
  reason: z.enum(PRINT_REASONS).nullable(),
  askedAt: Instant,
  askedBy: z.string(),
})
export type PrintJobView = z.output<typeof Job>

const asked = z.object({ job: PrintJobId, copy: z.int() })
const ADMINISTRATOR = ['administrator'] as const satisfies readonly Role[]
const PRINTING = [...READERS, ...ADMINISTRATOR] as const satisfies readonly Role[]

/** The hall's own printers and their one queue; "sent to the printer" is all that a job claims. */
export const printing = {
  printers: query('printing', 'printers', ADMINISTRATOR).output(z.array(PrinterView)),
  settings: query('printing', 'settings', PRINTING).output(z.array(Setting)),
  setSettings: command('printing', 'setSettings', ADMINISTRATOR)
    .input(
      commandInput(Setting.shape).refine(({ kind, paper }) => PAPERS_FOR[kind].includes(paper), { path: ['paper'] }),
    )
    .output(Setting),
  /** Counts a copy and puts it into the queue. */
  printSlip: command('printing', 'printSlip', COUNTERS)
    .input(commandInput({ slip: SlipId }))
    .output(asked)
    .errors(failures('PRINTER_NOT_SET')),
  printTicket: command('printing', 'printTicket', [...COUNTERS, 'kiosk'])
    .input(commandInput({ ticket: TicketId }))
    .output(asked)
    .errors(failures('PRINTER_NOT_SET')),
  /** What became of the last sheet of a number; null where none was asked for. */
  ofTicket: query('printing', 'ofTicket', [...COUNTERS, 'kiosk'])
    .input(z.object({ ticket: TicketId }))
    .output(z.object({ job: PrintJobId, state: Job.shape.state, reason: Job.shape.reason, copy: z.int() }).nullable())
    .errors(failures('NOT_FOUND')),
  /** Rulers in millimetres, fold mark and grey steps, to see what a printer makes of them. */
  printCalibration: command('printing', 'printCalibration', ADMINISTRATOR)
    .input(commandInput({ printer: PrinterId, paper: PaperName }))
    .output(asked),
  /** Today's jobs, newest first, and older ones still to be printed again; tickets only when something went wrong. */
  today: query('printing', 'today', PRINTING).output(z.array(Job)),
  /** The paper came out. */
  confirm: command('printing', 'confirm', PRINTING)
    .input(commandInput({ job: PrintJobId }))
    .output(z.object({ state: z.literal('confirmed') }))
    .errors(failures('WRONG_STATE')),
  /** The paper did not come out, or another is wanted: a new job takes this one's place. An accusation's may need two. */
  reprint: command('printing', 'reprint', PRINTING)
    .input(commandInput({ job: PrintJobId, second: Second.optional() }))
    .output(asked)
    .errors(failures('WRONG_STATE', ...signing)),
}
