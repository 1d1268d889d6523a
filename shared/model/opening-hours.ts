import { z } from 'zod'
import { type Instant, localDateOf, wallTimeOf, weekdayOf } from './time.ts'

const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** One span of a week: on these weekdays (1 Monday to 7 Sunday), from and to as `HH:MM` on the hall's wall clock. */
const OpeningSpan = z
  .strictObject({ weekdays: z.array(z.int().min(1).max(7)).min(1).max(7), from: ClockTime, to: ClockTime })
  .refine(({ from, to }) => from < to, { path: ['to'] })

/** Empty means always. */
export const OpeningHours = z.array(OpeningSpan).max(14)
export type OpeningHours = z.output<typeof OpeningHours>

/** Hours as the store keeps them, JSON that was parsed before it was written. */
export function readHours(json: string): OpeningHours {
  return OpeningHours.parse(JSON.parse(json))
}

/** Whether a service with these hours is open at that instant, on the hall's wall clock. */
export function isOpenAt(hours: OpeningHours, now: Instant, timeZone: string): boolean {
  if (hours.length === 0) return true
  const date = localDateOf(now, timeZone)
  const time = wallTimeOf(now, timeZone)
  return hours.some(({ weekdays, from, to }) => weekdays.includes(weekdayOf(date)) && from <= time && time < to)
}

/** When it opens later on the same day, `HH:MM` on the hall's wall clock; null where it does not, or is open. */
export function opensLater(hours: OpeningHours, now: Instant, timeZone: string): string | null {
  if (isOpenAt(hours, now, timeZone)) return null
  const weekday = weekdayOf(localDateOf(now, timeZone))
  const time = wallTimeOf(now, timeZone)
  const starts = hours.filter(({ weekdays, from }) => weekdays.includes(weekday) && from > time).map(({ from }) => from)
  return starts.toSorted()[0] ?? null
}
