import type { PrintJobView } from '../../../shared/contract/printing.ts'
import type { TicketId, VisitId } from '../../../shared/model/ids.ts'
import { findCasefile } from '../../store/tables/casefile.ts'
import { type ListedPrintJob, listPrintJobs, listTicketJobs } from '../../store/tables/printing.ts'
import { findTicket } from '../../store/tables/ticket.ts'
import { findVisit } from '../../store/tables/visit.ts'
import { mayRead } from '../casefile/access.ts'
import type { Reading } from '../office.ts'
import { found, refuse } from '../refusal.ts'
import { mayReadAccount } from '../transcript/access.ts'
import { numberOf } from '../transcript/number.ts'

/** Today's jobs and older ones still to be printed again; of matters only those that the reader may see. */
export function printJobsToday({ db, today, actor }: Reading): PrintJobView[] {
  return listPrintJobs(db, today).flatMap((job) => {
    if (job.kind === 'calibration' && actor.role !== 'administrator') return []
    if (job.visit !== null) return accountJob({ db, actor }, { ...job, visit: job.visit })
    if (job.casefile === null) return [toView(job, job.ticketLabel ?? '')]
    // The administrator looks after printers, not after matters.
    if (actor.role === 'administrator') return [toView({ ...job, slip: null }, '')]
    const casefile = findCasefile(db, job.casefile)
    return casefile && mayRead(db, actor, casefile) ? [toView(job, casefile.number)] : []
  })
}

/** Of an account the administrator sees that it was printed, as of a slip, and not of which visit. */
function accountJob({ db, actor }: Pick<Reading, 'db' | 'actor'>, job: ListedPrintJob & { visit: VisitId }) {
  if (actor.role === 'administrator') return [toView(job, '')]
  const visit = findVisit(db, job.visit)
  return visit && mayReadAccount(db, actor, visit.id) ? [toView(job, numberOf(db, visit))] : []
}

/** The last job of a number; a kiosk asks for those it issued itself. */
export function printOfTicket({ db, actor }: Reading, input: { ticket: TicketId }) {
  const ticket = found(findTicket(db, input.ticket))
  if (actor.role === 'kiosk' && ticket.issuedBy !== actor.id) refuse('NOT_FOUND')
  const last = listTicketJobs(db, ticket.id).at(-1)
  return last ? { job: last.id, state: last.state, reason: last.reason, copy: last.copy } : null
}

function toView(job: ListedPrintJob, number: string): PrintJobView {
  const { id, kind, slip, copy, printer, state, reason, askedAt, askedByName } = job
  return { id, kind, number, slip, copy, printer, state, reason, askedAt, askedBy: askedByName }
}
