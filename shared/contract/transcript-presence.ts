import { z } from 'zod'
import { AccountId, TranscriptId } from '../model/ids.ts'
import { failures } from './errors.ts'
import { query } from './procedure.ts'
import { COUNTERS } from './roles.ts'
import { PARTS } from './transcript.ts'

/** Where in an account somebody is: in one of its fields, or at none of them. */
export const Spot = z.enum([...PARTS, 'account'])
export type Spot = z.output<typeof Spot>

/** One page that has an account open for writing; one person may have several. */
export const Present = z.object({ page: z.uuid(), account: AccountId, name: z.string(), at: Spot })
export type Present = z.output<typeof Present>

/** Who writes in the same account. Part of the group `transcript`; nothing of it is kept or journaled. */
export const transcriptPresence = {
  /**
   * Says that this page has the account open, and where in it, and tells who else has. Holds for 15 s; `gone` ends it
   * at once. Others hear of it as of a change of the account.
   */
  here: query('transcript', 'here', COUNTERS)
    .input(z.object({ transcript: TranscriptId, page: z.uuid(), at: z.enum([...Spot.options, 'gone']) }))
    .output(z.array(Present))
    .errors(failures('NOT_FOUND')),
}
