/** Seeded chance (mulberry32): numbers from 0 up to but not including 1, the same for a seed on every machine. */
export function seededChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One of the items, each as often as its share says; shares need not sum to 1. */
export function byShare<Item extends Readonly<{ share: number }>>(chance: number, items: readonly Item[]): Item {
  let left = chance * items.reduce((sum, { share }) => sum + share, 0)
  for (const item of items) {
    left -= item.share
    if (left < 0) return item
  }
  const last = items.at(-1)
  if (!last) throw new RangeError('nothing to choose from')
  return last
}
