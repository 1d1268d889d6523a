import type { Instant } from '../../shared/model/time.ts'

/** A date as documents write it, year, month and day with their characters; in the hall's zone. */
export function chineseDate(at: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('zh-CN', { timeZone, dateStyle: 'long' }).format(at)
}

/** A moment to the minute, on the hall's clock. */
export function chineseMoment(at: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('zh-CN', { timeZone, dateStyle: 'long', timeStyle: 'short' }).format(at)
}

/** A `YYYY-MM-DD` date as documents write it; it belongs to no zone. */
export function chineseDay(date: string): string {
  return chineseDate(Date.parse(date), 'UTC')
}
