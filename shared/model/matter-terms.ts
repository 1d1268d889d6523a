import { bigramsOf, plainPlace, type SameMatterRules, withoutOrdinaryWords } from './same-matter.ts'

/**
 * What a matter is found by: its place as one term and all pairs of characters, because a tokenizer for words misses
 * most names of two characters. Stored terms follow these rules: changing them takes a migration that indexes anew.
 */
export function matterTerms(place: string, summary: string, rules: SameMatterRules): string[] {
  return [...placeTerm(place, rules), ...bigramsOf(`${place} ${summary}`)]
}

/** What to look for: of the summary only what not every petition says; of a long one, terms from all over it. */
export function askedTerms(place: string, summary: string, rules: SameMatterRules): string[] {
  const words = bigramsOf(`${place} ${withoutOrdinaryWords(summary, rules)}`)
  const step = Math.max(1, words.length / MOST_TERMS)
  const spread = words.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
  return [...placeTerm(place, rules), ...spread]
}

/** Each is one look into the index; four hundred characters of a summary need no more. */
const MOST_TERMS = 100

/** The letter keeps a place of two characters apart from the pair of characters it consists of. */
function placeTerm(place: string, rules: SameMatterRules): string[] {
  const plain = plainPlace(place, rules)
  return plain === '' ? [] : [`p${plain}`]
}
