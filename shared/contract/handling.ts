import { z } from 'zod'
import { RoutingId } from '../model/ids.ts'
import { CasefileRow, ClockView } from './casefile.ts'
import { failures } from './errors.ts'
import { command, commandInput, query } from './procedure.ts'
import { Conclusion, RoutingState, RoutingView } from './routing.ts'
import { Instant, optionalText, text } from './values.ts'

const Note = z.object({ text: z.string(), at: Instant, who: z.string() })

const InboxRow = z.object({ routing: RoutingView, casefile: CasefileRow, clock: ClockView.nullable() })
export type InboxRow = z.output<typeof InboxRow>

const step = (name: string) =>
  command('handling', name, ['desk'])
    .output(z.object({ state: RoutingState }))
    .errors(failures('WRONG_STATE'))

const onRouting = commandInput({ routing: RoutingId })

export const handling = {
  /** What was routed to the caller's own department and is not returned; the most pressing first. */
  inbox: query('handling', 'inbox', ['desk']).output(z.array(InboxRow)),
  notes: query('handling', 'notes', ['desk', 'clerk', 'leader', 'supervisor'])
    .input(z.object({ routing: RoutingId }))
    .output(z.array(Note))
    .errors(failures('NOT_FOUND')),
  sign: step('sign').input(onRouting),
  /** Accepts the matter (受理): ends the notify clock and starts the 60-day clock of a claim (articles 23, 34). */
  accept: step('accept').input(onRouting).errors(failures('NOT_ACCEPTABLE')),
  note: step('note').input(commandInput({ routing: RoutingId, text: text(2000) })),
  /** The written answer: decision, legal basis, conclusion (article 32). */
  answer: step('answer').input(
    commandInput({ routing: RoutingId, text: text(8000), basis: optionalText(2000), conclusion: Conclusion }),
  ),
  finish: step('finish').input(onRouting),
  /** "Not ours": detailed reasons, the sender decides (article 23). */
  object: step('object').input(commandInput({ routing: RoutingId, reasons: text(2000) })),
}
