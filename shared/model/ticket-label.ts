export type NumberRange = Readonly<{ first: number; last: number }>

/** What the visitor reads and hears: the service's prefix and at least three digits, `A012`. Never an identity. */
export function ticketLabel(prefix: string, number: number): string {
  return `${prefix}${String(number).padStart(3, '0')}`
}

/** The number after `last` of this business day (null before the first one), or null when the range is used up. */
export function nextNumber(last: number | null, range: NumberRange): number | null {
  // The range may have been moved up during the day.
  const next = last === null ? range.first : Math.max(last + 1, range.first)
  return next <= range.last ? next : null
}
