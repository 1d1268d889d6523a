import { z } from 'zod'
import { PartyId, TicketId, VisitId } from '../model/ids.ts'
import { REVEALABLE } from '../model/mask.ts'
import { failures } from './errors.ts'
import { command, commandInput, query } from './procedure.ts'
import { COUNTERS, READERS } from './roles.ts'
import { Instant, LocalDate, optionalText, text } from './values.ts'
import { visitAttachments } from './visit-attachments.ts'
import { visitImport } from './visit-import.ts'
import { visitParties } from './visit-parties.ts'
import { KnownParty, PartyInput, PartyView } from './visit-party.ts'
import { visitReaders } from './visit-readers.ts'

/** 信, 访, 电, 网, other. */
export const Channel = z.enum(['letter', 'visit', 'phone', 'net', 'other'])
import { visitRetention } from './visit-retention.ts'

/** Article 20 sets the number of representatives; the rule pack holds it, this only bounds the message. */
export const Representative = z.strictObject({ name: text(60), phone: optionalText(30) })

/** Who came along: an agent (written authorisation), a guardian, or a companion who only helps. */
export const AttendantRole = z.enum(['agent', 'guardian', 'companion'])
export const Attendant = z.strictObject({
  as: AttendantRole,
  name: text(60),
  phone: optionalText(30),
  /** 与来访人的关系. */
  relation: optionalText(60),
  /** The written authorisation of an agent, or the paper that shows a guardian's right, was seen. */
  authorised: z.boolean(),
})
export type Attendant = z.output<typeof Attendant>

/** What this visit needs, so that everybody who meets the visitor is prepared (Barrier-Free Environment Law). */
export const Needs = z.strictObject({
  /** The language or dialect they speak; empty for none in particular. */
  language: optionalText(40).default(''),
  signLanguage: z.boolean().default(false),
  wheelchair: z.boolean().default(false),
  other: optionalText(100).default(''),
})
export type Needs = z.output<typeof Needs>

export const NO_NEEDS: Needs = { language: '', signLanguage: false, wheelchair: false, other: '' }

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
  /** Set where the registration was taken back; it stays readable and counts nowhere. */
  withdrawnAt: Instant.nullable(),
  businessDate: LocalDate,
  registeredAt: Instant,
})
export type VisitView = z.output<typeof VisitView>

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
})

export const visit = {
  register: command('visit', 'register', COUNTERS)
    .input(
      commandInput({
        ticket: TicketId.nullable(),
        channel: Channel,
        party: z.union([PartyInput, KnownParty]),
        headcount: z.int().min(1).max(9999),
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
  ...visitRetention,
    .input(z.object({ visit: VisitId }))
    .output(VisitView)
    .errors(failures('NOT_FOUND')),
  byTicket: query('visit', 'byTicket', COUNTERS)
    .input(z.object({ ticket: TicketId }))
    .output(VisitView.nullable()),
  /** Gives the reason for looking at a masked value; it can be read for a minute then. */
  reveal: command('visit', 'reveal', READERS)
    .input(commandInput({ visit: VisitId, ...revealing }))
    .output(revealingAnswer),
  revealed: query('visit', 'revealed', READERS)
    .input(z.object({ visit: VisitId, ...revealedWhat }))
    .output(revealedAnswer)
    .errors(failures('NOT_FOUND')),
  /** Who looked at personal data and why, the latest first. */
  reveals: query('visit', 'reveals', ['supervisor']).output(z.array(Reveal)),
  /** Today's visits, newest first; a batch is one row, its heads are `headcount`. */
  today: query('visit', 'today', READERS).output(z.array(VisitView)),
  ...visitParties,
  ...visitAttachments,
  ...visitReaders,
  ...visitImport,
}
