import { BusinessDate } from './time.ts'

export const RETENTION_YEARS = { least: 1, most: 50 } as const

/**
 * The first day whose visitors' personal data is still kept, `years` calendar years before `today`. On 29 February the
 * day before it stands in for a day that does not exist: data is rather kept a day longer.
 */
export function keptSince(today: BusinessDate, years: number): BusinessDate {
  const year = String(Number(today.slice(0, 4)) - years).padStart(4, '0')
  const day = today.slice(5)
  const same = BusinessDate.safeParse(`${year}-${day}`)
  return same.success ? same.data : BusinessDate.parse(`${year}-02-28`)
}
