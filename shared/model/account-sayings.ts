import words from '../../resources/rules/account-facts.json' with { type: 'json' }
import type { Fact } from './account-facts.ts'

/**
 * Sentences in which somebody asks for something, or names what they can show for it, in the order of the text and without
 * their full stop. Of a long sentence only the part from the telling word on. Found by words, so they are offers only.
 */
export function sayingsIn(text: string): Fact[] {
  return [...text.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) => {
    const at = index + sentence.length - sentence.trimStart().length
    const said = sentence.trim()
    const demand = tellingPart(said, DEMAND.exec(said))
    const evidence = tellingPart(said, evidenceOf(said))
    return [
      ...(demand ? [{ ...demand, kind: 'demand' as const, at: at + demand.at }] : []),
      ...(evidence ? [{ ...evidence, kind: 'evidence' as const, at: at + evidence.at }] : []),
    ]
  })
}

const SENTENCE = /[^。！？!?；;\n]+/g
const DEMAND = new RegExp(words.demands.join('|'))
const EVIDENCE = new RegExp(words.evidence.join('|'), 'g')
/** What a clause says about the proof it is going to name: that there is none. */
const DENIED = new RegExp(words.denied)
/** Longer, nobody reads it on a button. */
const LONGEST = 60

const evidenceOf = (sentence: string) =>
  [...sentence.matchAll(EVIDENCE)].find(({ index }) => !DENIED.test(clauseBefore(sentence, index))) ?? null

const clauseBefore = (sentence: string, place: number) =>
  sentence
    .slice(0, place)
    .split(/[，,、：:]/)
    .at(-1) ?? ''

function tellingPart(
  sentence: string,
  found: Readonly<{ index: number }> | null,
): Readonly<{ text: string; at: number }> | null {
  if (!found) return null
  if (sentence.length <= LONGEST) return { text: sentence, at: 0 }
  const begin = Math.max(sentence.lastIndexOf('，', found.index), sentence.lastIndexOf(',', found.index)) + 1
  const rest = sentence.slice(begin)
  if (rest.length <= LONGEST) return { text: rest, at: begin }
  const end = rest.slice(0, LONGEST).search(/[，,][^，,]*$/)
  // Without a comma to end at there is no part that could stand alone.
  return end > found.index - begin ? { text: rest.slice(0, end), at: begin } : null
}
