import { setTimeout } from 'node:timers/promises'
import { PAPERS } from '../../../shared/model/paper.ts'
import type { PrintReason } from '../../../shared/model/print-job.ts'
import type { Printer, PrintOutcome } from '../../devices/printing/printer.ts'
import { write } from '../../store/database.ts'
import {
  listUnfinishedPrintJobs,
  nextWaitingPrintJob,
  type PrintJobRow,
  updatePrintJob,
} from '../../store/tables/printing.ts'
import { today } from '../hall/settings.ts'
import type { Office } from '../office.ts'
import { pageOf } from './print-page.ts'

export type PrintQueue = Readonly<{
  /** Nothing is on its way any more. */
  idle: () => Promise<void>
  /** Begins no further job and waits this long for the one on its way; then nothing is recorded any more. */
  stop: (patienceMs: number) => Promise<void>
}>

/**
 * The hall's print queue: on each printer one job at a time, in the order they were asked for, so that a number never
 * waits for a printer that is silent or for a page that is long. What is about to happen is recorded first: a job is
 * never sent twice by itself, also not after a crash between sending and recording.
 */
export function startPrintQueue(office: Office, printer: Printer): PrintQueue {
  settleLeftovers(office)
  const busy = new Map<string, Promise<void>>()
  let [stopped, abandoned, woken] = [false, false, false]

  async function finish(job: PrintJobRow): Promise<void> {
    const outcome = await send(office, printer, job)
    if (!abandoned) settle(office, job, outcome)
    busy.delete(job.printer)
    wake()
  }
  function begin(): void {
    woken = false
    const next = () => (stopped ? undefined : take(office, [...busy.keys()]))
    for (let job = next(); job; job = next()) busy.set(job.printer, finish(job))
  }
  // Later: a change is told while the one who changed it is still at work.
  function wake(): void {
    if (stopped || woken) return
    woken = true
    queueMicrotask(begin)
  }
  const unsubscribe = office.changes.subscribe(({ records }) => {
    if (records.some(({ stage }) => stage === 'printing')) wake()
  })
  async function idle(): Promise<void> {
    while (woken || busy.size > 0) await Promise.all([...busy.values(), Promise.resolve()])
  }
  wake()
  return {
    idle,
    stop: async (patienceMs) => {
      stopped = true
      unsubscribe()
      if (patienceMs > 0) await Promise.race([idle(), setTimeout(patienceMs, null, { ref: false })])
      abandoned = true
    },
  }
}

/** A job found half-sent may have been printed; one that nobody waits for any more must not surprise the morning. */
function settleLeftovers(office: Office): void {
  const { db, now } = office
  write(db, () => {
    const day = today(db, now())
    for (const { id, state, businessDate } of listUnfinishedPrintJobs(db)) {
      if (state === 'sending') updatePrintJob(db, id, { state: 'to-reprint', reason: 'INTERRUPTED' })
      else if (businessDate < day) updatePrintJob(db, id, { state: 'to-reprint', reason: 'TOO_OLD' })
    }
  })
}

function take(office: Office, busy: readonly string[]): PrintJobRow | undefined {
  const job = write(office.db, () => {
    const next = nextWaitingPrintJob(office.db, busy)
    if (next) updatePrintJob(office.db, next.id, { state: 'sending' })
    return next
  })
  if (job) office.changes.publish([{ stage: 'printing', id: job.id }])
  return job
}

async function send(office: Office, printer: Printer, job: PrintJobRow): Promise<PrintOutcome> {
  const page = pageOrReason(office, job)
  if (typeof page === 'string') return { refused: page }
  return printer.print({ ...page, printer: job.printer, paper: PAPERS[job.paper], copies: job.copies })
}

function pageOrReason(office: Office, job: PrintJobRow): ReturnType<typeof pageOf> | PrintReason {
  try {
    return pageOf(office, job)
  } catch {
    // A page that cannot be written must not stop the queue behind it; the list says which one it was.
    return 'PAGE_FAILED'
  }
}

function settle(office: Office, { id }: PrintJobRow, outcome: PrintOutcome): void {
  const { db, now } = office
  write(db, () => {
    if (outcome === 'sent') updatePrintJob(db, id, { state: 'sent', sentAt: now() })
    else updatePrintJob(db, id, { state: 'to-reprint', reason: outcome.refused })
  })
  office.changes.publish([{ stage: 'printing', id }])
}
