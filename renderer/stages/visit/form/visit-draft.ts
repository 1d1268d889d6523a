import { z } from 'zod'
import { AttendantRole, Channel, Needs, NO_NEEDS } from '../../../../shared/contract/visit.ts'
import type { KnownRow } from '../../../../shared/contract/visit-parties.ts'
import { DocumentType, PartyType, PartyView } from '../../../../shared/contract/visit-party.ts'
import type { DIGIT_KEYS } from './form-keys.ts'

/** What of a known party can be said anew; the rest stays as the hall has it. */
const CHANGEABLE = ['document', 'phone', 'address'] as const satisfies readonly (keyof typeof DIGIT_KEYS)[]
export type Changeable = (typeof CHANGEABLE)[number]

const AttendantDraft = z.strictObject({
  as: AttendantRole,
  name: z.string(),
  phone: z.string(),
  relation: z.string(),
  authorised: z.boolean(),
})
export type AttendantDraft = z.output<typeof AttendantDraft>

/** The registration form as far as it is filled in; it survives a reload of the page until it is registered. */
export const VisitDraft = z.strictObject({
  channel: Channel,
  type: PartyType,
  name: z.string(),
  /** Only where the clerk wrote it; the hall makes it from the name. */
  pinyin: z.string(),
  documentType: DocumentType,
  documentNumber: z.string(),
  phone: z.string(),
  address: z.string(),
  /** What a card or the clerk said beside the number, which speaks first. */
  details: z.strictObject({
    birthDate: z.string(),
    sex: z.enum(['female', 'male', '']),
    nation: z.string(),
    division: z.string(),
  }),
  headcount: z.int().nullable(),
  representatives: z.array(z.strictObject({ name: z.string(), phone: z.string() })),
  attendants: z.array(AttendantDraft),
  needs: Needs,
  message: z.string(),
  noticeGiven: z.boolean(),
  /** The party of the hall that was taken, masked as the hall shows it, and which of its values are said anew. */
  known: z
    .strictObject({
      party: PartyView,
      lastVisitAt: z.int(),
      visits: z.int(),
      changing: z.array(z.enum(CHANGEABLE)),
    })
    .nullable(),
})
export type VisitDraft = z.output<typeof VisitDraft>

/** An empty form for a visitor with a ticket, or for a letter, a call or a message without one. */
export function emptyDraft(channel: VisitDraft['channel'], type: VisitDraft['type']): VisitDraft {
  return {
    ...{ channel, type, name: '', pinyin: '', documentType: USUAL_DOCUMENT[type], documentNumber: '' },
    ...{ phone: '', address: '', details: { birthDate: '', sex: '', nation: '', division: '' } },
    ...{ headcount: type === 'group' ? null : 1, representatives: [], attendants: [], needs: NO_NEEDS },
    ...{ message: '', noticeGiven: false, known: null },
  }
}

/** The draft for the other type of party. The heads of a group are counted by the clerk and never guessed. */
export function withType(draft: VisitDraft, type: VisitDraft['type']): VisitDraft {
  if (type === draft.type) return draft
  const { documentType, headcount } = emptyDraft(draft.channel, type)
  const stays = draft.documentNumber !== '' && documentsOf(type).includes(draft.documentType)
  return { ...draft, type, headcount, documentType: stays ? draft.documentType : documentType }
}

/** The documents a party of this type can show, the usual one first. */
export function documentsOf(type: VisitDraft['type']): readonly VisitDraft['documentType'][] {
  return type === 'organisation'
    ? ['organisation-code', 'other', 'none']
    : DocumentType.options.filter((document) => document !== 'organisation-code')
}

/** The form filled with a party the hall knows: what was typed to find it is not said anew. */
export function withKnown(draft: VisitDraft, { party, lastVisitAt, visits }: KnownRow): VisitDraft {
  return {
    ...withType({ ...draft, documentNumber: '' }, party.type),
    ...{ name: party.name, pinyin: '', phone: '', address: '', documentType: party.documentType },
    details: emptyDraft(draft.channel, party.type).details,
    known: { party, lastVisitAt, visits, changing: [] },
  }
}

/** It was somebody else: the name stays, the rest is asked anew. */
export function withoutKnown(draft: VisitDraft): VisitDraft {
  const { documentType } = emptyDraft(draft.channel, draft.type)
  return { ...draft, documentType, documentNumber: '', phone: '', address: '', known: null }
}

/** A value of the known party is said anew, or stays after all as the hall has it. */
export function withChange(draft: VisitDraft, what: Changeable, changing: boolean): VisitDraft {
  if (!draft.known) return draft
  const others = draft.known.changing.filter((each) => each !== what)
  const known = { ...draft.known, changing: changing ? [...others, what] : others }
  if (what !== 'document') return { ...draft, known, [what]: '' }
  const { documentType } = draft.known.party
  const usual = documentType === 'none' ? USUAL_DOCUMENT[draft.type] : documentType
  return { ...draft, known, documentType: changing ? usual : documentType, documentNumber: '' }
}

/** Whether this value is asked for: always of somebody new, of a known party only what is said anew. */
export function isAsked({ known }: Pick<VisitDraft, 'known'>, what: Changeable): boolean {
  return known === null || known.changing.includes(what)
}

/** The privacy notice is owed to whoever came or called; a letter or net message is answered with it. */
export function noticeOwed({ channel }: Pick<VisitDraft, 'channel'>): boolean {
  return !hasMessage({ channel })
}

/** Letters and net messages bring their own words. */
export function hasMessage({ channel }: Pick<VisitDraft, 'channel'>): boolean {
  return channel === 'letter' || channel === 'net'
}

const USUAL_DOCUMENT = { person: 'resident-card', group: 'none', organisation: 'organisation-code' } as const
