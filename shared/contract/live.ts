import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { stream } from './procedure.ts'
import { ROLES } from './roles.ts'

/** Which records changed, never their data: a page refetches what it shows and may see. */
export const Change = z.object({
  sequence: z.int(),
  records: z.array(z.object({ stage: z.string(), id: z.string() })),
})
export type Change = z.output<typeof Change>

export const live = {
  changes: stream('live', 'changes', ROLES).output(eventIterator(Change)),
}
