import { diffArrays } from 'diff'
import { type Guide, PARTS, type Part } from '../../../../shared/contract/transcript.ts'

/** A piece of one side; `changed` is not on the other side. */
export type Piece = Readonly<{ text: string; changed: boolean }>

export type PartDifference = Readonly<{
  part: Part
  same: boolean
  before: readonly Piece[]
  after: readonly Piece[]
}>

/** Two texts of an account beside each other, part by part; parts that are empty in both are left out. */
export function differencesOf(before: Guide, after: Guide): PartDifference[] {
  return PARTS.filter((part) => before[part] !== '' || after[part] !== '').map((part) => ({
    part,
    same: before[part] === after[part],
    ...differenceOf(before[part], after[part]),
  }))
}

function differenceOf(before: string, after: string): Pick<PartDifference, 'before' | 'after'> {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_CHANGES })
  if (!changes) return { before: whole(before), after: whole(after) }
  const pieces = changes.map(({ value, added, removed }) => ({ text: value.join(''), added, removed }))
  return {
    before: pieces.filter(({ added }) => !added).map(({ text, removed: changed }) => ({ text, changed })),
    after: pieces.filter(({ removed }) => !removed).map(({ text, added: changed }) => ({ text, changed })),
  }
}

const whole = (text: string): Piece[] => (text === '' ? [] : [{ text, changed: true }])

/** Chinese has no spaces between words: the segmenter knows them, so that whole words change and not half of one. */
const wordsOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment)
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Texts that have less in common than this are another text; looking on would only take time. */
const MOST_CHANGES = 1_500
