import { z } from 'zod'
import { PhraseId } from '../model/ids.ts'
import { failures } from './errors.ts'
import { command, commandInput, query } from './procedure.ts'
import { COUNTERS } from './roles.ts'
import { optionalText, text } from './values.ts'

export const PHRASE_LENGTH = 500
export const ABBREVIATION_LENGTH = 20

/** What a clerk writes often. Typed before the caret, the abbreviation offers the phrase; empty for none. */
export const PhraseView = z.object({
  id: PhraseId,
  abbreviation: z.string(),
  text: z.string(),
  /** The first letters of its syllables, for finding it without an input method. */
  initials: z.string(),
})
export type PhraseView = z.output<typeof PhraseView>

/** Everybody has phrases of their own; nobody sees or changes another's. */
export const transcriptPhrases = {
  /** The newest first. */
  phrases: query('transcript', 'phrases', COUNTERS).output(z.array(PhraseView)),
  /** Adds a phrase, or changes one. */
  savePhrase: command('transcript', 'savePhrase', COUNTERS)
    .input(
      commandInput({
        phrase: PhraseId.nullable(),
        abbreviation: optionalText(ABBREVIATION_LENGTH),
        text: text(PHRASE_LENGTH),
      }),
    )
    .output(z.object({ id: PhraseId }))
    .errors(failures('ABBREVIATION_TAKEN', 'TOO_MANY_PHRASES')),
  removePhrase: command('transcript', 'removePhrase', COUNTERS)
    .input(commandInput({ phrase: PhraseId }))
    .output(z.object({ removed: z.literal(true) })),
}
