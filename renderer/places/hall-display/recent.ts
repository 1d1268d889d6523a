import type { Announcement } from '../../../shared/contract/ticket.ts'

export function newestCall(calls: readonly Announcement[]): Announcement | null {
  return calls.reduce<Announcement | null>((a, b) => (a && a.sequence > b.sequence ? a : b), null)
}

/**
 * What was called before the number shown now, newest first, each number once. Calls that still wait to be announced
 * are left out: nobody should read their number in the corner before it was called.
 */
export function callsBefore(shown: Announcement | null, calls: readonly Announcement[]): Announcement[] {
  if (!shown) return []
  const before = calls
    .filter((call) => call.sequence < shown.sequence && call.label !== shown.label)
    .toSorted((a, b) => b.sequence - a.sequence)
  return before.filter((call, place) => before.findIndex(({ label }) => label === call.label) === place)
}
