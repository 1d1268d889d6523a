import { z } from 'zod'
import { PartyId, TicketId, VisitId } from '../model/ids.ts'
import { REVEALABLE } from '../model/mask.ts'
import { failures } from './errors.ts'
import { command, commandInput, query } from './procedure.ts'
import { COUNTERS, READERS } from './roles.ts'
import { Instant, LocalDate, optionalText, text } from './values.ts'

export const Channel = z.enum(['letter', 'visit', 'phone', 'net', 'other'])
export const PartyType = z.enum(['person', 'group'])
export const DocumentType = z.enum(['resident-card', 'passport', 'home-return', 'none'])

/** Article 20 sets the number of representatives; the rule pack holds it, this only bounds the message. */
export const Representative = z.strictObject({ name: text(60), phone: optionalText(30) })

export const PartyInput = z.strictObject({
  type: PartyType,
  name: text(80),
  document: z.strictObject({ type: DocumentType, number: optionalText(40) }),
  phone: optionalText(30),
  address: optionalText(200),
})

/** A party as staff see it: document number, phone and address are masked until somebody gives a reason. */
const PartyView = z.object({
  id: PartyId,
  type: PartyType,
  name: z.string(),
  documentType: DocumentType,
  documentNumberMasked: z.string(),
  phoneMasked: z.string(),
  addressMasked: z.string(),
})

export const VisitView = z.object({
  id: VisitId,
  ticket: TicketId.nullable(),
  party: PartyView,
  channel: Channel,
  headcount: z.int(),
  representatives: z.array(z.object({ name: z.string(), phoneMasked: z.string() })),
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
        party: PartyInput,
        headcount: z.int().min(1).max(9999),
        representatives: z.array(Representative).max(20),
        /** The privacy notice was shown and explained (Personal Information Protection Law, article 17). */
        noticeGiven: z.literal(true),
      }),
    )
    .output(z.object({ id: VisitId, documentWarnings: z.array(z.string()) }))
    .errors(failures('ALREADY_REGISTERED', 'TOO_MANY_REPRESENTATIVES', 'HEADCOUNT_TOO_SMALL')),
  get: query('visit', 'get', READERS)
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
}
