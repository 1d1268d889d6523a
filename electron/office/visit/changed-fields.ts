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
  const changed = Object.entries(Fields.parse(before)).filter(([name, value]) => Reflect.get(after, name) !== value)
  return Object.fromEntries(changed)
}

/** A kept change as staff may see it. */
export function shownFields(kept: string): Before {
  if (kept === '') return {}
  const fields = Fields.partial().parse(JSON.parse(kept))
  const { documentNumber, phone, address, details, representatives, attendants, needs, ...plain } = fields
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
