import { z } from 'zod'
import { CasefileId, DepartmentId, DeskId, RoutingId } from '../model/ids.ts'
import { ROUTING_METHODS } from '../model/kinds.ts'
import { ROUTING_STATES } from '../model/routing-state.ts'
import { failures } from './errors.ts'
import { command, commandInput, query } from './procedure.ts'
import { READERS } from './roles.ts'
import { Instant, LocalDate, text } from './values.ts'

export const Method = z.enum(ROUTING_METHODS)
export const RoutingState = z.enum(ROUTING_STATES)
export const Conclusion = z.enum(['supported', 'explained', 'not-supported'])

/** Why a department is suggested: the rule that spoke and the words it found. A suggestion only suggests. */
const Suggestion = z.object({
  department: DepartmentId,
  score: z.number(),
  reasons: z.array(z.object({ rule: z.enum(['litigation', 'place', 'category', 'keyword']), matched: z.string() })),
})

export const RoutingView = z.object({
  id: RoutingId,
  casefile: CasefileId,
  method: Method,
  department: DepartmentId,
  desk: DeskId.nullable(),
  reason: z.string(),
  feedbackDue: LocalDate.nullable(),
  state: RoutingState,
  sentAt: Instant,
  sentBy: z.string(),
  signedAt: Instant.nullable(),
  acceptedAt: Instant.nullable(),
  answeredAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  objection: z
    .object({ reasons: z.string(), at: Instant, settled: z.enum(['agreed', 'refused']).nullable() })
    .nullable(),
  answer: z.object({ text: z.string(), basis: z.string(), conclusion: Conclusion }).nullable(),
})
export type RoutingView = z.output<typeof RoutingView>

export const routing = {
  suggest: query('routing', 'suggest', ['clerk', 'leader'])
    .input(z.object({ casefile: CasefileId }))
    .output(z.array(Suggestion))
    .errors(failures('NOT_FOUND')),
  ofCasefile: query('routing', 'ofCasefile', READERS)
    .input(z.object({ casefile: CasefileId }))
    .output(z.array(RoutingView))
    .errors(failures('NOT_FOUND')),
  /** Hands over (转送), assigns with a feedback date (交办) or guides to the legal route (引导); articles 22, 31. */
  send: command('routing', 'send', ['clerk', 'leader'])
    .input(
      commandInput({
        casefile: CasefileId,
        method: Method,
        department: DepartmentId,
        feedbackDays: z.int().min(1).max(365).nullable(),
        reason: text(500),
      }),
    )
    .output(z.object({ id: RoutingId, feedbackDue: LocalDate.nullable() }))
    .errors(failures('WRONG_STATE', 'FEEDBACK_DATE_NEEDED', 'LITIGATION_NEEDS_GUIDANCE')),
  /** The sender agrees to an objection (the matter is to be routed again) or refuses it (article 23). */
  settleObjection: command('routing', 'settleObjection', ['clerk', 'leader'])
    .input(commandInput({ routing: RoutingId, agree: z.boolean(), reason: text(500) }))
    .output(z.object({ state: RoutingState }))
    .errors(failures('WRONG_STATE')),
}
