/** Milliseconds to wait before dialling the hall again: 0.3 s at first, doubling up to 5 s. */
export function pauseBeforeTry(failedTries: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** failedTries)
}

const FIRST_MS = 300
const LONGEST_MS = 5_000
