import { plainCharacters } from './plain-characters.ts'

/**
 * The code on every receipt with which a visitor looks progress up (article 21), as `XXXXX-XXXXX`: nine characters
 * of chance (45 bits, too many to guess) and a check character, without I, L, O and U.
 * Takes the low five bits of the first nine bytes; throws a RangeError when there are fewer.
 */
export function queryCode(random: Uint8Array): string {
  if (random.length < RANDOM_LENGTH) throw new RangeError(`a query code needs ${RANDOM_LENGTH} random bytes`)
  const values = Array.from(random.subarray(0, RANDOM_LENGTH), (byte) => byte % BASE)
  return grouped([...values, checkValue(values)].map((value) => ALPHABET.charAt(value)).join(''))
}

/** The code as {@link queryCode} writes it, from what a visitor typed, or null when it cannot be one. */
export function parseQueryCode(text: string): string | null {
  const code = plainCharacters(text).replaceAll('O', '0').replace(/[IL]/g, '1')
  const values = Array.from(code, (character) => ALPHABET.indexOf(character))
  if (values.length !== RANDOM_LENGTH + 1 || values.includes(-1)) return null
  return values.at(-1) === checkValue(values.slice(0, -1)) ? grouped(code) : null
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const BASE = ALPHABET.length
const RANDOM_LENGTH = 9

/**
 * The hybrid system of ISO/IEC 7064 for 32 characters (MOD 33,32): its MOD 37,36 would need the letters that
 * look like digits. Finds every single wrong character.
 */
function checkValue(values: readonly number[]): number {
  const product = values.reduce((carried, value) => (((carried + value) % BASE || BASE) * 2) % (BASE + 1), BASE)
  return (BASE + 1 - product) % BASE
}

function grouped(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`
}
