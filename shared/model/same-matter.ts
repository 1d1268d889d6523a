import { z } from 'zod'

/** What makes two matters look alike, and how much each counts; ordinary words of petitions say nothing. */
export const SameMatterRules = z
  .strictObject({
    weights: z.strictObject({ person: z.number(), place: z.number(), unit: z.number() }),
    /** Steps of likeness in words, the closest first: so many pairs of characters shared, and that share of the shorter text. */
    words: z.array(z.strictObject({ count: z.int(), share: z.number(), weight: z.number() })),
    /** From here on a matter is worth showing. */
    enough: z.number(),
    placeSuffixes: z.array(z.string().min(1)),
    ordinaryWords: z.array(z.string().regex(/^\p{L}+$/u)),
    ordinaryPattern: z.string().min(1),
  })
  .transform(({ ordinaryWords, ordinaryPattern, ...rules }) => ({
    ...rules,
    ordinary: new RegExp([...ordinaryWords, ordinaryPattern].join('|'), 'gu'),
  }))
export type SameMatterRules = z.output<typeof SameMatterRules>

/** `units` are whoever is responsible or named; `party` is the party as it carries on after merging. */
export type ComparedMatter = Readonly<{
  party: string | null
  place: string
  summary: string
  units: readonly string[]
}>

type SameMatterReason =
  | Readonly<{ why: 'person' | 'unit' }>
  | Readonly<{ why: 'place' | 'words'; words: readonly string[] }>

/** Strength only orders suggestions and never leaves the hall: matters are compared, nobody is scored. */
export type Likeness = Readonly<{ because: readonly SameMatterReason[]; strength: number }>

/** Why two matters may be one. It only suggests: whether they are the same is decided by a person. */
export function likenessOf(asked: ComparedMatter, other: ComparedMatter, rules: SameMatterRules): Likeness {
  const because: SameMatterReason[] = []
  let strength = 0
  if (asked.party !== null && asked.party === other.party) {
    because.push({ why: 'person' })
    strength += rules.weights.person
  }
  if (isSamePlace(asked.place, other.place, rules)) {
    because.push({ why: 'place', words: [other.place] })
    strength += rules.weights.place
  }
  if (asked.units.some((unit) => other.units.includes(unit))) {
    because.push({ why: 'unit' })
    strength += rules.weights.unit
  }
  const shared = sharedWords(asked, other, rules)
  if (shared.weight > 0) {
    because.push({ why: 'words', words: shared.words })
    strength += shared.weight
  }
  return { because, strength }
}

/** The same place however it is written: full-width forms, spaces, a missing suffix, or the county left out. */
export function isSamePlace(one: string, other: string, rules: SameMatterRules): boolean {
  const [shorter = '', longer = ''] = [plainPlace(one, rules), plainPlace(other, rules)].toSorted(
    (a, b) => a.length - b.length,
  )
  return shorter !== '' && (shorter === longer || (shorter.length >= TELLING_PLACE && longer.endsWith(shorter)))
}

/** Shorter names are in every county: only the whole place is the same then. */
const TELLING_PLACE = 4

/** Letters and digits of a place without what its name may end with; two characters stay at least. */
export function plainPlace(place: string, { placeSuffixes }: SameMatterRules): string {
  let plain = runsOf(place).join('')
  for (;;) {
    const suffix = placeSuffixes.find((ending) => plain.endsWith(ending) && plain.length - ending.length >= 2)
    if (suffix === undefined) return plain
    plain = plain.slice(0, -suffix.length)
  }
}

/** Overlapping pairs of characters, each once; by code point, so that rare characters stay whole. */
export function bigramsOf(text: string): string[] {
  const pairs = new Set<string>()
  for (const run of runsOf(text)) {
    const characters = Array.from(run)
    for (let index = 1; index < characters.length; index += 1) {
      pairs.add(`${characters[index - 1]}${characters[index]}`)
    }
  }
  return [...pairs]
}

/** The text without the words that every petition has. */
export function withoutOrdinaryWords(text: string, { ordinary }: SameMatterRules): string {
  return text.normalize('NFKC').replace(ordinary, ' ')
}

/** Words both texts use, the longest first; those that only repeat the place say nothing more. */
function sharedWords(asked: ComparedMatter, other: ComparedMatter, rules: SameMatterRules) {
  const [mine, theirs] = [asked.summary, other.summary].map((text) => runsOf(withoutOrdinaryWords(text, rules)))
  const places = [asked.place, other.place].map((place) => runsOf(place).join(''))
  const words = commonRuns(mine ?? [], ` ${theirs?.join(' ')} `).filter(
    (word) => !places.some((place) => place.includes(word)),
  )
  const count = words.reduce((sum, word) => sum + Array.from(word).length - 1, 0)
  const shorter = Math.min(pairsIn(mine ?? []), pairsIn(theirs ?? []))
  const step = rules.words.find((each) => count >= each.count && count >= each.share * shorter)
  const shown = words.toSorted((a, b) => b.length - a.length).slice(0, SHOWN_WORDS)
  return { words: shown, weight: step?.weight ?? 0 }
}

const SHOWN_WORDS = 4

/** The longest pieces of `runs` that stand in `text` too, none twice. */
function commonRuns(runs: readonly string[], text: string): string[] {
  const found = new Set<string>()
  for (const run of runs) {
    const characters = Array.from(run)
    let start = 0
    while (start < characters.length - 1) {
      let end = start + 1
      while (end < characters.length && text.includes(characters.slice(start, end + 1).join(''))) end += 1
      if (end - start >= 2) found.add(characters.slice(start, end).join(''))
      start = end
    }
  }
  return [...found]
}

const pairsIn = (runs: readonly string[]) => runs.reduce((sum, run) => sum + run.length - 1, 0)

/** Unbroken runs of letters and digits; full-width forms folded, in small letters. */
function runsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
