/** The characters a query code is written with: no I, L, O and U, which look like others. */
export const CODE_KEYS = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
export const CODE_LENGTH = 10

/** The code after a key, from the on-screen keypad, a keyboard or a scanner. Anything else leaves it as it is. */
export function withKey(code: string, key: string): string {
  const sign = READ_AS[key.toUpperCase()] ?? key.toUpperCase()
  return CODE_KEYS.includes(sign) && code.length < CODE_LENGTH ? code + sign : code
}

/** As it is printed: two groups of five, with places still to fill. */
export function groupedCode(code: string): string {
  const places = code.padEnd(CODE_LENGTH, '_')
  return `${places.slice(0, CODE_LENGTH / 2)}-${places.slice(CODE_LENGTH / 2)}`
}

// What people read off paper: a letter that is not in the alphabet is the digit it looks like.
const READ_AS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }
