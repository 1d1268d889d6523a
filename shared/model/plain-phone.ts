import { plainCharacters } from './plain-characters.ts'

/**
 * A phone number as it is compared: letters and digits alone, without the country code of China (+86, 0086). The number
 * itself is kept as it was said.
 */
export function plainPhone(text: string): string {
  const plain = plainCharacters(text).replace(/[^\p{L}\p{N}+]/gu, '')
  return plain.replace(/^(?:\+|00)86(?=\d)|^86(?=1\d{10}$)/, '').replaceAll('+', '')
}
