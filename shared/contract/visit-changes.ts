import { z } from 'zod'
import { TicketId, VisitId } from '../model/ids.ts'
import { failures } from './errors.ts'
import { command, commandInput, query } from './procedure.ts'
import { COUNTERS, READERS } from './roles.ts'
import { Instant, nameText, optionalText, text } from './values.ts'
import { Attendant, Channel, Headcount, Needs, Representative } from './visit-fields.ts'
import { DocumentInput, PartyType, PartyView, PersonDetails, PinyinInput } from './visit-party.ts'

const Reason = text(200)

/** Who was in a list already: their place in it, from 0. A phone left out stays as that person's; nobody sees it whole. */
const already = { was: z.int().nonnegative().optional(), phone: optionalText(30).optional() }

/** What was wrong about a party; what is left out stays. */
const PartyCorrection = z.strictObject({
  type: PartyType.optional(),
  name: nameText(80).optional(),
  /** Made from the name where that is corrected and this is not. */
  pinyin: PinyinInput.optional(),
  document: DocumentInput.optional(),
  phone: optionalText(30).optional(),
  address: optionalText(200).optional(),
  details: PersonDetails.optional(),
})

export type PartyCorrection = z.output<typeof PartyCorrection>

/** What a visit was before somebody corrected it, only what they changed, masked as everywhere. */
const Before = PartyView.omit({ id: true })
  .extend({
    channel: Channel,
    headcount: z.int(),
    representatives: z.array(z.object({ name: z.string(), phoneMasked: z.string() })),
    attendants: z.array(z.object({ name: z.string(), phoneMasked: z.string() })),
    needs: Needs,
  })
  .partial()
export type Before = z.output<typeof Before>

const Change = z.object({
  sequence: z.int(),
  what: z.enum(['registered', 'corrected', 'withdrawn', 'restored']),
  reason: z.string(),
  before: Before,
  at: Instant,
  who: z.string(),
})
export type VisitChange = z.output<typeof Change>

/** Registrations put right. Part of the group `visit`. */
export const visitChanges = {
  /** `version` is the one the clerk saw, of the visit with its party: a newer one is never overwritten unseen. What is left out stays. */
  correct: command('visit', 'correct', COUNTERS)
    .input(
      commandInput({
        visit: VisitId,
        version: z.int(),
        reason: Reason,
        channel: Channel.optional(),
        headcount: Headcount.optional(),
        representatives: z.array(Representative.extend(already)).max(20).optional(),
        attendants: z.array(Attendant.extend(already)).max(20).optional(),
        needs: Needs.optional(),
        party: PartyCorrection.default({}),
      }),
    )
    .output(z.object({ version: z.int(), documentWarnings: z.array(z.string()) }))
    .errors(failures('VERSION_CONFLICT', 'WITHDRAWN', 'TOO_MANY_REPRESENTATIVES', 'HEADCOUNT_TOO_SMALL')),
  /** Takes a registration back that should not have been made; its number can be registered again. */
  withdraw: command('visit', 'withdraw', COUNTERS)
    .input(commandInput({ visit: VisitId, reason: Reason }))
    .output(z.object({ withdrawnAt: Instant }))
    .errors(failures('ALREADY_OPENED', 'WITHDRAWN')),
  /** Puts it back. `ticket` is null where its number was registered again meanwhile. */
  restore: command('visit', 'restore', COUNTERS)
    .input(commandInput({ visit: VisitId, reason: Reason }))
    .output(z.object({ ticket: TicketId.nullable() }))
    .errors(failures('WRONG_STATE')),
  /** What happened to a registration, the latest first. */
  changes: query('visit', 'changes', READERS)
    .input(z.object({ visit: VisitId }))
    .output(z.array(Change))
    .errors(failures('NOT_FOUND')),
}
