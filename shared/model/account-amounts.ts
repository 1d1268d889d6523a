import words from '../../resources/rules/account-facts.json' with { type: 'json' }
import type { Fact } from './account-facts.ts'
import { COUNTED, filled, longestFirst } from './account-patterns.ts'
import { COUNTING_SIGNS, chineseNumber, NUMERAL_SIGNS, UNIT_SIGNS } from './chinese-number.ts'

const { about, more, currency, cents, hedge, around, paid, to, amountRules: rules } = words
const { rough, perOne, bareEnds, ordinal, priced } = words
const SIGNS = { counted: COUNTED, counting: COUNTING_SIGNS, numerals: NUMERAL_SIGNS, units: UNIT_SIGNS, about, more }
const FIGURE = '(?:\\d{1,3}(?:,\\d{3})+|\\d{1,12})(?:\\.\\d+)?'
const DIGIT = `[${COUNTING_SIGNS}\\d]`
const PARTS = { ...SIGNS, ...cents, rough, perOne, bareEnds, ordinal, priced, figure: FIGURE, digit: DIGIT }
/** The one of 三万八一亩 is of the price, the one of 三十一天 is of the number. */
const SIGN = filled(rules.sign, PARTS)
const BEGIN = filled(rules.begin, PARTS)
const NUMBER = filled(rules.number, { ...PARTS, begin: BEGIN, sign: SIGN, tenths: filled(rules.tenths, PARTS) })
const ALONE = filled(rules.alone, PARTS)
/** What follows a measure and is said with it: 两亩半, 十块多, 三块零五毛, 两块五, 两亩三分地, 三亩六分八厘. */
const AFTER = filled(rules.after.join('|'), { ...PARTS, alone: ALONE })
const MEASURE = longestFirst(words.measures)
/** Never from the middle of a number on, nor of 三点五万 or 12,34. */
const FROM_ITS_BEGIN = filled(rules.fromItsBegin, PARTS)
const UP_TO = `(?:${NUMBER}(?:${MEASURE})?(?:${to}))?`
const HEDGE = `(?:${hedge})?`
const WHOLE = {
  ...{ ...PARTS, number: NUMBER, measure: MEASURE, after: AFTER, fromItsBegin: FROM_ITS_BEGIN, upTo: UP_TO },
  ...{ hedge: HEDGE, before: currency.before, aroundWords: around, around: `(?<around>${around})?` },
}
const AMOUNT = new RegExp(
  [
    `(?<share>${words.share})`,
    filled(rules.sum, WHOLE),
    filled(rules.measured, WHOLE),
    `${FROM_ITS_BEGIN}(?<aboutBare>${HEDGE}${UP_TO})(?<bare>${NUMBER})(?:${ALONE}|(?=${around}))(?<aroundBare>${around})?`,
  ].join('|'),
  'gu',
)
const ABOUT_GROUPS = ['about', 'aboutSum', 'aboutBare', 'around', 'aroundSum', 'aroundBare']
const PAID = new RegExp(`(?:${paid})$`)
const FOR_ONE = new RegExp(filled(rules.forOne, PARTS))
const NOT_LARGE = new RegExp(rules.notLarge, 'g')

/**
 * What is counted: money, land, people, times. Money is also known by its sign, by tens of thousands alone (九万八), and by
 * what is done with it (欠我三千). An amount that is about so much has no value.
 */
export function amountsIn(text: string): Fact[] {
  return [...text.matchAll(AMOUNT)].flatMap((match) => amountOf(match, text))
}

function amountOf({ 0: text, index: at, groups = {} }: RegExpExecArray, account: string): Fact[] {
  const { share, sum, number = sum, measure, after = '', price, bare } = groups
  if (share !== undefined) return [{ kind: 'amount', text, at, unit: words.shareUnit }]
  const unit = measure ?? (bare === undefined ? currency.unit : unitOf(bare, isPaid(account, at, at + text.length)))
  const isAbout = ABOUT_GROUPS.some((group) => groups[group])
  const value = isAbout ? null : worth(number ?? bare ?? '', after, unit)
  // 一个, 一下: the one of speech counts nothing. 一亩三万八 tells a price and no land.
  const isIdle = value === 1 && (price !== undefined || !words.countedOne.includes(unit))
  if (unit === '' || isIdle || words.notNames.includes(text)) return []
  return [{ kind: 'amount', text, at, unit, ...(value === null ? {} : { value }) }]
}

/** Tens of thousands without a measure are money, and so are hundreds that are owed or paid. */
function unitOf(bare: string, isPaid: boolean): string {
  if (bare.startsWith(about)) return ''
  const large = bare.replace(NOT_LARGE, '').slice(-1)
  return large === '' && isPaid && (chineseNumber(bare) ?? 100) >= 20 ? currency.unit : large
}

/** 欠我三千, 一天二百八, 两千五一个月. */
const isPaid = (account: string, begin: number, end: number): boolean =>
  PAID.test(account.slice(Math.max(0, begin - 8), begin)) || FOR_ONE.test(account.slice(end, end + 4))

const A_DIGIT = new RegExp(DIGIT)
const HUNDREDTHS = new RegExp(filled(rules.hundredths, PARTS))
const ABOUT = new RegExp(filled(rules.rough, PARTS))

/** Null for about so much. */
function worth(number: string, after: string, unit: string): number | null {
  if (ABOUT.test(number + after)) return null
  const whole = number.startsWith(rules.half) ? 0.5 : chineseNumber(number)
  if (whole === null) return null
  if (after === rules.half) return whole + 0.5
  const [tenths = 0, hundredths = 0] = [...after].flatMap((sign) =>
    A_DIGIT.test(sign) ? [chineseNumber(sign) ?? 0] : [],
  )
  // A 分 is a hundredth of money and a tenth of a 亩; 三块零五毛 says five tenths whatever its zero says.
  const isHundredths = unit !== words.mu && HUNDREDTHS.test(after)
  const rest = isHundredths ? tenths / 100 : tenths / 10 + hundredths / 100
  return Math.round((whole + rest) * 100) / 100
}
