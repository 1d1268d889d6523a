import numerals from '../../resources/rules/chinese-numerals.json' with { type: 'json' }

/**
 * The value of a number as people write it: `340`, `1,200`, `4.5万`, `9万8千`, `三万五千`, `叁万伍仟`, `十二`, `两千块` without
 * its unit, `二〇一九` digit by digit, `一亿二千万`, `三点五万`, and the spoken ending `三万五` (35,000). Null for what is no
 * number, and for 两三千, which is about so many.
 */
export function chineseNumber(text: string): number | null {
  const plain = inCommonSigns(text.normalize('NFKC').replace(/[,，\s]/g, ''))
  if (plain === '') return null
  const mixed = MIXED.exec(plain)
  if (mixed) return rounded([...(mixed[2] ?? '')].reduce((value, unit) => value * unitOf(unit), Number(mixed[1])))
  if (DIGIT_BY_DIGIT.test(plain)) return Number([...plain].map(digitOf).join(''))
  const tenths = TENTHS.exec(plain)
  if (tenths) return withTenths(tenths[1] ?? '', tenths[2] ?? '', tenths[3] ?? '')
  return NUMERAL.test(plain) && !ABOUT.test(plain) ? spoken(plain) : null
}

const { digits, zeros, twos, point } = numerals
const UNITS: Readonly<Record<string, number>> = numerals.units
const FORMAL: Readonly<Record<string, string>> = numerals.formal
const FORMAL_SIGNS = Object.keys(FORMAL).join('')
const isUnit = (sign: string) => (FORMAL[sign] ?? sign) in UNITS
/** Ten, hundred and so on, in both ways of writing. */
export const UNIT_SIGNS = [...Object.keys(UNITS), ...FORMAL_SIGNS].filter(isUnit).join('')
/** Every sign that a number is written with in Chinese, for character classes. */
export const NUMERAL_SIGNS = zeros + digits.slice(1) + twos + Object.keys(UNITS).join('') + FORMAL_SIGNS
/** One to nine, in both ways of writing; two of them after each other are no number but about so many. */
export const COUNTING_SIGNS = digits.slice(1) + twos + [...FORMAL_SIGNS].filter((sign) => !isUnit(sign)).join('')

const MIXED = new RegExp(`^(\\d+(?:\\.\\d+)?)([${UNIT_SIGNS}]*)$`)
const DIGIT_BY_DIGIT = new RegExp(`^(?=.*[${zeros}]|.{4})[${zeros}${digits}]{2,}$`)
const NUMERAL = new RegExp(`^(?:[${NUMERAL_SIGNS}]|\\d+(?=[${UNIT_SIGNS}]|$))+$`)
const TENTHS = new RegExp(`^([${NUMERAL_SIGNS}]+)${point}([${zeros}${digits}]+)([${UNIT_SIGNS}]*)$`)
const ABOUT = new RegExp(`[${COUNTING_SIGNS}]{2}`)

/** 叁 is 三, 佰 is 百, 廿 is 二十. */
const inCommonSigns = (text: string): string => [...text].map((sign) => FORMAL[sign] ?? sign).join('')

const unitOf = (sign: string): number => UNITS[sign] ?? 1

function digitOf(sign: string): number {
  if (/^\d/.test(sign)) return Number(sign)
  if (zeros.includes(sign)) return 0
  return twos.includes(sign) ? 2 : digits.indexOf(sign)
}

/** 三点五万: what follows the point is said digit by digit. */
function withTenths(whole: string, tenths: string, units: string): number | null {
  const value = chineseNumber(whole)
  if (value === null) return null
  const exact = Number(`${value}.${[...tenths].map(digitOf).join('')}`)
  return rounded([...units].reduce((product, unit) => product * unitOf(unit), exact))
}

/** Ten-thousands and hundred-millions close what was counted before them. */
function spoken(text: string): number {
  let [closed, section, digit, last] = [0, 0, 0, 1]
  for (const [sign] of text.matchAll(/\d+|./gu)) {
    const unit = UNITS[sign]
    if (unit === undefined) {
      digit = digitOf(sign)
      // After a zero a digit is what it says: 三万零五 is 30,005.
      if (digit === 0) last = 1
    } else if (unit >= 1e4) {
      closed = closing(closed, section + digit, unit)
      ;[section, digit, last] = [0, 0, unit]
    } else {
      section += (digit || 1) * unit
      ;[digit, last] = [0, unit]
    }
  }
  return closed + section + ending(digit, last)
}

/** 三万万 is ten thousand times 三万; otherwise what was counted before is a number of its own. */
function closing(closed: number, counted: number, unit: number): number {
  if (unit === 1e8) return (closed + counted) * unit
  return counted === 0 && closed > 0 ? closed * unit : closed + (counted || 1) * unit
}

/** 三万五 and 两千三 leave the smaller unit unsaid; 十五 does not. */
const ending = (digit: number, last: number): number => (last >= 100 && digit < 10 ? (digit * last) / 10 : digit)

/** 4.5 × 10,000 must not show the rounding of binary fractions. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6
