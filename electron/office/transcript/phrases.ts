import type { PhraseView } from '../../../shared/contract/transcript-phrases.ts'
import type { PhraseId } from '../../../shared/model/ids.ts'
import { initialsOf } from '../../store/pinyin.ts'
import { deletePhrase, keepPhrase, listPhrases } from '../../store/tables/phrases.ts'
import type { Work } from '../command.ts'
import type { Reading } from '../office.ts'
import { found, refuse } from '../refusal.ts'

/** More nobody finds their way about in, and each is looked for at every letter. */
const MOST_PHRASES = 200
/** Nobody types more initials of a phrase than these. */
const READ = 30

/** The phrases of whoever asks, the newest first. */
export function phrasesOf({ db, actor }: Reading): PhraseView[] {
  return listPhrases(db, actor.id).map(({ account: _, ...phrase }) => ({
    ...phrase,
    initials: initialsOf(phrase.text.slice(0, READ)),
  }))
}

/**
 * Adds a phrase to one's own, or changes one of them. ABBREVIATION_TAKEN where another of them is called by it already,
 * TOO_MANY_PHRASES with 200 of them, NOT_FOUND for a phrase that is not one's own.
 */
export function savePhrase(
  { db, actor, newId, changed }: Work,
  { phrase, abbreviation, text }: Readonly<{ phrase: PhraseId | null; abbreviation: string; text: string }>,
): { id: PhraseId } {
  const own = listPhrases(db, actor.id)
  const before = phrase === null ? null : found(own.find(({ id }) => id === phrase))
  const others = own.filter(({ id }) => id !== phrase)
  const called = abbreviation.toLowerCase()
  if (called !== '' && others.some((other) => other.abbreviation.toLowerCase() === called)) refuse('ABBREVIATION_TAKEN')
  if (others.length >= MOST_PHRASES) refuse('TOO_MANY_PHRASES')
  const after = { id: before?.id ?? newId<PhraseId>(), account: actor.id, abbreviation, text }
  keepPhrase(db, after)
  changed('transcript', after.id, { before, after })
  return { id: after.id }
}

/** Takes a phrase of one's own away; NOT_FOUND for any other. */
export function removePhrase({ db, actor, changed }: Work, { phrase }: { phrase: PhraseId }): { removed: true } {
  const before = found(listPhrases(db, actor.id).find(({ id }) => id === phrase))
  deletePhrase(db, phrase)
  changed('transcript', phrase, { before })
  return { removed: true }
}
