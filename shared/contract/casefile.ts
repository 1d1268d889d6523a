import { z } from 'zod'
import { CASEFILE_STATES } from '../model/casefile-state.ts'
import { AccountId, CasefileId, DepartmentId, VisitId } from '../model/ids.ts'
import { CASEFILE_KINDS } from '../model/kinds.ts'
import { CLOCK_NAMES } from '../model/rule-pack.ts'
import { failures } from './errors.ts'
import { command, commandInput, query } from './procedure.ts'
import { READERS } from './roles.ts'
import { Guide } from './transcript.ts'
import { Instant, LocalDate, text } from './values.ts'
import { revealedAnswer, revealedWhat, revealing, revealingAnswer, VisitView } from './visit.ts'

export const Kind = z.enum(CASEFILE_KINDS)
export const Attempt = z.enum(['first', 'repeat'])
export const CasefileState = z.enum(CASEFILE_STATES)

/** A due date that explains itself: article, start, length, and why it moved. */
export const ClockView = z.object({
  clock: z.enum(CLOCK_NAMES),
  article: z.string(),
  startedOn: LocalDate,
  days: z.int(),
  unit: z.enum(['calendar', 'working']),
  shifts: z.array(z.object({ from: LocalDate, to: LocalDate, reason: z.enum(['holiday', 'weekend']) })),
  pausedDays: z.int(),
  due: LocalDate,
  endedOn: LocalDate.nullable(),
  standing: z.enum(['running', 'near', 'late', 'met', 'missed']),
  daysLeft: z.int(),
  calendarKnown: z.boolean(),
})
export type ClockView = z.output<typeof ClockView>

export const CasefileRow = z.object({
  id: CasefileId,
  number: z.string(),
  kind: Kind,
  category: z.string(),
  place: z.string(),
  summary: z.string(),
  attempt: Attempt,
  state: CasefileState,
  partyName: z.string(),
  headcount: z.int(),
  receivedAt: Instant,
  receivedOn: LocalDate,
  department: DepartmentId.nullable(),
})
export type CasefileRow = z.output<typeof CasefileRow>

export const CasefileView = CasefileRow.extend({
  queryCode: z.string(),
  visit: VisitView,
  guide: Guide.nullable(),
  registeredBy: z.object({ id: AccountId, name: z.string() }),
  rulePack: z.string(),
  clocks: z.array(ClockView),
})
export type CasefileView = z.output<typeof CasefileView>

/** One line of the matter's timeline, from door to archive. */
export const TimelineEntry = z.object({
  at: Instant,
  event: z.string(),
  who: z.string(),
  department: z.string().nullable(),
  text: z.string(),
})

export const casefile = {
  open: command('casefile', 'open', ['clerk', 'desk'])
    .input(
      commandInput({
        visit: VisitId,
        kind: Kind,
        category: text(60),
        place: text(120),
        attempt: Attempt,
        summary: text(500),
      }),
    )
    .output(z.object({ id: CasefileId, number: z.string(), queryCode: z.string() }))
    .errors(failures('ALREADY_OPENED', 'NOT_CONFIRMED', 'UNKNOWN_CATEGORY')),
  get: query('casefile', 'get', READERS)
    .input(z.object({ casefile: CasefileId }))
    .output(CasefileView)
    .errors(failures('NOT_FOUND')),
  /** As for a visit, for whoever the matter was routed to: they have to reach the visitor. */
  reveal: command('casefile', 'reveal', READERS)
    .input(commandInput({ casefile: CasefileId, ...revealing }))
    .output(revealingAnswer),
  revealed: query('casefile', 'revealed', READERS)
    .input(z.object({ casefile: CasefileId, ...revealedWhat }))
    .output(revealedAnswer)
    .errors(failures('NOT_FOUND')),
  ofVisit: query('casefile', 'ofVisit', READERS)
    .input(z.object({ visit: VisitId }))
    .output(CasefileRow.nullable()),
  /** Newest first. `search` finds a number, a query code or the beginning of a party's name. */
  list: query('casefile', 'list', READERS)
    .input(
      z.object({
        search: z.string().max(80).optional(),
        state: CasefileState.optional(),
        before: z.string().max(40).optional(),
      }),
    )
    .output(z.object({ rows: z.array(CasefileRow), next: z.string().nullable() })),
  timeline: query('casefile', 'timeline', READERS)
    .input(z.object({ casefile: CasefileId }))
    .output(z.array(TimelineEntry))
    .errors(failures('NOT_FOUND')),
  /** Matters with a clock that is late or nearly so; computed when asked (supervision, article 40). */
  pressing: query('casefile', 'pressing', ['leader', 'supervisor', 'clerk']).output(
    z.array(CasefileRow.extend({ clock: ClockView })),
  ),
}
