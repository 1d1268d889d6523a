import type { PlayedVisitor } from '../../electron/simulation/floor.ts'

/** How good the ranges were that visitors were told when they took their number. */
export function figuresOf(visitors: readonly PlayedVisitor[]) {
  const called = visitors.flatMap(({ issued, calledAt }) =>
    calledAt === null ? [] : [{ range: issued.wait, waited: (calledAt - issued.issuedAt) / 60_000 }],
  )
  const told = called.flatMap(({ range, waited }) => (range ? [{ ...range, waited }] : []))
  const within = told.filter(({ low, high, waited }) => low <= waited && waited <= high)
  const errors = told.map(({ low, high, waited }) => Math.abs((low + high) / 2 - waited)).toSorted((a, b) => a - b)
  return {
    asked: called.length,
    told: told.length,
    /** The share of those who were told a range and were called within it. */
    within: within.length / told.length,
    /** Minutes between the middle of the range and the wait. */
    medianError: errors[Math.floor(errors.length / 2)] ?? 0,
    errors,
  }
}
