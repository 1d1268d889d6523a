import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DocumentType } from '../contract/visit-party.ts'
import { checkDocument } from './identity-document.ts'
import { BusinessDate } from './time.ts'

const today = BusinessDate.parse('2026-03-02')
const check = (type: string, number: string) => checkDocument(type, number, today)
const problems = (type: string, number: string) => check(type, number).problems

describe('a resident card', () => {
  test('tells birth date, sex and division by its number', () => {
    expect(check('resident-card', '11010519491231002x')).toEqual({
      normalised: '11010519491231002X',
      problems: [],
      birthDate: '1949-12-31',
      sex: 'female',
      division: '110105',
    })
  })

  test('whose number is that of a permit or of a foreigner is another document', () => {
    expect(check('resident-card', '810000197506150018')).toMatchObject({
      problems: ['other-document'],
      birthDate: '1975-06-15',
    })
    expect(problems('resident-card', '932840198507201233')).toEqual(['other-document'])
  })
})

describe('a residence permit of people from Hong Kong, Macao and Taiwan', () => {
  test.each([
    ['810000197506150018', '1975-06-15', 'male'],
    ['82000019801201002x', '1980-12-01', 'female'],
    ['830000200002290031', '2000-02-29', 'male'],
  ])('%s is right', (number, birthDate, sex) => {
    expect(check('residence-permit', number)).toMatchObject({ problems: [], birthDate, sex })
  })

  test('with a citizen number is another document, with a wrong digit wrong', () => {
    expect(problems('residence-permit', '11010519491231002X')).toEqual(['other-document'])
    expect(problems('residence-permit', '810000197506150019')).toEqual(['check-digit'])
    expect(problems('residence-permit', '8100001975')).toEqual(['length'])
  })
})

describe("a foreigner's permanent residence card", () => {
  test('since 2023 is checked like a citizen number and tells no division', () => {
    const found = check('foreigner-card', '9328 4019 8507 2012 33')
    expect(found).toEqual({
      normalised: '932840198507201233',
      problems: [],
      birthDate: '1985-07-20',
      sex: 'male',
    })
    expect(problems('foreigner-card', '932840198507201234')).toEqual(['check-digit'])
  })

  test('of before has three letters and twelve digits', () => {
    expect(check('foreigner-card', 'can110074101511')).toEqual({ normalised: 'CAN110074101511', problems: [] })
    expect(problems('foreigner-card', 'CA1100741015112')).toEqual(['foreigner-card-form'])
  })

  test('with a citizen number is another document', () => {
    expect(problems('foreigner-card', '11010519491231002X')).toEqual(['other-document'])
  })
})

test.each([
  ['home-return', 'h12345678', 'H12345678'],
  ['home-return', 'Ｍ１２３４５６７８０１', 'M1234567801'],
  ['home-return', 'H12345678（01）', 'H1234567801'],
  ['taiwan-permit', '1234 5678', '12345678'],
  ['taiwan-permit', '0012345678（B）', '0012345678B'],
  ['taiwan-permit', '0012345678', '0012345678'],
  ['passport', 'e12345678', 'E12345678'],
  ['passport', 'EA1234567', 'EA1234567'],
  ['passport', 'G-1234-5678', 'G12345678'],
  ['passport', 'PE1234567', 'PE1234567'],
  ['passport', 'AB 12345', 'AB12345'],
  ['organisation-code', '91350100m000100y43', '91350100M000100Y43'],
  ['organisation-code', '91110000101623741K', '91110000101623741K'],
  ['other', '南字第 0012-345 号', '南字第0012345号'],
  ['none', 'whatever', ''],
])('%s %j is kept as %s and not doubted', (type, typed, normalised) => {
  expect(check(type, typed)).toMatchObject({ normalised, problems: [] })
})

test.each([
  ['home-return', 'A12345678', 'home-return-form'],
  ['home-return', 'H1234567', 'home-return-form'],
  ['home-return', 'H123456789', 'home-return-form'],
  ['taiwan-permit', '1234567', 'taiwan-permit-form'],
  ['taiwan-permit', 'T12345678', 'taiwan-permit-form'],
  ['passport', 'E123', 'passport-form'],
  ['passport', 'PASSPORT', 'passport-form'],
  ['passport', 'E1234567890123456789', 'passport-form'],
  ['passport', '护照12345', 'passport-form'],
  ['organisation-code', '91350100M000100Y44', 'organisation-code-check'],
  ['organisation-code', '91350100I000100Y43', 'organisation-code-form'],
  ['organisation-code', '350100100000001', 'organisation-code-form'],
])('%s %s is doubted: %s', (type, typed, problem) => {
  expect(problems(type, typed)).toEqual([problem])
})

test('an organisation code tells the division of its registry and nobody is born by it', () => {
  const found = check('organisation-code', '91350100M000100Y43')
  expect(found.division).toBe('350100')
  expect(found).not.toHaveProperty('birthDate')
  expect(found).not.toHaveProperty('sex')
})

test('one wrong character of an organisation code is noticed', () => {
  const right = '91350100M000100Y43'
  const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  fc.assert(
    fc.property(fc.nat(17), fc.constantFrom(...characters), (position, character) => {
      fc.pre(right.charAt(position) !== character)
      const wrong = Array.from(right).with(position, character).join('')
      expect(problems('organisation-code', wrong)).not.toEqual([])
    }),
  )
})

test('what is kept is found again: a kept number is kept unchanged', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...DocumentType.options),
      fc.string({ unit: 'binary', maxLength: 40 }),
      (type, text) => {
        const { normalised } = check(type, text)
        expect(check(type, normalised).normalised).toBe(normalised)
      },
    ),
  )
})

test('nothing said is nothing to doubt, and no text of any document throws', () => {
  for (const type of DocumentType.options) expect(check(type, ' ')).toEqual({ normalised: '', problems: [] })
  fc.assert(
    fc.property(fc.constantFrom(...DocumentType.options), fc.string({ maxLength: 40 }), (type, text) => {
      expect(check(type, text).problems.length).toBeGreaterThanOrEqual(0)
    }),
  )
})
