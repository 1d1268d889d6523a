import numerals from '../../resources/rules/chinese-numerals.json' with { type: 'json' }

/**
 * The value of a number as people write it: `340`, `1,200`, `4.5万`, `三万五千`, `十二`, `两千块` without its unit, `二〇一九`
 * digit by digit, `一亿二千万`, and the spoken ending `三万五` (35,000). Null for what is no
 * number, and for 两三千, which is about so many.
 */
export function chineseNumber(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,，\s]/g, '')
  if (plain === '') return null
  const mixed = MIXED.exec(plain)
  if (mixed) return rounded([...(mixed[2] ?? '')].reduce((value, unit) => value * unitOf(unit), Number(mixed[1])))
  if (DIGIT_BY_DIGIT.test(plain)) return Number([...plain].map(digitOf).join(''))
  return NUMERAL.test(plain) && !ABOUT.test(plain) ? spoken(plain) : null
}

const { digits, zeros, twos } = numerals
const UNITS: Readonly<Record<string, number>> = numerals.units
const UNIT_SIGNS = Object.keys(UNITS).join('')
/** Every sign that a number is written with in Chinese, for character classes. */
export const NUMERAL_SIGNS = zeros + digits.slice(1) + twos + UNIT_SIGNS
/** Without zero; two of them after each other are no number but about so many. */
const COUNTING_SIGNS = digits.slice(1) + twos

const MIXED = new RegExp(`^(\\d+(?:\\.\\d+)?)([${UNIT_SIGNS}]*)$`)
const DIGIT_BY_DIGIT = new RegExp(`^(?=.*[${zeros}]|.{4})[${zeros}${digits}]{2,}$`)
const NUMERAL = new RegExp(`^[${NUMERAL_SIGNS}]+$`)
const ABOUT = new RegExp(`[${COUNTING_SIGNS}]{2}`)

const unitOf = (sign: string): number => UNITS[sign] ?? 1

function digitOf(sign: string): number {
  if (zeros.includes(sign)) return 0
  return twos.includes(sign) ? 2 : digits.indexOf(sign)
}

/** Ten-thousands and hundred-millions close what was counted before them. */
function spoken(text: string): number {
  let [closed, section, digit, last] = [0, 0, 0, 1]
  for (const sign of text) {
    const unit = UNITS[sign]
    if (unit === undefined) {
      digit = digitOf(sign)
      // After a zero a digit is what it says: 三万零五 is 30,005.
      if (digit === 0) last = 1
    } else if (unit >= 1e4) {
      closed = unit === 1e8 ? (closed + section + digit) * unit : closed + (section + digit || 1) * unit
      ;[section, digit, last] = [0, 0, unit]
    } else {
      section += (digit || 1) * unit
      ;[digit, last] = [0, unit]
    }
  }
  // 三万五 and 两千三 leave the smaller unit unsaid; 十五 does not.
  return closed + section + (last >= 100 ? (digit * last) / 10 : digit)
}

/** 4.5 × 10,000 must not show the rounding of binary fractions. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6
