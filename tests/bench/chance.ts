import { seededChance } from '../../shared/model/chance.ts'

/** The same seed gives the same hall on every machine. */
export type Chance = Readonly<{
  /** From 0 up to but not including 1. */
  next: () => number
  below: (limit: number) => number
  pick: <Item>(items: readonly Item[]) => Item
  bytes: (length: number) => Uint8Array
  /** A UUID version 7 (RFC 9562) of that instant. */
  id: (at: number) => string
}>

export function createChance(seed: number): Chance {
  const next = seededChance(seed)
  const below = (limit: number) => Math.floor(next() * limit)
  const hex = (bits: number) =>
    below(2 ** bits)
      .toString(16)
      .padStart(bits / 4, '0')
  return {
    next,
    below,
    pick(items) {
      const item = items[below(items.length)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
    id(at) {
      const time = at.toString(16).padStart(12, '0')
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(12)}-8${hex(12)}-${hex(24)}${hex(24)}`
    },
  }
}
