import type { PrintSetting } from '../../../shared/contract/printing.ts'
import type { PrintJobId, SlipId, TicketId } from '../../../shared/model/ids.ts'
import type { DocumentKind, PaperName } from '../../../shared/model/paper.ts'
import { canConfirm, canReprint, certainlyUnprinted } from '../../../shared/model/print-job.ts'
import {
  findPrintJob,
  insertPrintJob,
  listTicketJobs,
  type PrintJobRow,
  updatePrintJob,
} from '../../store/tables/printing.ts'
import { findSlip } from '../../store/tables/slip.ts'
import { findTicket } from '../../store/tables/ticket.ts'
import { readable } from '../casefile/access.ts'
import type { Work } from '../command.ts'
import type { Actor } from '../office.ts'
import { found, refuse } from '../refusal.ts'
import { printAccount, printAccountAgain, readableSheet } from '../transcript/print.ts'
import { printSlip } from './issue.ts'
import { printSetting } from './print-settings.ts'

export type Asked = Readonly<{ job: PrintJobId; copy: number }>

/** Counts a copy of a slip and puts it into the hall's queue; PRINTER_NOT_SET where its kind has no printer. */
export function printSlipInHall(work: Work, input: { slip: SlipId }): Asked {
  const { kind } = found(findSlip(work.db, input.slip))
  const setting = settingWithPrinter(work, kind)
  const { copy } = printSlip(work, input)
  return enqueue(work, { ...setting, slip: input.slip, copy })
}

/** The same for an account: a sealed revision, or 0 for what is being written. An accusation needs a second person. */
export function printAccountInHall(work: Work, input: Parameters<typeof printAccount>[1]): Asked {
  const setting = settingWithPrinter(work, 'transcript')
  const { sheet, copy } = printAccount(work, input)
  return enqueue(work, { ...setting, sheet, copy })
}

/** A kiosk prints the numbers that it issued itself; everybody's number is a counter's business. */
export function printTicketInHall(work: Work, input: { ticket: TicketId }): Asked {
  const ticket = found(findTicket(work.db, input.ticket))
  if (work.actor.role === 'kiosk' && ticket.issuedBy !== work.actor.id) refuse('NOT_FOUND')
  const setting = settingWithPrinter(work, 'ticket')
  return enqueue(work, { ...setting, ticket: ticket.id, copy: nextTicketCopy(work, ticket.id) })
}

export function printCalibration(work: Work, { printer, paper }: { printer: string; paper: PaperName }): Asked {
  return enqueue(work, { kind: 'calibration', printer, paper, copies: 1 })
}

/** The clerk saw the paper. Only a person can say so: printers report success without any. */
export function confirmPrint(work: Work, input: { job: PrintJobId }): { state: 'confirmed' } {
  const job = reachable(work, input.job)
  if (!canConfirm(job.state)) refuse('WRONG_STATE')
  updatePrintJob(work.db, job.id, { state: 'confirmed' })
  work.changed('printing', job.id, { before: job.state, after: 'confirmed' })
  return { state: 'confirmed' }
}

/**
 * Prints a job again, on the printer that is set now. Where it is certain that nothing of it was printed the sheet is
 * the same copy; otherwise a sheet may lie somewhere, and this one is counted and marked as a further copy, which of an
 * accusation takes a second person (SECOND_PERSON_NEEDED).
 */
export function reprint(work: Work, input: Readonly<{ job: PrintJobId }> & Readonly<{ second: Actor | null }>): Asked {
  const job = reachable(work, input.job)
  if (!canReprint(job.state)) refuse('WRONG_STATE')
  const reason = job.state === 'sent' ? 'NOT_OUT' : job.reason
  updatePrintJob(work.db, job.id, { state: 'replaced', reason })
  const { kind, slip, ticket, sheet } = job
  const where = kind === 'calibration' ? job : printSetting(work.db, kind)
  const printer = where.printer ?? job.printer
  const copy = certainlyUnprinted(reason) ? job.copy : furtherCopy(work, job, input.second)
  const { paper, copies } = where
  return enqueue(work, { kind, slip, ticket, sheet, copy, printer, paper, copies, replaces: job.id })
}

function furtherCopy(work: Work, { slip, ticket, sheet, copy }: PrintJobRow, second: Actor | null): number {
  if (slip !== null) return printSlip(work, { slip }).copy
  if (sheet !== null) return printAccountAgain(work, { sheet, second }).copy
  return ticket === null ? copy : nextTicketCopy(work, ticket)
}

/** Counts every sheet that may lie somewhere. */
function nextTicketCopy({ db }: Work, ticket: TicketId): number {
  const perhaps = listTicketJobs(db, ticket).filter(({ reason }) => !certainlyUnprinted(reason))
  return Math.max(0, ...perhaps.map(({ copy }) => copy)) + 1
}

type NewJob = Pick<PrintJobRow, 'kind' | 'printer' | 'paper' | 'copies'> &
  Partial<Pick<PrintJobRow, 'slip' | 'ticket' | 'sheet' | 'copy' | 'replaces'>>

function enqueue(work: Work, job: NewJob): Asked {
  const { db, now, today, actor, changed } = work
  const { kind, printer, paper, copies, slip = null, ticket = null, sheet = null, copy = 1, replaces = null } = job
  const id = work.newId<PrintJobId>()
  insertPrintJob(db, {
    ...{ id, kind, slip, ticket, sheet, copy, printer, paper, copies, replaces },
    ...{ state: 'waiting', reason: null, businessDate: today, askedAt: now, askedBy: actor.id, sentAt: null },
  })
  changed('printing', id, { after: { kind, slip, ticket, sheet, copy, printer, replaces } })
  return { job: id, copy }
}

function settingWithPrinter({ db }: Work, kind: DocumentKind): PrintSetting & { printer: string } {
  const setting = printSetting(db, kind)
  // With a dialog the person chooses on their own computer, whatever the hall could do.
  const printer = setting.way === 'silent' ? setting.printer : null
  return { ...setting, printer: printer ?? refuse('PRINTER_NOT_SET') }
}

/** The job, or NOT_FOUND where its matter may not be seen; a printer's test is the administrator's. */
function reachable({ db, actor }: Work, id: PrintJobId): PrintJobRow {
  const job = found(findPrintJob(db, id))
  if (job.kind === 'calibration' && actor.role !== 'administrator') refuse('NOT_FOUND')
  if (job.slip !== null) readable(db, actor, found(findSlip(db, job.slip)).casefile)
  if (job.sheet !== null) readableSheet(db, actor, job.sheet)
  return job
}
