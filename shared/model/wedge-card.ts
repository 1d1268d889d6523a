import { z } from 'zod'
import { CARD_FIELDS, cardFrom, type IdentityCard } from './identity-card.ts'
import { plainCharacters } from './plain-characters.ts'

/** What a keyboard wedge can type of a card, one after the other; `skip` for what the hall does not want. */
export const WEDGE_FIELDS = [...CARD_FIELDS, 'skip'] as const
export const WEDGE_SEPARATORS = ['|', ',', ';', '#', '&', '/', '\t'] as const

/** A reader that types what it reads into the page that has the focus, and ends with Enter. */
export const WedgeSettings = z
  .strictObject({
    kind: z.literal('wedge'),
    separator: z.enum(WEDGE_SEPARATORS),
    fields: z.array(z.enum(WEDGE_FIELDS)).min(1).max(20),
  })
  .refine(({ fields }) => fields.includes('number'), { path: ['fields'] })
export type WedgeSettings = z.output<typeof WedgeSettings>

/** What reaches the form of a card. From a reader that types only the number, everything else is empty. */
export type ReadCard = Omit<IdentityCard, 'photo'>

/**
 * The card that a keyboard wedge typed; null where it is none. A citizen number by itself is understood always, the
 * other fields as `settings` say; a line with fewer fields is something else, as a scanner's code is.
 */
export function readWedge(typed: string, settings: WedgeSettings | null): ReadCard | null {
  const number = plainCharacters(typed)
  if (/^\d{17}[\dX]$/.test(number)) return { ...NOTHING, number }
  if (!settings) return null
  const parts = typed.split(settings.separator)
  if (parts.length < settings.fields.length) return null
  const worded = settings.fields.flatMap((field, index) => (field === 'skip' ? [] : [[field, parts[index]] as const]))
  const card = cardFrom(Object.fromEntries(worded))
  return card && /\d{6}/.test(card.number) ? card : null
}

const NOTHING: ReadCard = {
  kind: 'resident-card',
  name: '',
  sex: '',
  nation: '',
  birthDate: '',
  address: '',
  number: '',
  authority: '',
  validFrom: '',
  validUntil: '',
}
