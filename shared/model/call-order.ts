import type { Instant } from './time.ts'

/** A waiting ticket as far as its place matters. `sequence` grows with every ticket of the hall. */
export type Waiting = Readonly<{ weight: number; arrivedAt: Instant; sequence: number }>

export type QueuePlace = Pick<Waiting, 'weight' | 'arrivedAt'>

/**
 * The order of calling, to sort with: negative when `a` is called first. Weight before arrival before sequence,
 * where every `ageingMinutes` of waiting are worth one step of weight, so that nobody waits for ever.
 */
export function compareWaiting(ageingMinutes: number | null): (a: Waiting, b: Waiting) => number {
  return (a, b) =>
    (ageingMinutes === null ? 0 : turnOf(a, ageingMinutes) - turnOf(b, ageingMinutes)) ||
    b.weight - a.weight ||
    a.arrivedAt - b.arrivedAt ||
    a.sequence - b.sequence
}

/**
 * When the visitor would have come without priority, in UTC milliseconds: the key to order by, smallest first.
 * Two visitors age alike, so this never changes while they wait and a list never reshuffles by itself.
 */
export function turnOf(ticket: QueuePlace, ageingMinutes: number): Instant {
  return ticket.arrivedAt - ticket.weight * ageingMinutes * 60_000
}
