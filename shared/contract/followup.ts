import { z } from 'zod'
import { CasefileId } from '../model/ids.ts'
import { RATINGS } from '../model/rating.ts'
import { CasefileRow, CasefileState, Kind } from './casefile.ts'
import { failures } from './errors.ts'
import { command, commandInput, query } from './procedure.ts'
import { READERS } from './roles.ts'
import { Instant, LocalDate, optionalText, text } from './values.ts'

/** The visitor's own judgement; no rating is no rating and is never counted as satisfied (article 21). */
export const Rating = z.enum(RATINGS)

/** What a query code shows on an unattended screen: no name, no account, no document. */
const Progress = z.object({
  number: z.string(),
  kind: Kind,
  state: CasefileState,
  receivedOn: LocalDate,
  department: z.object({ name: z.string(), phone: z.string(), contact: z.string() }).nullable(),
  nextDue: LocalDate.nullable(),
  steps: z.array(z.object({ at: Instant, event: z.string(), department: z.string().nullable() })),
  answer: z.string().nullable(),
  mayRate: z.boolean(),
  rating: Rating.nullable(),
})
export type Progress = z.output<typeof Progress>

const FollowupView = z.object({
  feedback: z.object({ text: z.string(), at: Instant, who: z.string() }).nullable(),
  rating: z.object({ rating: Rating, remark: z.string(), at: Instant, by: z.enum(['visitor', 'clerk']) }).nullable(),
})

export const followup = {
  progress: query('followup', 'progress', ['kiosk', 'clerk', 'desk', 'leader'])
    .input(z.object({ queryCode: z.string().max(40) }))
    .output(Progress)
    .errors(failures('NOT_FOUND', 'TOO_MANY_TRIES')),
  ofCasefile: query('followup', 'ofCasefile', READERS)
    .input(z.object({ casefile: CasefileId }))
    .output(FollowupView)
    .errors(failures('NOT_FOUND')),
  /** Finished matters that still wait for the unit's feedback or the visitor's rating. */
  waiting: query('followup', 'waiting', READERS).output(
    z.array(CasefileRow.extend({ feedbackGiven: z.boolean(), rated: z.boolean() })),
  ),
  /** The responsible unit tells the hall what came of it. */
  feedback: command('followup', 'feedback', ['desk'])
    .input(commandInput({ casefile: CasefileId, text: text(2000) }))
    .output(z.object({ state: CasefileState }))
    .errors(failures('WRONG_STATE')),
  /** At the kiosk with the query code, or by a clerk who called back. Closes the matter once feedback is there. */
  rate: command('followup', 'rate', ['kiosk', 'clerk'])
    .input(commandInput({ queryCode: z.string().max(40), rating: Rating, remark: optionalText(500) }))
    .output(z.object({ state: CasefileState }))
    .errors(failures('WRONG_STATE', 'ALREADY_RATED', 'TOO_MANY_TRIES')),
}
