import { z } from 'zod'
import { BusinessDate } from './time.ts'

export const CLOCK_NAMES = [
  'dispatch',
  'notify',
  'object',
  'handle',
  'ask-review',
  'review',
  'ask-recheck',
  'recheck',
] as const
export type ClockName = (typeof CLOCK_NAMES)[number]

const days = z.int().min(1).max(3650)
const article = z.string().regex(/^\d+(\.\d+)?$/)
const ClockRule = z.strictObject({ days, unit: z.enum(['calendar', 'working']), article })

/**
 * The numbers of one set of rules. A matter keeps the version it began with, so a version never changes once a
 * hall has used it; a province's own deadlines are a new version. `article` counts in the regulations (23.3 is
 * article 23 paragraph 3).
 */
export const RulePack = z.strictObject({
  version: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  inForceFrom: BusinessDate,
  counting: z.strictObject({
    firstDayCounted: z.boolean(),
    lastDayMovesToWorkingDay: z.boolean(),
    nearDays: z.int().nonnegative(),
  }),
  clocks: z.record(z.enum(CLOCK_NAMES), ClockRule),
  extension: z.strictObject({ maxDays: days, times: z.int().nonnegative(), article }),
  representatives: z.strictObject({
    max: z.int().positive(),
    article,
    smallerGroups: z.array(z.strictObject({ upToHeads: z.int().positive(), max: z.int().positive() })),
  }),
  groupFrom: z.int().min(2),
  /** Minutes of waiting worth one step of priority; null lets priority always win. */
  queue: z.strictObject({ ageingMinutes: z.int().positive().nullable() }),
})
export type RulePack = z.output<typeof RulePack>

/** How many representatives a group of this many heads may send (article 20). */
export function representativesAllowed(pack: RulePack, headcount: number): number {
  const limits = pack.representatives.smallerGroups.filter(({ upToHeads }) => headcount <= upToHeads)
  return Math.min(pack.representatives.max, ...limits.map(({ max }) => max))
}
