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

/** Who came, as it is written for somebody new. */
const PartyDraft = z.strictObject({
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
})

/** The registration form as far as it is filled in; it survives a reload of the page until it is registered. */
export const VisitDraft = PartyDraft.extend({
  channel: Channel,
  headcount: z.int().nullable(),
  representatives: z.array(z.strictObject({ name: z.string(), phone: z.string() })),
  attendants: z.array(AttendantDraft),
  needs: Needs,
  message: z.string(),
  noticeGiven: z.boolean(),
  /**
   * The party of the hall that was taken, masked as the hall shows it, which of its values are said anew, and what was
   * written before it was taken, should it be somebody else.
   */
  known: z
    .strictObject({
      party: PartyView,
      lastVisitAt: z.int(),
      visits: z.int(),
      changing: z.array(z.enum(CHANGEABLE)),
      before: PartyDraft,
    })
    .nullable(),
})
export type VisitDraft = z.output<typeof VisitDraft>

/** An empty form for a visitor with a ticket, or for a letter, a call or a message without one. */
export function emptyDraft(channel: VisitDraft['channel'], type: VisitDraft['type']): VisitDraft {
  return {
    ...{ channel, type, name: '', pinyin: '', documentType: USUAL_DOCUMENT[type], documentNumber: '' },
    ...{ phone: '', address: '', details: NO_DETAILS },
    ...{ headcount: type === 'group' ? null : 1, representatives: [], attendants: [], needs: NO_NEEDS },
    ...{ message: '', noticeGiven: false, known: null },
  }
}

/** The draft for the other type of party. Heads that were counted stay; those of a group are never guessed. */
export function withType(draft: VisitDraft, type: VisitDraft['type']): VisitDraft {
  if (type === draft.type) return draft
  const { documentType, headcount } = emptyDraft(draft.channel, type)
  const stays = draft.documentNumber !== '' && documentsOf(type).includes(draft.documentType)
  const counted = (draft.headcount ?? 0) > 1 ? draft.headcount : headcount
  return { ...draft, type, headcount: counted, documentType: stays ? draft.documentType : documentType }
}

/** The documents a party of this type can show, the usual one first. */
export function documentsOf(type: VisitDraft['type']): readonly VisitDraft['documentType'][] {
  return type === 'organisation'
    ? ['organisation-code', 'other', 'none']
    : DocumentType.options.filter((document) => document !== 'organisation-code')
}

/**
 * The form filled with a party the hall knows. What was typed to find it (`searched`) is not said anew; what was typed
 * besides is, for it was said at this visit.
 */
export function withKnown(
  draft: VisitDraft,
  { party, lastVisitAt, visits }: KnownRow,
  searched: 'name' | Changeable,
): VisitDraft {
  const typed = withType(draft, party.type)
  const said = { document: numberFor(party.type, draft), phone: draft.phone, address: draft.address }
  const changing = CHANGEABLE.filter((what) => what !== searched && said[what].trim() !== '')
  const anew = (what: Changeable) => (changing.includes(what) ? said[what] : '')
  return {
    ...typed,
    ...{ name: party.name, pinyin: '', details: NO_DETAILS },
    documentType: changing.includes('document') ? draft.documentType : party.documentType,
    ...{ documentNumber: anew('document'), phone: anew('phone'), address: anew('address') },
    // The letters of a search are no name; a namesake is the likelier error.
    known: {
      party,
      lastVisitAt,
      visits,
      changing,
      before: written(draft, searched === 'name' ? party.name : draft.name),
    },
  }
}

/** It was somebody else: what was written before stands again, and what was said anew since. */
export function withoutKnown(draft: VisitDraft): VisitDraft {
  if (!draft.known) return draft
  const { before } = draft.known
  const { documentType, documentNumber, phone, address } = draft
  return {
    ...withType(draft, before.type),
    ...before,
    ...(documentNumber.trim() === '' ? {} : { documentType, documentNumber }),
    ...(phone.trim() === '' ? {} : { phone }),
    ...(address.trim() === '' ? {} : { address }),
    known: null,
  }
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

/** What was typed as number of a document that such a party can show. */
function numberFor(type: VisitDraft['type'], { documentType, documentNumber }: VisitDraft): string {
  return documentType !== 'none' && documentsOf(type).includes(documentType) ? documentNumber : ''
}

function written(draft: VisitDraft, name: string): z.output<typeof PartyDraft> {
  const { type, pinyin, documentType, documentNumber, phone, address, details } = draft
  return { type, name, pinyin, documentType, documentNumber, phone, address, details }
}

const NO_DETAILS = { birthDate: '', sex: '', nation: '', division: '' } as const
const USUAL_DOCUMENT = { person: 'resident-card', group: 'none', organisation: 'organisation-code' } as const
