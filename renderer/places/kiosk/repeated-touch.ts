/** How often, and within how many milliseconds, staff touch the mark; no visitor does so by chance. */
const TOUCHES = 5
const WITHIN_MS = 3_000

export type Touched = Readonly<{ recent: readonly number[]; complete: boolean }>

/** The touches that still count after one more at `now`; a complete gesture begins anew. */
export function touched(recent: readonly number[], now: number): Touched {
  const counting = [...recent.filter((at) => now - at <= WITHIN_MS), now]
  const complete = counting.length >= TOUCHES
  return { recent: complete ? [] : counting, complete }
}
