import type { PrintSetting } from '../../../shared/contract/printing.ts'
import type {
  AccountId,
  CasefileId,
  PrintJobId,
  SlipId,
  TicketId,
  TranscriptSheetId,
  VisitId,
} from '../../../shared/model/ids.ts'
import type { DocumentKind, PaperName } from '../../../shared/model/paper.ts'
import type { PrintReason, PrintState } from '../../../shared/model/print-job.ts'
import { insert, type ReadableDb, row, rows, run, update, type WritableDb } from '../database.ts'

export function listPrintSettings(db: ReadableDb): PrintSetting[] {
  return rows(db, 'SELECT * FROM print_settings')
}

export function savePrintSetting(db: WritableDb, { kind, printer, paper, copies, way }: PrintSetting): void {
  run(
    db,
    `INSERT INTO print_settings (kind, printer, paper, copies, way) VALUES (:kind, :printer, :paper, :copies, :way)
     ON CONFLICT (kind) DO UPDATE SET printer = :printer, paper = :paper, copies = :copies, way = :way`,
    { kind, printer, paper, copies, way },
  )
}

export type PrintJobRow = Readonly<{
  id: PrintJobId
  kind: DocumentKind | 'calibration'
  slip: SlipId | null
  ticket: TicketId | null
  /** An account on paper. */
  sheet: TranscriptSheetId | null
  copy: number
  printer: string
  paper: PaperName
  copies: number
  state: PrintState
  reason: PrintReason | null
  businessDate: string
  askedAt: number
  askedBy: AccountId
  sentAt: number | null
  replaces: PrintJobId | null
}>

export type ListedPrintJob = PrintJobRow &
  Readonly<{
    askedByName: string
    casefile: CasefileId | null
    ticketLabel: string | null
    /** Whose account it is. */
    visit: VisitId | null
  }>

export function insertPrintJob(db: WritableDb, job: PrintJobRow): void {
  insert(db, 'print_jobs', job)
}

type PrintJobChanges = Partial<Pick<PrintJobRow, 'state' | 'reason' | 'sentAt'>>

export function updatePrintJob(db: WritableDb, id: PrintJobId, changes: PrintJobChanges): void {
  update(db, 'print_jobs', id, changes)
}

export function findPrintJob(db: ReadableDb, id: PrintJobId): PrintJobRow | undefined {
  return row(db, 'SELECT * FROM print_jobs WHERE id = :id', { id })
}

/** The job whose turn it is on the first printer that has nothing to do. */
export function nextWaitingPrintJob(db: ReadableDb, busy: readonly string[]): PrintJobRow | undefined {
  return row(
    db,
    `SELECT * FROM print_jobs WHERE state = 'waiting' AND printer NOT IN (SELECT value FROM json_each(:busy))
     ORDER BY sequence LIMIT 1`,
    { busy: JSON.stringify(busy) },
  )
}

/** Every job of a number, in the order they were asked for. */
export function listTicketJobs(db: ReadableDb, ticket: TicketId): PrintJobRow[] {
  return rows(db, 'SELECT * FROM print_jobs WHERE ticket = :ticket ORDER BY sequence', { ticket })
}

export function listUnfinishedPrintJobs(db: ReadableDb): PrintJobRow[] {
  return rows(db, "SELECT * FROM print_jobs WHERE state IN ('waiting', 'sending') ORDER BY sequence")
}

/** The jobs of a day and older ones still to be printed again, newest first; tickets only when something went wrong. */
export function listPrintJobs(db: ReadableDb, businessDate: string): ListedPrintJob[] {
  return rows(
    db,
    `SELECT j.*, a.name AS asked_by_name, s.casefile, t.label AS ticket_label, tr.visit
     FROM print_jobs j JOIN accounts a ON a.id = j.asked_by
       LEFT JOIN slips s ON s.id = j.slip LEFT JOIN tickets t ON t.id = j.ticket
       LEFT JOIN transcript_sheets ts ON ts.id = j.sheet LEFT JOIN transcripts tr ON tr.id = ts.transcript
     WHERE (j.business_date = :businessDate OR j.state = 'to-reprint') AND (j.ticket IS NULL OR j.state = 'to-reprint')
     ORDER BY j.sequence DESC LIMIT 500`,
    { businessDate },
  )
}
