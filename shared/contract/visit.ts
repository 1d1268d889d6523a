import { z } from 'zod'
import { PartyId, TicketId, VisitId } from '../model/ids.ts'
import { REVEALABLE } from '../model/mask.ts'
import { VISIT_KINDS } from '../model/visit-kind.ts'
import { failures } from './errors.ts'
import { command, commandInput, query } from './procedure.ts'
import { COUNTERS, READERS } from './roles.ts'
import { Instant, LocalDate, optionalText, text } from './values.ts'
import { visitAttachments } from './visit-attachments.ts'
import { visitChanges } from './visit-changes.ts'
import { Attendant, AttendantRole, Channel, Headcount, Needs, NO_NEEDS, Representative } from './visit-fields.ts'
import { visitImport } from './visit-import.ts'
import { visitMerges } from './visit-merges.ts'
import { visitParties } from './visit-parties.ts'
import { KnownParty, PartyInput, PartyView } from './visit-party.ts'
import { visitReaders } from './visit-readers.ts'
import { visitRetention } from './visit-retention.ts'

export { Attendant, AttendantRole, Channel, Needs, NO_NEEDS, Representative }

export const VisitView = z.object({
  id: VisitId,
  ticket: TicketId.nullable(),
  party: PartyView,
  channel: Channel,
  headcount: z.int(),
  representatives: z.array(z.object({ name: z.string(), phoneMasked: z.string() })),
  attendants: z.array(Attendant.omit({ phone: true }).extend({ phoneMasked: z.string() })),
  needs: Needs,
  /** The text of the letter or net message itself; empty for people who came or called. */
  message: z.string(),
  /** When an imported message was submitted; null where it was registered as it came. */
  receivedAt: Instant.nullable(),
  noticeGiven: z.boolean(),
  /** Grows with every correction; whoever corrects says which one they saw. */
  version: z.int(),
  /** Set where the registration was taken back; it stays readable and counts nowhere. */
  withdrawnAt: Instant.nullable(),
  businessDate: LocalDate,
  registeredAt: Instant,
})
export type VisitView = z.output<typeof VisitView>

/** One visit, for the place where work on it goes on. */
export const VisitInHand = VisitView.extend({
  /**
   * False once somebody else opened its matter, of whatever kind: who came may still be put right, all else is theirs.
   * Where it told the kinds apart, it would say of whom an accusation is (articles 30 and 46).
   */
  mayContinue: z.boolean(),
})
export type VisitInHand = z.output<typeof VisitInHand>

/** Which of the masked values, and why. */
const Reason = text(100)
const What = z.enum(REVEALABLE)
export const revealing = { what: What, reason: Reason }
export const revealingAnswer = z.object({ until: Instant })
export const revealedWhat = { what: What }
export const revealedAnswer = z.object({ value: z.string() })

const Reveal = z.object({
  sequence: z.int(),
  at: Instant,
  who: z.string(),
  what: What,
  reason: z.string(),
  visit: VisitId,
  party: z.string(),
})

const VisitKind = z.enum(VISIT_KINDS)
/** One visit is one batch; its heads are counted beside it. At most the latest 500 visits are listed, and all are counted. */
const VisitFigures = z.object({
  figures: z.record(VisitKind, z.object({ batches: z.int(), heads: z.int() })),
  visits: z.array(VisitView),
})
export type VisitFigures = z.output<typeof VisitFigures>

export const visit = {
  register: command('visit', 'register', COUNTERS)
    .input(
      commandInput({
        ticket: TicketId.nullable(),
        channel: Channel,
        party: z.union([PartyInput, KnownParty]),
        headcount: Headcount,
        representatives: z.array(Representative).max(20),
        attendants: z.array(Attendant).max(20).default([]),
        needs: Needs.default(NO_NEEDS),
        message: optionalText(20_000).default(''),
        /**
         * The privacy notice was shown and explained (Personal Information Protection Law, article 17). Owed to
         * whoever came or called; a letter or a net message is answered with it.
         */
        noticeGiven: z.boolean(),
      }),
    )
    .output(
      z.object({
        id: VisitId,
        party: PartyId,
        documentWarnings: z.array(z.string()),
        /** An agent or guardian without the paper that shows their right: it is still owed. */
        authorisationMissing: z.boolean(),
      }),
    )
    .errors(failures('ALREADY_REGISTERED', 'TOO_MANY_REPRESENTATIVES', 'HEADCOUNT_TOO_SMALL', 'NOTICE_NEEDED')),
  get: query('visit', 'get', READERS)
    .input(z.object({ visit: VisitId }))
    .output(VisitInHand)
    .errors(failures('NOT_FOUND')),
  byTicket: query('visit', 'byTicket', COUNTERS)
    .input(z.object({ ticket: TicketId }))
    .output(VisitInHand.nullable()),
  /** Gives the reason for looking at a masked value; it can be read for a minute then. */
  reveal: command('visit', 'reveal', READERS)
    .input(commandInput({ visit: VisitId, ...revealing }))
    .output(revealingAnswer),
  revealed: query('visit', 'revealed', READERS)
    .input(z.object({ visit: VisitId, ...revealedWhat }))
    .output(revealedAnswer)
    .errors(failures('NOT_FOUND')),
  /** Who looked at personal data and why, the latest first; `before` is the `next` of the page before. */
  reveals: query('visit', 'reveals', ['supervisor'])
    .input(z.strictObject({ before: z.coerce.number().int().positive().optional() }).optional())
    .output(z.object({ rows: z.array(Reveal), next: z.int().nullable() })),
  /** Today's visits, newest first; a batch is one row, its heads are `headcount`. */
  today: query('visit', 'today', READERS)
    .input(z.strictObject({ channel: Channel.optional() }).optional())
    .output(z.array(VisitView)),
  /** Today in numbers, individual and group visits apart, with the visits behind one of them, or behind all. */
  figures: query('visit', 'figures', ['leader', 'supervisor'])
    .input(z.strictObject({ kind: VisitKind.optional() }).optional())
    .output(VisitFigures),
  ...visitParties,
  ...visitChanges,
  ...visitMerges,
  ...visitAttachments,
  ...visitReaders,
  ...visitImport,
  ...visitRetention,
}
