import { z } from 'zod'
import { CASEFILE_STATES } from '../model/casefile-state.ts'
import { AccountId, CasefileId, DepartmentId, PartyId, VisitId } from '../model/ids.ts'
import { CASEFILE_KINDS } from '../model/kinds.ts'
import { CLOCK_NAMES } from '../model/rule-pack.ts'
import { failures } from './errors.ts'
import { command, commandInput, query } from './procedure.ts'
import { READERS } from './roles.ts'
import { Guide, Proof, RevisionView } from './transcript.ts'
import { Instant, LocalDate, optionalText, text } from './values.ts'
import { revealedAnswer, revealedWhat, revealing, revealingAnswer, VisitView } from './visit.ts'
import { AttachmentView } from './visit-attachments.ts'

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

/** Why a matter may be the same: the words say which place, and which words both use. */
export const SimilarMatter = z.object({
  casefile: CasefileRow,
  because: z.array(
    z.object({ why: z.enum(['person', 'place', 'unit', 'words']), words: z.array(z.string()).optional() }),
  ),
})
export type SimilarMatter = z.output<typeof SimilarMatter>

const LinkedMatter = CasefileRow.pick({ id: true, number: true, state: true, receivedOn: true, partyName: true })

export const CasefileView = CasefileRow.extend({
  queryCode: z.string(),
  visit: VisitView,
  guide: Guide.nullable(),
  /** Which confirmation of the account `guide` is; `reason` says why the one before it was corrected. */
  confirmation: RevisionView.pick({ revision: true, sealedAt: true, manner: true, reason: true }).nullable(),
  /** Whether the newest confirmation still fits, also where nothing is left of it to be shown; null without any. */
  proof: Proof.nullable(),
  registeredBy: z.object({ id: AccountId, name: z.string() }),
  rulePack: z.string(),
  clocks: z.array(ClockView),
  /** The earlier matter that this one was said to repeat, and those said to repeat this one. */
  sameAs: LinkedMatter.nullable(),
  repeatedBy: z.array(LinkedMatter),
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
        /** A repeat names the earlier matter. */
        attempt: Attempt,
        summary: text(500),
        /** A clerk's finding that this is an earlier matter again; of the same party it makes this one a repeat. */
        sameAs: CasefileId.optional(),
      }),
    )
    .output(z.object({ id: CasefileId, number: z.string(), queryCode: z.string() }))
    .errors(failures('ALREADY_OPENED', 'NOT_CONFIRMED', 'UNKNOWN_CATEGORY', 'EARLIER_MATTER_NEEDED', 'WITHDRAWN')),
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
  /** Scans and photos of the visit behind the matter, for whoever it was routed to as well. */
  attachments: query('casefile', 'attachments', READERS)
    .input(z.object({ casefile: CasefileId }))
    .output(z.array(AttachmentView))
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
        before: z.string().max(60).optional(),
      }),
    )
    .output(z.object({ rows: z.array(CasefileRow), next: z.string().nullable() })),
  /** The matters of a party in this hall, newest first, with those of parties that were merged into it. */
  ofParty: query('casefile', 'ofParty', READERS)
    .input(z.object({ party: PartyId, before: z.string().max(60).optional() }))
    .output(z.object({ rows: z.array(CasefileRow), next: z.string().nullable() })),
  /** Matters that may be the same as the one being written, the likeliest first; whether they are, a person decides. */
  similar: query('casefile', 'similar', READERS)
    .input(
      z.object({
        party: PartyId.nullable().default(null),
        place: optionalText(2000).default(''),
        summary: optionalText(2000).default(''),
        department: DepartmentId.optional(),
      }),
    )
    .output(z.array(SimilarMatter).max(8)),
  timeline: query('casefile', 'timeline', READERS)
    .input(z.object({ casefile: CasefileId }))
    .output(z.array(TimelineEntry))
    .errors(failures('NOT_FOUND')),
  /** Matters with a clock that is late or nearly so; computed when asked (supervision, article 40). */
  pressing: query('casefile', 'pressing', ['leader', 'supervisor', 'clerk']).output(
    z.array(CasefileRow.extend({ clock: ClockView })),
  ),
}
