import words from '../../resources/rules/account-facts.json' with { type: 'json' }
import type { Fact } from './account-facts.ts'
import { COUNTED, longestFirst } from './account-patterns.ts'
import { COUNTING_SIGNS, chineseNumber, UNIT_SIGNS } from './chinese-number.ts'

const { about, more, tens, currency, percent, bareEnds, cents } = words
const BEGIN = `(?:\\d[\\d,]*(?:\\.\\d+)?|${tens}|好?${about}|[${COUNTING_SIGNS}十拾]|(?<![一大小多])半)`
const NUMBER = `${BEGIN}[${COUNTED}\\d]*(?:[${more}][${UNIT_SIGNS}]*)?`
const DIGIT = `[${COUNTING_SIGNS}\\d]`
const ALONE = '(?=$|[\\p{P}\\s])'
/** What follows a measure and is said with it: 两亩半, 十块多, 三块零五毛, 两块五, 两亩三分地. */
const AFTER = `零?${DIGIT}[${cents.jiao}](?:${DIGIT}(?:[${cents.fen}]|${ALONE}))?|${DIGIT}${ALONE}|零?${DIGIT}分[地田]?|半(?![夜路])|多`
const AMOUNT = new RegExp(
  [
    `(?<share>${percent}[${COUNTED}\\d.]+|\\d+(?:\\.\\d+)?%)`,
    `[${currency}] ?(?<sum>\\d[\\d,]*(?:\\.\\d+)?[${UNIT_SIGNS}]*)元?`,
    `(?<![${words.ordinal}${COUNTED}\\d.])(?<number>${NUMBER}) ?(?<measure>${longestFirst(words.measures)})(?<after>${AFTER})?`,
    `(?<![${words.ordinal}${COUNTED}\\d.])(?<bare>${NUMBER})(?=$|[\\p{P}\\s${bareEnds}])`,
  ].join('|'),
  'gu',
)

/**
 * What is counted: money, land, people, times. Money is also known by its sign, and by tens of thousands alone (九万八). An
 * amount that is about so much has no value.
 */
export function amountsIn(text: string): Fact[] {
  return [...text.matchAll(AMOUNT)].flatMap(amountOf)
}

function amountOf({ 0: text, index: at, groups = {} }: RegExpExecArray): Fact[] {
  const { share, sum, number = sum, measure, after = '', bare } = groups
  if (share !== undefined) return [{ kind: 'amount', text, at }]
  const unit = measure ?? (bare === undefined ? currency : unitOf(bare))
  const value = worth(number ?? bare ?? '', after)
  // 一个, 一下: the one of speech counts nothing.
  const isIdle = value === 1 && !words.countedOne.includes(unit)
  if (unit === '' || isIdle || words.notNames.includes(text)) return []
  return [{ kind: 'amount', text, at, unit, ...(value === null ? {} : { value }) }]
}

/** Tens of thousands without a measure are money. */
const unitOf = (bare: string): string => (bare.startsWith(about) ? '' : bare.replace(/[^万亿]/g, '').slice(-1))

const A_DIGIT = new RegExp(DIGIT)
const HUNDREDTHS = new RegExp(`^零${DIGIT}[${cents.fen}]`)
const ABOUT = new RegExp(`[${about}${more}上数好]`)

/** Null for about so much. */
function worth(number: string, after: string): number | null {
  if (ABOUT.test(number + after)) return null
  const whole = number.startsWith('半') ? 0.5 : chineseNumber(number)
  if (whole === null) return null
  if (after === '半') return whole + 0.5
  const [tenths = 0, hundredths = 0] = [...after].flatMap((sign) =>
    A_DIGIT.test(sign) ? [chineseNumber(sign) ?? 0] : [],
  )
  // 三块零五毛 says five tenths whatever its zero says; 三块零五分 does not.
  const isHundredths = HUNDREDTHS.test(after)
  const rest = isHundredths ? tenths / 100 : tenths / 10 + hundredths / 100
  return Math.round((whole + rest) * 100) / 100
}
