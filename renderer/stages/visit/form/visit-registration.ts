import type { KnownParty, PartyInput, PartyView, PersonDetails } from '../../../../shared/contract/visit-party.ts'
import { checkDocument } from '../../../../shared/model/identity-document.ts'
import type { BusinessDate } from '../../../../shared/model/time.ts'
import { typedText } from '../typed-text.ts'
import { hasMessage, isAsked, noticeOwed, type VisitDraft } from './visit-draft.ts'

/** What `visit.register` takes, apart from ticket and key. Call it only for a draft without problems. */
export function toRegistration(draft: VisitDraft, today: BusinessDate) {
  return {
    channel: draft.channel,
    party: draft.known ? knownParty(draft, draft.known.party, today) : newParty(draft, today),
    headcount: draft.headcount ?? 1,
    representatives: namedRepresentatives(draft),
    attendants: namedAttendants(draft),
    needs: {
      ...draft.needs,
      language: typedText(draft.needs.language),
      other: typedText(draft.needs.other),
    },
    message: hasMessage(draft) ? typedText(draft.message) : '',
    noticeGiven: noticeOwed(draft) && draft.noticeGiven,
  }
}

/** Birth date, sex and division as a sound number has them, else as they were said; only a person has any. */
export function detailsOf(draft: VisitDraft, today: BusinessDate): PersonDetails {
  if (draft.type !== 'person') return { birthDate: '', sex: '', nation: '', division: '' }
  const said = { ...draft.details, nation: typedText(draft.details.nation) }
  const { problems, birthDate, sex, division } = checkDocument(draft.documentType, draft.documentNumber, today)
  if (problems.length > 0) return said
  return { ...said, ...(birthDate ? { birthDate } : {}), ...(sex ? { sex } : {}), ...(division ? { division } : {}) }
}

/** Who speaks for a group or an organisation; lines left empty do not count. */
export function namedRepresentatives({ type, representatives }: VisitDraft) {
  if (type === 'person') return []
  return representatives
    .map(({ name, phone }) => ({ name: typedText(name).trim(), phone: typedText(phone).trim() }))
    .filter(({ name, phone }) => name !== '' || phone !== '')
}

/** Who came along. Only an agent or guardian shows a paper. */
export function namedAttendants({ attendants }: Pick<VisitDraft, 'attendants'>) {
  return attendants
    .map(({ as, name, phone, relation, authorised }) => ({
      as,
      name: typedText(name).trim(),
      phone: typedText(phone).trim(),
      relation: typedText(relation).trim(),
      authorised: as !== 'companion' && authorised,
    }))
    .filter(({ name, phone, relation }) => name !== '' || phone !== '' || relation !== '')
}

function newParty(draft: VisitDraft, today: BusinessDate): PartyInput {
  return {
    type: draft.type,
    name: typedText(draft.name),
    pinyin: draft.pinyin,
    document: documentOf(draft),
    phone: typedText(draft.phone),
    address: typedText(draft.address),
    details: detailsOf(draft, today),
  }
}

function knownParty(draft: VisitDraft, { id, nation }: PartyView, today: BusinessDate): KnownParty {
  const party: KnownParty = {
    id,
    ...(isAsked(draft, 'document') ? { document: documentOf(draft) } : {}),
    ...(isAsked(draft, 'phone') ? { phone: typedText(draft.phone) } : {}),
    ...(isAsked(draft, 'address') ? { address: typedText(draft.address) } : {}),
  }
  const details = detailsOf(draft, today)
  // What the hall has is masked here; it is replaced only by a new number that says all of it.
  return isAsked(draft, 'document') && details.birthDate !== ''
    ? { ...party, details: { ...details, nation: details.nation || nation } }
    : party
}

/** Whoever passed the number by showed no document. */
function documentOf({ documentType, documentNumber }: VisitDraft): PartyInput['document'] {
  const number = typedText(documentNumber).trim()
  return documentType === 'none' || number === '' ? { type: 'none', number: '' } : { type: documentType, number }
}
