import { checkIdentityNumber, type IdentityCheck, type IdentityProblem } from './identity-number.ts'
import { plainCharacters } from './plain-characters.ts'
import type { BusinessDate } from './time.ts'

/**
 * What is doubtful about a number: those of a number of 18 digits, `other-document` where the number is one of another
 * kind of document, `<document>-form` where no such document has a number of this form.
 */
type DocumentProblem =
  | IdentityProblem
  | 'other-document'
  | 'home-return-form'
  | 'taiwan-permit-form'
  | 'passport-form'
  | 'foreigner-card-form'
  | 'organisation-code-form'
  | 'organisation-code-check'

export type DocumentCheck = Omit<IdentityCheck, 'problems'> & Readonly<{ problems: readonly DocumentProblem[] }>

/**
 * Checks the number of an identity document, whose type is one of the contract's `DocumentType`. Problems only warn
 * (article 48 opens the hall to everybody): what is `normalised` is kept whatever is said of it. Birth date, sex and
 * division come only from a number that has them, and only as good as it is.
 */
export function checkDocument(type: string, number: string, today: BusinessDate): DocumentCheck {
  const check = CHECKS.get(type)
  const normalised = plainCharacters(number)
  if (type === 'none' || normalised === '') return { normalised: type === 'none' ? '' : normalised, problems: [] }
  return check ? check(normalised, today) : { normalised, problems: [] }
}

type Check = (normalised: string, today: BusinessDate) => DocumentCheck

const residentCard: Check = (normalised, today) => {
  const check = checkIdentityNumber(normalised, today)
  return PERMIT_OR_FOREIGNER.test(check.normalised) ? ofAnotherDocument(check) : check
}

/** Since 2018, by GB 11643 with a division of its own for each of the three. */
const residencePermit: Check = (normalised, today) => {
  const check = checkIdentityNumber(normalised, today)
  if (!check.division) return check
  return /^8[123]0000/.test(check.division) ? check : ofAnotherDocument(check)
}

/**
 * Since December 2023 18 digits by the rules of citizen numbers, with 9, province and country in the place of the
 * division; before that three letters of the country and 12 digits.
 */
const foreignerCard: Check = (normalised, today) => {
  if (/^[A-Z]{3}\d{12}$/.test(normalised)) return { normalised, problems: [] }
  if (!/^\d{17}[\dX]$/.test(normalised)) return { normalised, problems: ['foreigner-card-form'] }
  const check = checkIdentityNumber(normalised, today)
  if (!normalised.startsWith('9')) return ofAnotherDocument(check)
  const { division: _, ...person } = check
  return { ...person, problems: withoutDivision(check) }
}

/** GB 32100; the division of the registering authority is part of the code. */
const organisationCode: Check = (normalised) => {
  if (!/^[0-9A-HJ-NP-RT-UW-Y]{2}\d{6}[0-9A-HJ-NP-RT-UW-Y]{10}$/.test(normalised)) {
    return { normalised, problems: ['organisation-code-form'] }
  }
  const isRight = creditCheck(normalised) === normalised.charAt(17)
  return { normalised, problems: isRight ? [] : ['organisation-code-check'], division: normalised.slice(2, 8) }
}

/** How often a permit was issued is often written in brackets. */
const withoutBrackets = (normalised: string) => normalised.replace(/[()]/g, '')

/** Eight digits since 2015; before that ten, and a letter for how often it was issued. */
const taiwanPermit: Check = (normalised) => {
  const plain = withoutBrackets(normalised)
  return { normalised: plain, problems: /^(\d{8}|\d{10}[0-9A-Z]?)$/.test(plain) ? [] : ['taiwan-permit-form'] }
}

/** H or M and eight digits, which stay with their holder; before 2013 two more counted the renewals. */
const homeReturn: Check = (normalised) => {
  const plain = withoutBrackets(normalised)
  return { normalised: plain, problems: /^[HM]\d{8}(\d\d)?$/.test(plain) ? [] : ['home-return-form'] }
}

/** ICAO 9303 leaves the number to each country; those in use have 5 to 17 characters, at least one of them a digit. */
const passport: Check = (normalised) => ({
  normalised,
  problems: /^(?=.*\d)[A-Z0-9]{5,17}$/.test(normalised) ? [] : ['passport-form'],
})

const CHECKS: ReadonlyMap<string, Check> = new Map([
  ['resident-card', residentCard],
  ['residence-permit', residencePermit],
  ['foreigner-card', foreignerCard],
  ['home-return', homeReturn],
  ['taiwan-permit', taiwanPermit],
  ['passport', passport],
  ['organisation-code', organisationCode],
])

const PERMIT_OR_FOREIGNER = /^(8[123]0000|9\d{5})\d{11}[\dX]$/

function ofAnotherDocument(check: IdentityCheck): DocumentCheck {
  return { ...check, problems: ['other-document', ...withoutDivision(check)] }
}

const withoutDivision = ({ problems }: IdentityCheck) => problems.filter((problem) => problem !== 'division')

const CREDIT_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** MOD 31 over the first 17 characters, whose weights are the powers of 3. */
function creditCheck(code: string): string {
  let weight = 1
  let sum = 0
  for (const character of code.slice(0, 17)) {
    sum += weight * CREDIT_CHARACTERS.indexOf(character)
    weight = (weight * 3) % 31
  }
  return CREDIT_CHARACTERS.charAt((31 - (sum % 31)) % 31)
}
