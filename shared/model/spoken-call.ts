import { z } from 'zod'

/** The words of a call in the language it is spoken in; each is one recorded clip. */
export const SpokenWords = z.strictObject({
  please: z.string().min(1),
  numberWord: z.string().min(1),
  goTo: z.string().min(1),
  digits: z.array(z.string().min(1)).length(10),
  ten: z.string().min(1),
  hundred: z.string().min(1),
  thousand: z.string().min(1),
  /** Said in place of a desk whose name nobody recorded. */
  lookAtScreen: z.string().min(1),
})
export type SpokenWords = z.output<typeof SpokenWords>

/** The phrases of one call, in speaking order. */
export function spokenCall(call: Readonly<{ label: string; deskName: string }>, words: SpokenWords): string[] {
  return [...spokenNumber(call.label, words), words.goTo, ...spokenDesk(call.deskName, words)]
}

/** A ticket, read character by character: nobody takes twelve for a hundred and two. */
export function spokenNumber(label: string, words: SpokenWords): string[] {
  const characters = Array.from(label.normalize('NFKC').toUpperCase(), (character) => spokenCharacter(character, words))
  return [words.please, ...characters, words.numberWord]
}

/** A desk: a number in its name up to 99 as a number and digit by digit above, the rest of the name as one phrase. */
export function spokenDesk(name: string, words: SpokenWords): string[] {
  return (name.normalize('NFKC').match(/\d+|[^\d\s]+/g) ?? []).flatMap((part) => deskPart(part, words))
}

/** A whole number from 0 to 9999 in words. Throws a RangeError for any other. */
export function chineseNumeral(number: number, words: SpokenWords): string {
  if (!Number.isInteger(number) || number < 0 || number > 9999) throw new RangeError(`no numeral for ${number}`)
  const zero = digitWord(0, words)
  if (number === 0) return zero
  // From ten to nineteen the leading one is not said.
  if (number >= 10 && number < 20) return words.ten + (number === 10 ? '' : digitWord(number - 10, words))
  const units = ['', words.ten, words.hundred, words.thousand]
  const digits = Array.from(String(number), Number)
  const places = digits.map((digit, index) =>
    digit === 0 ? ' ' : digitWord(digit, words) + (units[digits.length - 1 - index] ?? ''),
  )
  // A run of empty places is one zero within the number and silent at its end.
  return places.join('').trimEnd().replace(/ +/g, zero)
}

function deskPart(part: string, words: SpokenWords): string[] {
  if (!/^\d/.test(part)) return [part]
  return Number(part) <= 99
    ? [chineseNumeral(Number(part), words)]
    : Array.from(part, (character) => spokenCharacter(character, words))
}

function spokenCharacter(character: string, words: SpokenWords): string {
  return /\d/.test(character) ? digitWord(Number(character), words) : character
}

function digitWord(digit: number, words: SpokenWords): string {
  return words.digits[digit] ?? String(digit)
}
