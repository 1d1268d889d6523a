import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkIdentityNumber } from './identity-number.ts'
import { BusinessDate } from './time.ts'

const today = BusinessDate.parse('2026-03-02')
const problems = (text: string) => checkIdentityNumber(text, today).problems

describe('a citizen number', () => {
  test('that is right tells birth date, sex and division', () => {
    expect(checkIdentityNumber('11010519491231002X', today)).toEqual({
      normalised: '11010519491231002X',
      problems: [],
      birthDate: '1949-12-31',
      sex: 'female',
      division: '110105',
    })
    expect(checkIdentityNumber('440524188001010014', today)).toMatchObject({
      problems: [],
      birthDate: '1880-01-01',
      sex: 'male',
    })
  })

  test('with a small x, spaces or full-width digits is the same number', () => {
    const typed = ['11010519491231002x', '110105 19491231 002X', '１１０１０５１９４９１２３１００２Ｘ']
    expect(typed.map((text) => checkIdentityNumber(text, today).normalised)).toEqual(
      typed.map(() => '11010519491231002X'),
    )
  })

  test('with a right check digit and an impossible date is wrong', () => {
    const check = checkIdentityNumber('140105190002290012', today)
    expect(check.problems).toEqual(['date'])
    expect(check).not.toHaveProperty('birthDate')
  })

  test('of fifteen digits is converted', () => {
    expect(checkIdentityNumber('110105491231002', today)).toMatchObject({
      normalised: '11010519491231002X',
      problems: [],
    })
  })

  test.each([
    ['110105194912310021', ['check-digit']],
    ['1101051949123100', ['length']],
    ['', ['length']],
    ['1101051949123100AX', ['characters']],
    ['X10105194912310021', ['characters']],
    ['110105204912310027', ['future', 'check-digit']],
  ])('%s has the problems %j', (text, expected) => {
    expect(problems(text)).toEqual(expected)
  })

  test('of a division nobody knows is warned of', () => {
    expect(problems('990105194912310022')).toContain('division')
    expect(problems('11010519491231002X')).not.toContain('division')
  })

  test('with one wrong digit never passes', () => {
    fc.assert(
      fc.property(fc.nat(16), fc.integer({ min: 1, max: 9 }), (position, change) => {
        const digits = Array.from('11010519491231002X')
        const wrong = digits.with(position, String((Number(digits[position]) + change) % 10)).join('')
        expect(problems(wrong)).toContain('check-digit')
      }),
    )
  })

  test('never throws, whatever was typed', () => {
    fc.assert(fc.property(fc.string({ maxLength: 20 }), (text) => problems(text).length > 0))
  })
})
