import { z } from 'zod'
import { PartyId, VisitId } from '../model/ids.ts'
import { failures } from './errors.ts'
import { query } from './procedure.ts'
import { COUNTERS, READERS } from './roles.ts'
import { Instant, LocalDate } from './values.ts'
import { Channel } from './visit-fields.ts'
import { PartyView } from './visit-party.ts'

/** What of the party is what was typed; the page says it beside the name. */
const FoundBecause = z.enum(['name', 'pinyin', 'initials', 'document', 'phone', 'registration'])

/** As far as this person may know of visits; `lastVisitAt` is 0 for a desk that registered none. */
export const KnownRow = z.object({ party: PartyView, lastVisitAt: Instant, visits: z.int() })
export type KnownRow = z.output<typeof KnownRow>
const FoundRow = KnownRow.extend({ because: FoundBecause })
export type FoundRow = z.output<typeof FoundRow>

const PastVisit = z.object({
  visit: VisitId,
  businessDate: LocalDate,
  registeredAt: Instant,
  channel: Channel,
  headcount: z.int(),
  registeredBy: z.string(),
  withdrawn: z.boolean(),
})
export type PastVisit = z.output<typeof PastVisit>

/** Parties the hall knows. Part of the group `visit`. */
export const visitParties = {
  /** As somebody types: a name, its pinyin or initials, the last four of a document, a whole document or phone number. */
  searchParties: query('visit', 'searchParties', COUNTERS)
    .input(z.object({ text: z.string().max(80) }))
    .output(z.array(FoundRow).max(12)),
  /** Who came last. */
  recentParties: query('visit', 'recentParties', COUNTERS).output(z.array(KnownRow).max(12)),
  /** One party, with the number of its visits. */
  party: query('visit', 'party', READERS)
    .input(z.object({ party: PartyId }))
    .output(KnownRow)
    .errors(failures('NOT_FOUND')),
  /** Its visits, the newest first; `before` is the `next` of the page before. */
  ofParty: query('visit', 'ofParty', READERS)
    .input(z.object({ party: PartyId, before: z.string().max(60).optional() }))
    .output(z.object({ rows: z.array(PastVisit), next: z.string().nullable() }))
    .errors(failures('NOT_FOUND')),
}
