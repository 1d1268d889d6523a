import type { PartyCorrection } from '../../../shared/contract/visit-changes.ts'
import type { DocumentInput, KnownParty, PartyInput } from '../../../shared/contract/visit-party.ts'
import { PersonDetails } from '../../../shared/contract/visit-party.ts'
import { checkDocument } from '../../../shared/model/identity-document.ts'
import type { PartyId } from '../../../shared/model/ids.ts'
import type { BusinessDate } from '../../../shared/model/time.ts'
import { readingOf } from '../../store/pinyin.ts'
import { findParty, insertParty, type PartyRow, updateParty } from '../../store/tables/party.ts'
import type { Work } from '../command.ts'
import { found } from '../refusal.ts'

/** `before` is the party as the hall had it; undefined where it met it for the first time. */
type Kept = Readonly<{ party: PartyRow; before?: PartyRow; documentWarnings: string[] }>

/**
 * Keeps who came: a party the hall meets for the first time, or what is new about one it knows (NOT_FOUND where it does
 * not). A doubtful document number (GB 11643) warns and is kept as it was said.
 */
export function keepParty(work: Work, input: PartyInput | KnownParty): Kept {
  return 'id' in input ? keepKnown(work, input) : keepNew(work, input)
}

/** The document as it is stored, none where it has no number, and what is doubtful about the number. */
export function checkedDocument(said: DocumentInputOutput, today: BusinessDate) {
  const { normalised: number, problems } = checkDocument(said.type, said.number, today)
  const type = number === '' ? 'none' : said.type
  return { type, number, warnings: [...problems] as string[] }
}

/** A known party with what is put right about it; what was not said stays. */
export function correctedParty(work: Work, known: PartyRow, said: PartyCorrection): Kept {
  const document = said.document ?? { type: known.documentType, number: known.documentNumber }
  const { type: documentType, number, warnings } = checkedDocument(document, work.today)
  const [name, type] = [said.name ?? known.name, said.type ?? known.type]
  const isReadAnew = said.pinyin?.trim() || name !== known.name || type !== known.type
  const party = {
    ...known,
    ...{ type, name, documentType, documentNumber: number },
    ...(isReadAnew ? readingOf(name, type, said.pinyin) : {}),
    phone: said.phone ?? known.phone,
    address: said.address ?? known.address,
    details: said.details ? detailsText(said.details) : known.details,
  }
  return { party, documentWarnings: warnings }
}

export function detailsOf({ details }: Pick<PartyRow, 'details'>): PersonDetails {
  return PersonDetails.parse(details === '' ? {} : JSON.parse(details))
}

function keepNew(work: Work, input: PartyInput): Kept {
  const { type, name, phone, address } = input
  const document = checkedDocument(input.document, work.today)
  const party: PartyRow = {
    ...{ id: work.newId<PartyId>(), type, name, phone, address },
    ...readingOf(name, type, input.pinyin),
    documentType: document.type,
    documentNumber: document.number,
    details: detailsText(input.details),
    createdAt: work.now,
    lastVisitAt: work.now,
  }
  insertParty(work.db, party)
  return { party, documentWarnings: document.warnings }
}

/** Nothing said anew is nothing new: an empty field never takes away what the hall knows. */
function keepKnown(work: Work, { id, document, phone, address, details }: KnownParty): Kept {
  const before = found(findParty(work.db, id))
  const { party, documentWarnings } = correctedParty(work, before, {
    // Dashes alone are no number either.
    ...(document && checkedDocument(document, work.today).number !== '' ? { document } : {}),
    ...(phone ? { phone } : {}),
    ...(address ? { address } : {}),
    ...(details ? { details } : {}),
  })
  const came = { ...party, lastVisitAt: work.now }
  updateParty(work.db, came)
  return { party: came, before, documentWarnings }
}

/** Nothing known is nothing kept: an empty value needs no seal. */
function detailsText(details: PersonDetails): string {
  return Object.values(details).every((value) => value === '') ? '' : JSON.stringify(details)
}

type DocumentInputOutput = ReturnType<typeof DocumentInput.parse>
