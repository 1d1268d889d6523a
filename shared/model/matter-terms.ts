import { bigramsOf, plainPlace, type SameMatterRules, withoutOrdinaryWords } from './same-matter.ts'

/**
 * What a matter is found by: its place as one term and all pairs of characters, because a tokenizer for words misses
 * most names of two characters. Stored terms follow these rules: changing them takes a migration that indexes anew.
 */
export function matterTerms(place: string, summary: string, rules: SameMatterRules): string[] {
  return [...placeTerm(place, rules), ...bigramsOf(`${place} ${summary}`)]
}

/** What to look for, the place first: of the summary only what not every petition says, and not without end. */
export function askedTerms(place: string, summary: string, rules: SameMatterRules): string[] {
  const words = bigramsOf(`${place} ${withoutOrdinaryWords(summary, rules)}`)
  return [...placeTerm(place, rules), ...words.slice(0, MOST_TERMS)]
}

const MOST_TERMS = 160

/** The letter keeps a place of two characters apart from the pair of characters it consists of. */
function placeTerm(place: string, rules: SameMatterRules): string[] {
  const plain = plainPlace(place, rules)
  return plain === '' ? [] : [`p${plain}`]
}
