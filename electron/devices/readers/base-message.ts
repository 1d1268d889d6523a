import type { WordedCard } from '../../../shared/model/identity-card.ts'

/** The text of a card is 256 bytes of UTF-16LE in fields of fixed width, whatever the kind of card. */
export const TEXT_LENGTH = 256

/** Reads the text that a card's security module gives; what is too short is read as far as it goes. */
export function readBaseMessage(text: Uint8Array): WordedCard {
  const characters = new TextDecoder('utf-16le').decode(text.subarray(0, TEXT_LENGTH))
  const layout = LAYOUTS.get(characters.charAt(KIND_AT)) ?? RESIDENT
  const fields: Partial<Record<Field, string>> = {}
  let at = 0
  for (const [field, width] of layout) {
    const value = characters
      .slice(at, at + width)
      .replaceAll('\0', ' ')
      .trim()
    // A foreigner has two names; the Chinese one, where there is one, is what the hall calls.
    if (value !== '' && field !== '') fields[field] ??= value
    at += width
  }
  const { otherName, ...card } = fields
  const kind = characters.charAt(KIND_AT).trim()
  return { kind, ...card, name: card.name ?? otherName }
}

const KIND_AT = 124

type Field = Exclude<keyof WordedCard, 'photo'> | 'otherName'
/** The fields in their order with their width in characters; '' for what the hall does not need. */
type Layout = readonly (readonly [Field | '', number])[]

const RESIDENT: Layout = [
  ['name', 15],
  ['sex', 1],
  ['nation', 2],
  ['birthDate', 8],
  ['address', 35],
  ['number', 18],
  ['authority', 15],
  ['validFrom', 8],
  ['validUntil', 8],
]

const RESIDENCE_PERMIT: Layout = RESIDENT.map(([field, width]) => [field === 'nation' ? '' : field, width] as const)

const FOREIGNER_2017: Layout = [
  ['otherName', 60],
  ['sex', 1],
  ['number', 15],
  ['nation', 3],
  ['name', 15],
  ['validFrom', 8],
  ['validUntil', 8],
  ['birthDate', 8],
]

const FOREIGNER_2023: Layout = [
  ['name', 15],
  ['sex', 1],
  ['', 2],
  ['birthDate', 8],
  ['otherName', 35],
  ['number', 18],
  ['', 15],
  ['validFrom', 8],
  ['validUntil', 8],
]

const LAYOUTS: ReadonlyMap<string, Layout> = new Map([
  ['J', RESIDENCE_PERMIT],
  ['I', FOREIGNER_2017],
  ['Y', FOREIGNER_2023],
])
