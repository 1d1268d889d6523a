import { z } from 'zod'
import { PartyId } from '../model/ids.ts'
import { LocalDate, nameText, optionalText, text } from './values.ts'

/** A group is people who came together; an organisation is one legal person or other body. */
export const PartyType = z.enum(['person', 'group', 'organisation'])

/**
 * 居民身份证, 护照, 港澳居民来往内地通行证, 台湾居民来往大陆通行证, 港澳台居民居住证, 外国人永久居留身份证, 统一社会信用代码 of an
 * organisation (GB 32100), another one, none (article 48 of the regulations: people from outside the mainland).
 */
export const DocumentType = z.enum([
  'resident-card',
  'passport',
  'home-return',
  'taiwan-permit',
  'residence-permit',
  'foreigner-card',
  'organisation-code',
  'other',
  'none',
])

const Sex = z.enum(['female', 'male', ''])

/** What a card or its number tells beside the name; empty where nobody said. `division` has six digits (GB/T 2260). */
export const PersonDetails = z.strictObject({
  birthDate: z.union([LocalDate, z.literal('')]).default(''),
  sex: Sex.default(''),
  nation: optionalText(20).default(''),
  division: z.union([z.string().regex(/^\d{6}$/), z.literal('')]).default(''),
})
export type PersonDetails = z.output<typeof PersonDetails>

export const DocumentInput = z.strictObject({ type: DocumentType, number: optionalText(40) })

/** How somebody reads a name: letters and digits, a space between syllables (`tan hui`). */
export const PinyinInput = z
  .string()
  .regex(/^[a-z0-9 ]*$/)
  .max(400)

export const PartyInput = z.strictObject({
  type: PartyType,
  name: nameText(80),
  /** Made from the name where it is empty. */
  pinyin: PinyinInput.default(''),
  document: DocumentInput,
  phone: optionalText(30),
  address: optionalText(200),
  details: PersonDetails.default({ birthDate: '', sex: '', nation: '', division: '' }),
})
export type PartyInput = z.output<typeof PartyInput>

/** A party the hall already knows; what is left out stays as the hall has it, so nobody sends a masked value back. */
export const KnownParty = z.strictObject({
  id: PartyId,
  document: DocumentInput.optional(),
  phone: optionalText(30).optional(),
  address: optionalText(200).optional(),
  details: PersonDetails.optional(),
  /** The whole document or phone number that the visitor said: whose it is may be registered by a desk that never met them. */
  told: text(80).optional(),
})
export type KnownParty = z.output<typeof KnownParty>

/** A party as staff see it: document number, birth date, phone and address are masked until somebody gives a reason. */
export const PartyView = z.object({
  id: PartyId,
  type: PartyType,
  name: z.string(),
  pinyin: z.string(),
  documentType: DocumentType,
  documentNumberMasked: z.string(),
  birthDateMasked: z.string(),
  sex: Sex,
  nation: z.string(),
  division: z.string(),
  phoneMasked: z.string(),
  addressMasked: z.string(),
})
export type PartyView = z.output<typeof PartyView>
