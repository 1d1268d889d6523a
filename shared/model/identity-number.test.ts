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

  test('pasted with dashes, ideographic spaces or invisible marks is the same number', () => {
    const pasted = [
      '110105-19491231-002x',
      '110105　19491231　002X',
      '\u202d11010519491231002X\u202c',
      '1101–0519–4912–31002X',
    ]
    expect(pasted.map((text) => checkIdentityNumber(text, today).normalised)).toEqual(
      pasted.map(() => '11010519491231002X'),
    )
  })

  test.each(['996', '997', '998', '999'])(
    'of fifteen digits with the sequence %s is of the century before',
    (sequence) => {
      const { birthDate, normalised } = checkIdentityNumber(`110105850228${sequence}`, today)
      expect(birthDate).toBe('1885-02-28')
      expect(normalised.slice(6, 14)).toBe('18850228')
      expect(normalised).toHaveLength(18)
    },
  )

  test('of fifteen digits with any other sequence is of the last century', () => {
    expect(checkIdentityNumber('110105850228995', today).birthDate).toBe('1985-02-28')
    expect(problems('110105850229995')).toEqual(['length'])
    expect(problems('11010585022899X')).toEqual(['length'])
  })

  test('of a leap day is right in leap years alone', () => {
    expect(problems('110105200002290018')).toEqual(['check-digit'])
    expect(problems('110105190002290018')).toContain('date')
    expect(problems('110105202602290018')).toContain('date')
    expect(problems('110105202613010018')).toContain('date')
  })

  test('of somebody born today is right, of somebody born tomorrow not', () => {
    expect(problems('110105202603020010')).not.toContain('future')
    expect(problems('110105202603030010')).toContain('future')
  })

  test('of somebody born before anybody alive when the numbers began is wrong', () => {
    expect(problems('110105000101010010')).toContain('date')
    expect(problems('110105184912310010')).toContain('date')
  })

  test('of fifteen digits is converted', () => {
    expect(checkIdentityNumber('110105491231002', today)).toMatchObject({
      normalised: '11010519491231002X',
      problems: [],
    })
  })

  test.each(['110105194912310', '990105491231002'])(
    'of fifteen digits that cannot be a whole one stays: %s',
    (typed) => {
      expect(checkIdentityNumber(typed, today)).toEqual({ normalised: typed, problems: ['length'] })
    },
  )

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
