/** The number of a matter as people say it: `2026-000123`. The year is that of receipt; the sequence starts at 1. */
export function casefileNumber(year: number, sequence: number): string {
  return `${year}-${String(sequence).padStart(6, '0')}`
}

/** Year and sequence from a number as typed: leading zeros and full-width digits do not matter. Null when it is none. */
export function parseCasefileNumber(text: string): Readonly<{ year: number; sequence: number }> | null {
  const match = /^(\d{4})\s*[-\u2010-\u2015\u2212]\s*(\d{1,12})$/.exec(text.normalize('NFKC').trim())
  const [year, sequence] = [Number(match?.[1]), Number(match?.[2])]
  return match && sequence > 0 ? { year, sequence } : null
}
