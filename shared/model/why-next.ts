import type { Instant } from './time.ts'

/** Why a ticket stands before others that came earlier, or where it would not be expected. */
export const WHYS = ['for-you', 'for-desk', 'put-back', 'transferred', 'carried', 'courtesy', 'waited-long'] as const
export type Why = (typeof WHYS)[number]

type Placed = Readonly<{
  weight: number
  arrivedAt: Instant
  forDesk: string | null
  forAccount: string | null
  returned: 'put-back' | 'transferred' | 'carried' | null
}>

/**
 * For each ticket of a list in calling order the reason of its place; null where it came before all that follow and
 * after all that precede. Courtesy goes before an earlier ordinary arrival; who waited long goes before courtesy.
 */
export function whyHere(list: readonly Placed[]): (Why | null)[] {
  return list.map((ticket, index) => {
    if (ticket.forAccount !== null) return 'for-you'
    if (ticket.forDesk !== null) return 'for-desk'
    if (ticket.returned !== null) return ticket.returned
    // Whoever was put back stands behind because of that, not because of those who came or waited.
    const behind = list.slice(index + 1).filter(({ returned }) => returned !== 'put-back')
    if (ticket.weight > 0 && behind.some(({ arrivedAt }) => arrivedAt < ticket.arrivedAt)) return 'courtesy'
    return behind.some(({ weight }) => weight > ticket.weight) ? 'waited-long' : null
  })
}
