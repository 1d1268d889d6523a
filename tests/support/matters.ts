import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { projectRoot } from '../../electron/start/project.ts'
import { Attempt, Kind } from '../../shared/contract/casefile.ts'
import { Rating } from '../../shared/contract/followup.ts'
import { Conclusion, Method } from '../../shared/contract/routing.ts'
import { Guide } from '../../shared/contract/transcript.ts'
import { Channel, PartyInput } from '../../shared/contract/visit.ts'

const Matter = z.strictObject({
  code: z.string(),
  service: z.string(),
  priority: z.string(),
  party: PartyInput.extend({
    headcount: z.int(),
    representatives: z.array(z.strictObject({ name: z.string(), phone: z.string() })),
  }),
  channel: Channel,
  transcript: Guide,
  casefile: z.strictObject({
    kind: Kind,
    category: z.string(),
    place: z.string(),
    attempt: Attempt,
    summary: z.string(),
  }),
  routing: z.strictObject({
    method: Method,
    department: z.string(),
    feedbackDays: z.int().nullable(),
    reason: z.string(),
  }),
  handling: z.strictObject({
    notes: z.array(z.string()),
    accept: z.boolean(),
    answer: z.strictObject({ text: z.string(), basis: z.string(), conclusion: Conclusion }),
  }),
  followup: z.strictObject({ feedback: z.string(), rating: Rating, remark: z.string() }),
})
export type Matter = z.output<typeof Matter>

/** The six whole matters of the sample hall. */
export const matters: readonly Matter[] = z
  .array(Matter)
  .parse(JSON.parse(readFileSync(join(projectRoot, 'resources/seed/matters.json'), 'utf8')))

export function matterNamed(code: string): Matter {
  const matter = matters.find((each) => each.code === code)
  if (!matter) throw new RangeError(`no matter "${code}"`)
  return matter
}
