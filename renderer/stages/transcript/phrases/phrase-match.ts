import type { PhraseView } from '../../../../shared/contract/transcript-phrases.ts'

/** The phrase whose abbreviation ends the text before the caret; of several the longest. */
export function phraseBefore(before: string, phrases: readonly PhraseView[]): PhraseView | null {
  const typed = before.slice(-LONGEST).toLowerCase()
  const fitting = phrases.filter(({ abbreviation }) => abbreviation !== '' && endsWithWord(typed, abbreviation))
  const [longest] = fitting.toSorted((one, other) => other.abbreviation.length - one.abbreviation.length)
  return longest ?? null
}

/** The phrases that are meant by what was typed: their abbreviation, the first letters of their pinyin, or their words. */
export function phrasesFor(typed: string, phrases: readonly PhraseView[]): readonly PhraseView[] {
  const sought = typed.trim().toLowerCase()
  if (sought === '') return phrases
  const called = phrases.filter(({ abbreviation }) => abbreviation.toLowerCase().startsWith(sought))
  const saying = phrases.filter(
    (phrase) =>
      !called.includes(phrase) && (phrase.initials.includes(sought) || phrase.text.toLowerCase().includes(sought)),
  )
  return [...called, ...saying]
}

/** An abbreviation of letters is no part of a longer word. */
function endsWithWord(typed: string, abbreviation: string): boolean {
  const sought = abbreviation.toLowerCase()
  if (!typed.endsWith(sought)) return false
  const sign = typed.charAt(typed.length - sought.length - 1)
  return !(/^[a-z\d]/.test(sought) && /[a-z\d]/.test(sign))
}

/** No abbreviation is longer, with the sign before it. */
const LONGEST = 21
