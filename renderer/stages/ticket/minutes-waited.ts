/** Whole minutes since the wait began; never negative, also where this computer's clock is behind. */
export function minutesWaited(arrivedAt: number, now: number): number {
  return Math.max(0, Math.floor((now - arrivedAt) / 60_000))
}

/** Whoever waits longer than any day of a hall lasts has been carried over from an earlier one. */
export function waitedDays(minutes: number): boolean {
  return minutes > 12 * 60
}
