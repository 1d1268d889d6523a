/** An identity document's number with only its last four characters, fewer of a short one: `**************002X`. */
export function maskIdentityNumber(number: string): string {
  const characters = [...number]
  const hidden = characters.length - Math.min(4, Math.floor(characters.length / 3))
  return '*'.repeat(hidden) + characters.slice(hidden).join('')
}

/** A phone number with its last four digits, and the first three of a mobile number: `138****0002`. */
export function maskPhone(phone: string): string {
  const characters = [...phone]
  const first = characters.length >= 11 ? 3 : 0
  const last = characters.length - Math.min(4, Math.floor(characters.length / 2))
  return characters.slice(0, first).join('') + '*'.repeat(last - first) + characters.slice(last).join('')
}

/**
 * An address as far as the street, at most half of it: where somebody lives to the door is nobody's passing business.
 * The rest is four stars, however long it is.
 */
export function maskAddress(address: string): string {
  const characters = [...address]
  const shown = Math.min(8, Math.floor(characters.length / 2))
  return address && `${characters.slice(0, shown).join('')}****`
}

/** What is masked on every screen and shown for a reason. */
export const REVEALABLE = ['document', 'birth', 'phone', 'address', 'representatives', 'attendants'] as const

/** A birth date with only its year, `1949-**-**`; empty where none is known. */
export function maskBirthDate(date: string): string {
  return date === '' ? '' : `${date.slice(0, 4)}-**-**`
}

/** A person's name with only its first character, for screens that anybody may look at; characters, not code units. */
export function maskName(name: string): string {
  const [first = '', ...rest] = name
  return first + '*'.repeat(rest.length)
}
