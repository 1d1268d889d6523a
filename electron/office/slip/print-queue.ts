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
 * The hall's one print queue: one job at a time, in the order they were asked for. What is about to happen is
 * recorded first, so a job is never sent twice by itself, also not after a crash between sending and recording.
 */
export function startPrintQueue(office: Office, printer: Printer): PrintQueue {
  settleLeftovers(office)
  let [stopped, abandoned] = [false, false]
  let running: Promise<void> | null = null

  async function sendAll(): Promise<void> {
    for (let job = stopped ? undefined : take(office); job; job = stopped ? undefined : take(office)) {
      const outcome = await send(office, printer, job)
      if (abandoned) return
      settle(office, job, outcome)
    }
    // In the same breath as the last look for work: what is asked for next finds nobody running.
    running = null
  }
  const wake = () => {
    if (!stopped && running === null) running = Promise.resolve().then(sendAll)
  }
  const unsubscribe = office.changes.subscribe(({ records }) => {
    if (records.some(({ stage }) => stage === 'printing')) wake()
  })
  wake()
  return {
    idle: async () => {
      while (running !== null) await running
    },
    stop: async (patienceMs) => {
      stopped = true
      unsubscribe()
      if (patienceMs > 0) await Promise.race([running, setTimeout(patienceMs, null, { ref: false })])
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

function take(office: Office): PrintJobRow | undefined {
  const job = write(office.db, () => {
    const next = nextWaitingPrintJob(office.db)
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
