import { z } from 'zod'
import { VisitId } from '../model/ids.ts'
import { FAILURES, type FailureCode } from './errors.ts'
import { command, commandInput, query } from './procedure.ts'
import { Instant, optionalText, text } from './values.ts'
import { Headcount } from './visit-fields.ts'
import { PartyInput } from './visit-party.ts'

/** The most rows of one command: one transaction, which nobody else waits for longer than a blink. */
const IMPORT_BATCH = 100
/** The most messages asked about at once. */
export const IMPORT_QUESTION = 1000

/**
 * What tells a message from all others: the system it comes from and its number there, or a digest of everything it
 * says. The hall keeps a keyed hash of it, so a digest of personal data cannot be guessed from the file.
 */
const MessageOrigin = text(300)

/** One message of another system: a visit of the channel 网, by the same rules as one that a clerk registers. */
export const ImportedMessage = z.strictObject({
  origin: MessageOrigin,
  /** When its sender submitted it; null where the sheet does not say. */
  receivedAt: Instant.nullable(),
  party: PartyInput,
  headcount: Headcount,
  message: optionalText(20_000),
})
export type ImportedMessage = z.output<typeof ImportedMessage>

const Outcome = z.union([
  z.object({ registered: VisitId }),
  /** It came in before: nothing was changed. */
  z.object({ already: VisitId }),
  // Object.keys forgets that its keys are the codes.
  z.object({ refused: z.enum(Object.keys(FAILURES) as FailureCode[]) }),
])
export type ImportOutcome = z.output<typeof Outcome>

export const visitImport = {
  /** Registers messages, each for itself: one that is refused keeps no other out. An answer for each, in their order. */
  importMessages: command('visit', 'importMessages', ['clerk'])
    .input(commandInput({ messages: z.array(ImportedMessage).min(1).max(IMPORT_BATCH) }))
    .output(z.object({ outcomes: z.array(Outcome) })),
  /** Which of these messages the hall already has. Asked by POST: so many origins fit into no address. */
  importedAlready: query('visit', 'importedAlready', ['clerk'])
    .route({ method: 'POST' })
    .input(z.strictObject({ origins: z.array(MessageOrigin).max(IMPORT_QUESTION) }))
    .output(z.array(MessageOrigin)),
}
