import { plainCharacters } from './plain-characters.ts'
import { BusinessDate } from './time.ts'

export type IdentityProblem = 'length' | 'characters' | 'date' | 'future' | 'check-digit' | 'division'

export type IdentityCheck = Readonly<{
  /** 18 characters with a capital X; the text as typed, without spaces, where it cannot be one. */
  normalised: string
  problems: readonly IdentityProblem[]
  birthDate?: BusinessDate
  sex?: 'female' | 'male'
  /** The six digits of the administrative division where the number was first given. */
  division?: string
}>

/**
 * Checks a citizen number by GB 11643. The problems only warn: nobody is turned away for a wrong number.
 * Numbers of 15 digits, out of use since 2013, are converted where they have a division and a birth date; else they are
 * taken for a part of one of 18.
 */
export function checkIdentityNumber(text: string, today: BusinessDate): IdentityCheck {
  const typed = plainCharacters(text)
  const normalised = (/^\d{15}$/.test(typed) && converted(typed)) || typed
  if (normalised.length !== 18) return { normalised, problems: ['length'] }
  if (!/^\d{17}[\dX]$/.test(normalised)) return { normalised, problems: ['characters'] }
  const division = normalised.slice(0, 6)
  const birth = birthDateIn(normalised)
  const problems: IdentityProblem[] = []
  if (!PROVINCES.has(division.slice(0, 2))) problems.push('division')
  if (!birth) problems.push('date')
  if (birth && birth > today) problems.push('future')
  if (checkCharacter(normalised) !== normalised.charAt(17)) problems.push('check-digit')
  return {
    normalised,
    problems,
    division,
    sex: Number(normalised.charAt(16)) % 2 === 1 ? 'male' : 'female',
    ...(birth ? { birthDate: birth } : {}),
  }
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'

/** First two digits by GB/T 2260; 81 to 83 are residence permits of people from Hong Kong, Macao and Taiwan. */
const PROVINCES: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)

/** Nobody born earlier can come, nor ever had a number: the numbers began in 1984. */
const FIRST_BIRTH = BusinessDate.parse('1850-01-01')

function birthDateIn(number: string): BusinessDate | undefined {
  const birth = BusinessDate.safeParse(number.slice(6, 14).replace(/^(.{4})(..)(..)$/, '$1-$2-$3'))
  return birth.success && birth.data >= FIRST_BIRTH ? birth.data : undefined
}

function converted(old: string): string | undefined {
  const whole = withCentury(old)
  return PROVINCES.has(whole.slice(0, 2)) && birthDateIn(whole) ? whole : undefined
}

/** The standard keeps the sequences 996 to 999 of a number without a century for people then over a hundred. */
function withCentury(old: string): string {
  const century = Number(old.slice(12)) >= 996 ? '18' : '19'
  const body = `${old.slice(0, 6)}${century}${old.slice(6)}`
  return body + checkCharacter(body)
}

/** ISO 7064 MOD 11-2 over the first 17 digits. */
function checkCharacter(number: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number.charAt(index)), 0)
  return CHECK_CHARACTERS.charAt(sum % 11)
}
