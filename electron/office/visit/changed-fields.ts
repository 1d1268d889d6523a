import { z } from 'zod'
import type { Before } from '../../../shared/contract/visit-changes.ts'
import { Channel } from '../../../shared/contract/visit-fields.ts'
import { DocumentType, PartyType } from '../../../shared/contract/visit-party.ts'
import { maskAddress, maskBirthDate, maskIdentityNumber, maskPhone } from '../../../shared/model/mask.ts'
import { detailsOf } from './party-record.ts'
import { attendantsOf, needsOf, representativesOf } from './view.ts'

/** What a correction may change, as the rows have it; lists, needs and details are JSON. */
const Fields = z.object({
  type: PartyType,
  name: z.string(),
  pinyin: z.string(),
  initials: z.string(),
  documentType: DocumentType,
  documentNumber: z.string(),
  phone: z.string(),
  address: z.string(),
  details: z.string(),
  channel: Channel,
  headcount: z.int(),
  representatives: z.string(),
  attendants: z.string(),
  needs: z.string(),
})
type Fields = z.output<typeof Fields>

/** What these were before, of all fields only those that are different now. */
export function changedFields(before: Fields, after: Fields): Partial<Fields> {
  return changedOf(Fields.parse(before), after)
}

const PartyFields = Fields.pick({
  ...{ type: true, name: true, pinyin: true, initials: true, documentType: true, documentNumber: true },
  ...{ phone: true, address: true, details: true },
}).partial()
export type PartyFields = z.output<typeof PartyFields>

/** The same for a party alone, as it is kept; empty where nothing is different. */
export function changedPartyFields(before: object, after: object): string {
  const changed = changedOf(PartyFields.parse(before), after)
  return Object.keys(changed).length === 0 ? '' : JSON.stringify(changed)
}

/** Another pinyin always tells the initials too: where they are left out, nobody kept them. */
function changedOf<Kept extends object>(before: Kept, after: object): Partial<Kept> {
  const differs = (name: string) => Reflect.get(after, name) !== Reflect.get(before, name)
  const changed = Object.entries(before).filter(([name]) => differs(name) || (name === 'initials' && differs('pinyin')))
  // Object.fromEntries forgets its keys; they are some of those it was given.
  return Object.fromEntries(changed) as Partial<Kept>
}

/** What a kept change says about the party. */
export const partyFieldsIn = (kept: string) => PartyFields.parse(kept === '' ? {} : JSON.parse(kept))

/** A kept change as staff may see it. */
export function shownFields(kept: string): Before {
  if (kept === '') return {}
  const fields = Fields.partial().parse(JSON.parse(kept))
  const { documentNumber, phone, address, details, representatives, attendants, needs, initials: _, ...plain } = fields
  return {
    // Parsing leaves out what is not there.
    ...(plain as Before),
    ...(documentNumber === undefined ? {} : { documentNumberMasked: maskIdentityNumber(documentNumber) }),
    ...(phone === undefined ? {} : { phoneMasked: maskPhone(phone) }),
    ...(address === undefined ? {} : { addressMasked: maskAddress(address) }),
    ...(details === undefined ? {} : shownDetails(details)),
    ...(representatives === undefined ? {} : { representatives: masked(representativesOf({ representatives })) }),
    ...(attendants === undefined ? {} : { attendants: masked(attendantsOf({ attendants })) }),
    ...(needs === undefined ? {} : { needs: needsOf({ needs }) }),
  }
}

function shownDetails(details: string) {
  const { birthDate, ...rest } = detailsOf({ details })
  return { birthDateMasked: maskBirthDate(birthDate), ...rest }
}

const masked = (people: readonly Readonly<{ name: string; phone: string }>[]) =>
  people.map(({ name, phone }) => ({ name, phoneMasked: maskPhone(phone) }))
