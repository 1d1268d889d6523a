import { open } from '../../electron/office/casefile/open.ts'
import { feedback } from '../../electron/office/followup/close-loop.ts'
import type { Matter } from '../../electron/office/hall/seed.ts'
import { accept, answer, finish, sign } from '../../electron/office/handling/steps.ts'
import { send } from '../../electron/office/routing/send.ts'
import { begin, save } from '../../electron/office/transcript/account.ts'
import { confirm } from '../../electron/office/transcript/revisions.ts'
import { retentionTask } from '../../electron/office/visit/erase.ts'
import { register } from '../../electron/office/visit/register.ts'
import { setRetention } from '../../electron/office/visit/retention.ts'
import { NO_NEEDS } from '../../shared/contract/visit.ts'
import type { CasefileId, RoutingId, TicketId, VisitId } from '../../shared/model/ids.ts'
import { DAY, matterNamed, type SampleOffice } from './sample-office.ts'

type Who = Readonly<{ by?: string }>
type Opened = Readonly<{ matter: Matter; visit: VisitId; casefile: CasefileId; number: string; queryCode: string }>
type Routed = Opened & Readonly<{ routing: RoutingId; feedbackDue: string | null }>

/** Registers the party of a sample matter, without a ticket unless one is given. */
export function registered(
  hall: SampleOffice,
  { party, channel }: Matter,
  { by = 'front1', ticket = null }: Who & Readonly<{ ticket?: TicketId | null }> = {},
): VisitId {
  const { headcount, representatives, ...who } = party
  const more = { attendants: [], needs: NO_NEEDS, message: '' }
  const input = { ticket, channel, party: who, headcount, representatives, noticeGiven: true, ...more }
  return hall.run(by, register, input).id
}

/** Writes the account of a visit down and seals it. */
export function confirmed(hall: SampleOffice, matter: Matter, visit: VisitId, { by = 'front1' }: Who = {}): void {
  const transcript = hall.run(by, begin, { visit })
  const { version } = hall.run(by, save, { transcript: transcript.id, base: 1, guide: matter.transcript })
  hall.run(by, confirm, { transcript: transcript.id, version, manner: 'oral', signature: null })
}

/** Time passes until retention takes everything that became no matter. */
export function erasedByRetention(hall: SampleOffice): void {
  hall.run('admin', setRetention, { years: 1 })
  hall.advance(2 * 366 * DAY)
  retentionTask()(hall.office)
}

/** A sample matter as far as its number and query code; `changes` make another matter of it. */
export function opened(
  hall: SampleOffice,
  code: string,
  { by = 'front1', ...changes }: Who & Partial<Matter['casefile']> = {},
): Opened {
  const matter = matterNamed(code)
  const visit = registered(hall, matter, { by })
  confirmed(hall, matter, visit, { by })
  const { id, number, queryCode } = hall.run(by, open, { visit, ...matter.casefile, ...changes })
  return { matter, visit, casefile: id, number, queryCode }
}

/** A sample matter at its department, or at the one named. */
export function routed(
  hall: SampleOffice,
  code: string,
  {
    department,
    method,
    ...changes
  }: Partial<Pick<Matter['routing'], 'department' | 'method'>> & Parameters<typeof opened>[2] = {},
): Routed {
  const matter = opened(hall, code, changes)
  const { routing } = matter.matter
  const input = {
    ...routing,
    casefile: matter.casefile,
    department: hall.idOf.department(department ?? routing.department),
    method: method ?? routing.method,
  }
  const { id, feedbackDue } = hall.run(changes.by ?? 'front1', send, input)
  return { ...matter, routing: id, feedbackDue }
}

/** A sample matter with its written answer, finished, and with the unit's feedback when asked for. */
export function finished(hall: SampleOffice, code: string, { withFeedback = false } = {}): Routed {
  const way = routed(hall, code)
  const { routing, casefile, matter } = way
  const department = matter.routing.department
  hall.run(department, sign, { routing })
  if (matter.handling.accept) hall.run(department, accept, { routing })
  hall.run(department, answer, { routing, ...matter.handling.answer })
  hall.run(department, finish, { routing })
  if (withFeedback) hall.run(department, feedback, { casefile, text: matter.followup.feedback })
  return way
}
