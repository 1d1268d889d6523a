/** Milliseconds before the next try: at once would spin, a fixed pause would be too long or too short. */
export function pauseBefore(tries: number): number {
  return PAUSES[Math.min(tries, PAUSES.length) - 1] ?? PAUSES[0]
}

const PAUSES = [500, 1_000, 2_000, 5_000, 10_000, 30_000] as const
