import { type Guide, PARTS, type Part } from '../../../shared/contract/transcript.ts'
import { type Hunk, hunksOf } from './hunks.ts'

export type Choice = 'mine' | 'theirs' | 'both'

/**
 * A sentence that two changed, in their words, and what keeps the words of both. Its name stays while only my side of it
 * changes, and no two of one account share it.
 */
export type Conflict = Readonly<{ name: string; part: Part; before: string } & Record<Choice, string>>

export type Merge = Readonly<{
  conflicts: readonly Conflict[]
  /** The account with these sentences as chosen, and everything else of both; `before` is what they grew from. */
  chosen: (choiceOf: (conflict: Conflict) => Choice | 'before') => Guide
  /** Their account with these sentences as before: from there only they are still to be decided. */
  undecided: Guide
}>

/**
 * Two accounts that grew from one. What each changed is in the result; only a sentence that both changed is a conflict.
 * New sentences of both at one place stand one after the other, theirs first.
 */
export function mergeGuides(before: Guide, mine: Guide, theirs: Guide): Merge {
  // The hall cuts white space off the edges; what I typed there since is mine.
  const named = namesOf()
  const parts = PARTS.map((part) => {
    const pieces = merge(before[part].trim(), mine[part], theirs[part])
    return [part, pieces.map((piece) => ('both' in piece ? named(part, piece) : piece))] as const
  })
  const written = (textOf: (piece: Conflict | Joined) => string): Guide => {
    const result = { ...mine }
    for (const [part, pieces] of parts) result[part] = pieces.map(textOf).join('')
    return result
  }
  return {
    conflicts: parts.flatMap(([, pieces]) => pieces.filter((piece) => 'both' in piece)),
    chosen: (choiceOf) => written((piece) => ('both' in piece ? piece[choiceOf(piece)] : piece.joined)),
    undecided: written((piece) => ('both' in piece ? piece.before : piece.theirs)),
  }
}

/** The sentences that two accounts share: merged from there, each keeps all its others. */
export function inBoth(mine: Guide, theirs: Guide): Guide {
  const result = { ...theirs }
  for (const part of PARTS) {
    const sentences = sentencesOf(theirs[part])
    const gone = hunksOf(sentences, sentencesOf(mine[part]))
    result[part] = sentences.filter((_, place) => !gone.some(({ from, to }) => from <= place && place < to)).join('')
  }
  return result
}

/** One short answer may stand in two places: the second has a name of its own. */
function namesOf(): (part: Part, clash: Clash) => Conflict {
  const seen = new Map<string, number>()
  return (part, clash) => {
    const where = `${part} ${clash.theirs}`
    const times = (seen.get(where) ?? 0) + 1
    seen.set(where, times)
    return { name: `${where} ${times}`, part, ...clash }
  }
}

type Clash = Readonly<Record<Choice | 'before', string>>
/** What no one has to decide: the changes of both, and what the other one has there. */
type Joined = Readonly<{ joined: string; theirs: string }>
type Piece = Joined | Clash

/** With all their ends: an empty line is like any other, and no sentence is found again by it. */
const SENTENCES = /[^。！？；\n]*[。！？；\n]+|[^。！？；\n]+/gu
/** Hanzi one by one, other words whole; no word reaches over the end of a sentence. */
const WORDS = /\p{Script=Han}|[\p{L}\p{N}]+|[\s\S]/gu
const END = /^[。！？；\n]$/u

const CLAUSES = /[^，、：,:]*[，、：,:]+|[^，、：,:]+/gu

const clausesOf = (text: string): readonly string[] => text.match(CLAUSES) ?? []
const sentencesOf = (text: string): readonly string[] => text.match(SENTENCES) ?? []
const wordsOf = (text: string): readonly string[] => text.match(WORDS) ?? []

function merge(before: string, mine: string, theirs: string): Piece[] {
  if (mine === theirs || theirs === before) return [{ joined: mine, theirs }]
  if (mine === before) return [{ joined: theirs, theirs }]
  const base = wordsOf(before)
  const between = (from: number, to?: number): Joined => {
    const old = base.slice(from, to).join('')
    return { joined: old, theirs: old }
  }
  const pieces: Piece[] = []
  let at = 0
  for (const region of regions(before, mine, theirs)) {
    pieces.push(between(at, region.from), inRegion(base, region))
    at = region.to
  }
  return [...pieces, between(at)]
}

function inRegion(base: readonly string[], region: Region): Piece {
  const { from, to, ours, others } = region
  const before = base.slice(from, to).join('')
  const [mine, theirs] = [rewritten(base, region, ours), rewritten(base, region, others)]
  if (others.length === 0 || mine === theirs) return { joined: mine, theirs }
  if (ours.length === 0) return { joined: theirs, theirs }
  const further = furtherOn(before, mine, theirs)
  if (further !== null) return { joined: further, theirs }
  if (from === to) return { joined: oneAfterTheOther(theirs, mine), theirs }
  return { before, mine, theirs, both: union(base, region) }
}

