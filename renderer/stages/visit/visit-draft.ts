import { z } from 'zod'
import { Channel } from '../../../shared/contract/visit.ts'
import { DocumentType, PartyType } from '../../../shared/contract/visit-party.ts'
import { type RulePack, representativesAllowed } from '../../../shared/model/rule-pack.ts'
import { typedText } from './typed-text.ts'

/** The registration form as far as it is filled in; it survives a reload of the page until it is registered. */
export const VisitDraft = z.strictObject({
  channel: Channel,
  type: PartyType,
  name: z.string(),
  documentType: DocumentType,
  documentNumber: z.string(),
  phone: z.string(),
  address: z.string(),
  headcount: z.int().nullable(),
  representatives: z.array(z.strictObject({ name: z.string(), phone: z.string() })),
  noticeGiven: z.boolean(),
})
export type VisitDraft = z.output<typeof VisitDraft>

export type DraftProblem =
  | 'nameNeeded'
  | 'headcountNeeded'
  | 'headcountTooSmall'
  | 'representativeNameNeeded'
  | 'tooManyRepresentatives'
  | 'noticeNeeded'

/** An empty form for a visitor with a ticket, or for a letter, a call or a message without one. */
export function emptyDraft(channel: VisitDraft['channel'], type: VisitDraft['type']): VisitDraft {
  return {
    channel,
    type,
    name: '',
    documentType: type === 'person' ? 'resident-card' : 'none',
    documentNumber: '',
    phone: '',
    address: '',
    headcount: type === 'person' ? 1 : null,
    representatives: [],
    noticeGiven: false,
  }
}

/** The draft for the other type of party. The heads of a group are counted by the clerk and never guessed. */
export function withType(draft: VisitDraft, type: VisitDraft['type']): VisitDraft {
  if (type === draft.type) return draft
  const { documentType, headcount } = emptyDraft(draft.channel, type)
  const untouched = draft.documentNumber === ''
  return { ...draft, type, headcount, documentType: untouched ? documentType : draft.documentType }
}

/** What still keeps the form from being registered, in the order of the fields. Identity numbers are never among it. */
export function problemsOf(draft: VisitDraft, pack: RulePack): DraftProblem[] {
  const named = namedRepresentatives(draft)
  const headcount = draft.headcount ?? 0
  const found: Record<DraftProblem, boolean> = {
    nameNeeded: draft.name.trim() === '',
    headcountNeeded: headcount < 1,
    headcountTooSmall: headcount >= 1 && headcount < leastHeads(draft),
    representativeNameNeeded: named.some(({ name }) => name === ''),
    tooManyRepresentatives: named.length > representativesAllowed(pack, Math.max(headcount, 1)),
    noticeNeeded: !draft.noticeGiven,
  }
  return (Object.keys(found) as DraftProblem[]).filter((problem) => found[problem])
}

/** What `visit.register` takes, apart from ticket and key. Call it only for a draft without problems. */
export function toRegistration(draft: VisitDraft) {
  const { channel, type } = draft
  const [name, phone, address] = [typedText(draft.name), typedText(draft.phone), typedText(draft.address)]
  const number = draft.documentType === 'none' ? '' : typedText(draft.documentNumber)
  return {
    channel,
    party: { type, name, document: { type: draft.documentType, number }, phone, address },
    headcount: draft.headcount ?? 1,
    representatives: namedRepresentatives(draft),
    noticeGiven: true as const,
  }
}

/** A group has two heads or more, and never fewer than its representatives. */
function leastHeads(draft: VisitDraft): number {
  return draft.type === 'group' ? Math.max(2, namedRepresentatives(draft).length) : 1
}

function namedRepresentatives({ type, representatives }: VisitDraft) {
  if (type !== 'group') return []
  return representatives
    .map(({ name, phone }) => ({ name: typedText(name).trim(), phone: typedText(phone).trim() }))
    .filter(({ name, phone }) => name !== '' || phone !== '')
}
