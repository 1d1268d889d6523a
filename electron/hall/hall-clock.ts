import { z } from 'zod'
import { BusinessDate, type Instant, instantAt } from '../../shared/model/time.ts'

/** How a sample hall's clock differs from the computer's: when it starts, in hall time, and how fast it runs. */
export const ClockOptions = z.strictObject({
  speed: z.coerce.number().min(1).max(10_000),
  start: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/)
    .refine((text) => BusinessDate.safeParse(text.slice(0, 10)).success)
    .nullable(),
})
export type ClockOptions = z.output<typeof ClockOptions>

/** The computer's clock, or one that runs as the options say from the moment it is made. */
export function hallClock(options: ClockOptions | null, timeZone: string): () => Instant {
  if (!options) return Date.now
  const { speed, start } = options
  const from = start === null ? Date.now() : instantOf(start, timeZone)
  const began = performance.now()
  return () => Math.floor(from + (performance.now() - began) * speed)
}

function instantOf(start: string, timeZone: string): Instant {
  return instantAt(BusinessDate.parse(start.slice(0, 10)), start.slice(11), timeZone)
}