/** The words that changed, sentence by sentence: each word of before is kept or gone, whichever sentence it is in now. */
function changesOf(before: string, after: string): Hunk[] {
  const [old, now] = [sentencesOf(before), sentencesOf(after)]
  const placeOf = (sentence: number) => wordsOf(old.slice(0, sentence).join('')).length
  return hunksOf(old, now).flatMap(({ from, to, words }) => {
    const place = placeOf(from)
    const inside = changedWords(old.slice(from, to).join(''), words.join(''))
    return inside.map((hunk) => ({ from: place + hunk.from, to: place + hunk.to, words: hunk.words }))
  })
}

/**
 * Clause by clause first: a whole clause is found again before hanzi that two others happen to share, and who speaks
 * without an end is written with commas alone, where each letter would wait for all the others.
 */
function changedWords(before: string, after: string): Hunk[] {
  const clauses = clausesOf(before)
  const placeOf = (clause: number) => wordsOf(clauses.slice(0, clause).join('')).length
  return hunksOf(clauses, clausesOf(after)).flatMap(({ from, to, words }) => {
    const place = placeOf(from)
    const inside = hunksOf(wordsOf(clauses.slice(from, to).join('')), wordsOf(words.join('')))
    return inside.map((hunk) => ({ from: place + hunk.from, to: place + hunk.to, words: hunk.words }))
  })
}

/** One wrote on where the other stopped, as after a page that ended: there is nothing to choose. Null otherwise. */
function furtherOn(before: string, mine: string, theirs: string): string | null {
  const [shorter, longer] = mine.length < theirs.length ? [mine, theirs] : [theirs, mine]
  return shorter.startsWith(before) && longer.startsWith(shorter) ? longer : null
}

type Region = { from: number; to: number; ours: Hunk[]; others: Hunk[] }

/** The sentences that one of the two changed, or both; new ones between two sentences change neither. */
function regions(before: string, mine: string, theirs: string): Region[] {
  const touched = touching(before)
  const all = [
    ...changesOf(before, mine).map((hunk) => ({ ...touched(hunk), ours: [hunk], others: [] })),
    ...changesOf(before, theirs).map((hunk) => ({ ...touched(hunk), ours: [], others: [hunk] })),
  ].toSorted((a, b) => a.from - b.from || a.to - b.to)
  const found: Region[] = []
  for (const region of all) {
    const last = found.at(-1)
    const samePlace = last?.from === region.from && last.to === region.to
    if (last && (samePlace || region.from < last.to)) {
      last.to = Math.max(last.to, region.to)
      last.ours.push(...region.ours)
      last.others.push(...region.others)
    } else found.push(region)
  }
  return found
}

/** Which words of before belong to the sentences that a change is about. */
function touching(before: string): (hunk: Hunk) => Pick<Region, 'from' | 'to'> {
  const words = wordsOf(before)
  const ends = words.flatMap((word, place) => (END.test(word) || place === words.length - 1 ? [place + 1] : []))
  const beginOf = (place: number) => ends.findLast((end) => end <= place) ?? 0
  const endOf = (place: number) => ends.find((end) => end > place) ?? words.length
  return ({ from, to, words: fresh }) => {
    if (from < to) return { from: beginOf(from), to: endOf(to - 1) }
    const between = from === 0 || ends.includes(from)
    const goesOn = from > 0 && !END.test(words[from - 1] ?? '') && !END.test(fresh[0] ?? '')
    const leadsOn = from < words.length && !END.test(fresh.at(-1) ?? '')
    if (between && !goesOn && !leadsOn) return { from, to: from }
    return goesOn || !between ? { from: beginOf(from - 1), to: endOf(from - 1) } : { from, to: endOf(from) }
  }
}

function rewritten(base: readonly string[], { from, to }: Pick<Hunk, 'from' | 'to'>, hunks: readonly Hunk[]): string {
  let [at, text] = [from, '']
  for (const hunk of hunks) {
    text += base.slice(at, hunk.from).join('') + hunk.words.join('')
    at = hunk.to
  }
  return text + base.slice(at, to).join('')
}

function oneAfterTheOther(theirs: string, mine: string): string {
  const apart = ENDS.test(theirs) || BEGINS.test(mine)
  return apart ? theirs + mine : `${theirs}\n${mine}`
}

const ENDS = /[。！？；\n]$/u
const BEGINS = /^[。！？；\n]/u

/** Every new word of both, and no word that either took away; a sentence that one took away whole stays as it is. */
function union(base: readonly string[], { from, to, ours, others }: Region): string {
  const [mine, theirs] = [rewritten(base, { from, to }, ours), rewritten(base, { from, to }, others)]
  if (mine.trim() === '' || theirs.trim() === '') return theirs + mine
  const both = [...others, ...ours]
  const isGone = (place: number) => both.some((hunk) => hunk.from <= place && place < hunk.to)
  const newAt = (place: number) => [
    ...new Set(both.filter((hunk) => hunk.from === place).map(({ words }) => words.join(''))),
  ]
  const kept = base.slice(from, to).map((word, index) => (isGone(from + index) ? '' : word))
  // Words of other scripts and figures of the two do not become one.
  return [...kept, '']
    .flatMap((word, index) => [...newAt(from + index), word])
    .reduce((text, piece) => (RUNS_ON.test(text) && RUN.test(piece) ? `${text} ${piece}` : text + piece), '')
}

const RUN = /^(?!\p{Script=Han})[\p{L}\p{N}]/u
const RUNS_ON = /(?!\p{Script=Han})[\p{L}\p{N}]$/u
