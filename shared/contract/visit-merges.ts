import { z } from 'zod'
import { PartyId, PartyMergeId } from '../model/ids.ts'
import { failures } from './errors.ts'
import { command, commandInput, query } from './procedure.ts'
import { COUNTERS } from './roles.ts'
import { Instant, text } from './values.ts'
import { KnownRow } from './visit-parties.ts'

const Reason = text(200)
const Named = z.object({ id: PartyId, name: z.string() })
const ofParty = z.object({ party: PartyId })

const Merge = z.object({
  id: PartyMergeId,
  kept: Named,
  merged: Named,
  reason: z.string(),
  at: Instant,
  who: z.string(),
  undone: z.object({ at: Instant, who: z.string(), reason: z.string() }).nullable(),
})
export type PartyMerge = z.output<typeof Merge>

const Same = KnownRow.extend({ because: z.array(z.enum(['document', 'phone-and-name'])) })
export type SameParty = z.output<typeof Same>

/** One party kept twice, joined by a person and parted again. Part of the group `visit`. */
export const visitMerges = {
  /** From now on `merged` is shown as `kept`, with the visits of both. WRONG_STATE where they are one already. */
  mergeParties: command('visit', 'mergeParties', COUNTERS)
    .input(commandInput({ kept: PartyId, merged: PartyId, reason: Reason }))
    .output(z.object({ merge: PartyMergeId }))
    .errors(failures('WRONG_STATE')),
  /** Undoes a merge: everything stands as if it had never been. WRONG_STATE where it is undone already. */
  partParties: command('visit', 'partParties', COUNTERS)
    .input(commandInput({ merge: PartyMergeId, reason: Reason }))
    .output(z.object({ partedAt: Instant }))
    .errors(failures('WRONG_STATE')),
  /** The merges a party took part in, the latest first; the supervisor reads why they were made. */
  merges: query('visit', 'merges', [...COUNTERS, 'supervisor'])
    .input(ofParty)
    .output(z.array(Merge))
    .errors(failures('NOT_FOUND')),
  /** Others that may be the same party, and why; nothing is ever merged by itself. */
  sameParty: query('visit', 'sameParty', COUNTERS).input(ofParty).output(z.array(Same)).errors(failures('NOT_FOUND')),
}
