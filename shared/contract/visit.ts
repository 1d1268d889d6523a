import { z } from 'zod'
import { PartyId, TicketId, VisitId } from '../model/ids.ts'
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

/** A party as staff see it: the document number is always masked. */
const PartyView = z.object({
  id: PartyId,
  type: PartyType,
  name: z.string(),
  documentType: DocumentType,
  documentNumberMasked: z.string(),
  phone: z.string(),
  address: z.string(),
})

export const VisitView = z.object({
  id: VisitId,
  ticket: TicketId.nullable(),
  party: PartyView,
  channel: Channel,
  headcount: z.int(),
  representatives: z.array(Representative),
  businessDate: LocalDate,
  registeredAt: Instant,
})
export type VisitView = z.output<typeof VisitView>

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
  /** Today's visits, newest first; a batch is one row, its heads are `headcount`. */
  today: query('visit', 'today', READERS).output(z.array(VisitView)),
}
