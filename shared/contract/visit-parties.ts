import { z } from 'zod'
import { query } from './procedure.ts'
import { COUNTERS } from './roles.ts'
import { Instant } from './values.ts'
import { PartyView } from './visit-party.ts'

/** What of the party is what was typed; the page says it beside the name. */
export const FoundBecause = z.enum(['name', 'pinyin', 'initials', 'document', 'phone'])

const KnownRow = z.object({ party: PartyView, lastVisitAt: Instant, visits: z.int() })
export type KnownRow = z.output<typeof KnownRow>
const FoundRow = KnownRow.extend({ because: FoundBecause })
export type FoundRow = z.output<typeof FoundRow>

/** Parties the hall knows. Part of the group `visit`. */
export const visitParties = {
  /** As somebody types: a name, its pinyin or initials, the last four of a document, a whole document or phone number. */
  searchParties: query('visit', 'searchParties', COUNTERS)
    .input(z.object({ text: z.string().max(80) }))
    .output(z.array(FoundRow).max(12)),
  /** Who came last. */
  recentParties: query('visit', 'recentParties', COUNTERS).output(z.array(KnownRow).max(12)),
}
