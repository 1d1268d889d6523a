import { atClauses } from './at-clauses.ts'

/** In the place of `from` to `to` (exclusive) of the first list stand these words. */
export type Hunk = Readonly<{ from: number; to: number; words: readonly string[] }>

/** What leads from one list of words to another, by the most words in common that keep their order. */
export function hunksOf(before: readonly string[], after: readonly string[]): Hunk[] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  const [old, now] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  // Two texts without anything in common, and long: looking for a common word would hold up the next letter.
  if (old.length * now.length > LARGEST) return [{ from: start, to: start + old.length, words: now }]
  return atClauses(before, walk(old, now, common(old, now), start))
}

const LARGEST = 4_000_000

/** How much the rests of both lists have in common, for every pair of places. */
function common(old: readonly string[], now: readonly string[]): (oldAt: number, nowAt: number) => number {
  const width = now.length + 1
  const lengths = new Uint32Array((old.length + 1) * width)
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = now.length - 1; column >= 0; column -= 1) {
      const same = old[row] === now[column] ? at(row + 1, column + 1) + weightOf(old[row]) : 0
      lengths[row * width + column] = Math.max(same, at(row + 1, column), at(row, column + 1))
    }
  }
  return at
}

/** A word is found again before any comma or space is: else it would count as gone and written anew beside them. */
const weightOf = (word = '') => (/[\p{L}\p{N}]/u.test(word) ? 64 : 1)

function walk(old: readonly string[], now: readonly string[], left: ReturnType<typeof common>, start: number): Hunk[] {
  const hunks: Hunk[] = []
  let [row, column, from, wordsFrom] = [0, 0, 0, 0]
  const close = () => {
    const changed = row > from || column > wordsFrom
    if (changed) hunks.push({ from: start + from, to: start + row, words: now.slice(wordsFrom, column) })
  }
  while (row < old.length || column < now.length) {
    const same = row < old.length && column < now.length && old[row] === now[column]
    if (same && left(row, column) === left(row + 1, column + 1) + weightOf(old[row])) {
      close()
      row += 1
      column += 1
      from = row
      wordsFrom = column
    } else if (column === now.length || (row < old.length && left(row + 1, column) >= left(row, column + 1))) row += 1
    else column += 1
  }
  close()
  return hunks
}
