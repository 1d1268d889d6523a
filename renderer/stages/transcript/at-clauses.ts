import type { Hunk } from './hunks.ts'

/**
 * The same changes, each where a clause begins if it may stand there. Hanzi recur: who takes `他说水黑了，` away from
 * `他说水黑了，他说鱼死了` may have taken `水黑了，他说` as well, and what another wrote between the clauses would stand
 * in the middle of his words.
 */
export function atClauses(before: readonly string[], hunks: readonly Hunk[]): Hunk[] {
  const settled: Hunk[] = []
  for (const [index, hunk] of hunks.entries()) {
    const limits = { first: settled.at(-1)?.to ?? -1, last: hunks[index + 1]?.from ?? before.length + 1 }
    settled.push(bestOf(places(before, hunk, limits), (place) => beginning(before[place.from - 1])))
  }
  return settled
}

type Limits = Readonly<{ first: number; last: number }>

/** Where the same words may as well have come or gone, where it is now first. */
function places(before: readonly string[], hunk: Hunk, { first, last }: Limits): [Hunk, ...Hunk[]] {
  const all: [Hunk, ...Hunk[]] = [hunk]
  const isPure = hunk.from === hunk.to || hunk.words.length === 0
  if (!isPure) return all
  for (let at = hunk; at.from - 1 > first && before[at.from - 1] === lastOf(before, at); ) {
    at = { from: at.from - 1, to: at.to - 1, words: [...at.words.slice(-1), ...at.words.slice(0, -1)] }
    all.push(at)
  }
  for (let at = hunk; at.to + 1 < last && before[at.to] === firstOf(before, at); ) {
    at = { from: at.from + 1, to: at.to + 1, words: [...at.words.slice(1), ...at.words.slice(0, 1)] }
    all.push(at)
  }
  return all
}

const firstOf = (before: readonly string[], { from, words }: Hunk) => words[0] ?? before[from]
const lastOf = (before: readonly string[], { to, words }: Hunk) => words.at(-1) ?? before[to - 1]

function bestOf(all: readonly [Hunk, ...Hunk[]], worth: (hunk: Hunk) => number): Hunk {
  return all.reduce((best, hunk) => (worth(hunk) > worth(best) ? hunk : best))
}

/** How surely something begins after this word. */
function beginning(word: string | undefined): number {
  if (word === undefined || /[。！？；\n]$/u.test(word)) return 3
  if (/[，、：]$/u.test(word)) return 2
  return /[^\p{L}\p{N}]$/u.test(word) ? 1 : 0
}
