import words from '../../resources/rules/account-facts.json' with { type: 'json' }
import type { Fact } from './account-facts.ts'
import { COUNTED, longestFirst } from './account-patterns.ts'
import { COUNTING_SIGNS, chineseNumber, NUMERAL_SIGNS, UNIT_SIGNS } from './chinese-number.ts'

const { about, more, rough, currency, bareEnds, cents, hedge, around, paid, perOne, priced, to } = words
const FIGURE = '(?:\\d{1,3}(?:,\\d{3})+|\\d{1,12})(?:\\.\\d+)?'
/** The one of 三万八一亩 is of the price, the one of 三十一天 is of the number. */
const SIGN = `(?!(?<=[^十拾零])一(?:${perOne}))[${COUNTED}\\d]`
const BEGIN = `(?:${FIGURE}|${rough}|好?${about}|[${COUNTING_SIGNS}十拾]|(?<![一大小多])半)`
const SPOKEN_TENTHS = `(?:点[${NUMERAL_SIGNS}]{1,4})?`
const NUMBER = `${BEGIN}(?:${SIGN}){0,16}${SPOKEN_TENTHS}(?:好${about}[${UNIT_SIGNS}]+)?(?:[${more}][${UNIT_SIGNS}]*)?`
const DIGIT = `[${COUNTING_SIGNS}\\d]`
const ALONE = `(?=$|[\\p{P}\\s${bareEnds}]|一(?:${perOne}))`
/** What follows a measure and is said with it: 两亩半, 十块多, 三块零五毛, 两块五, 两亩三分地, 三亩六分八厘. */
const AFTER = [
  `(?<=[块元])零?${DIGIT}(?:[${cents.jiao}](?:${DIGIT}(?:[${cents.fen}]|${ALONE}))?|[${cents.fen}])钱?`,
  `(?<=[块毛亩])${DIGIT}${ALONE}`,
  `(?<=亩)零?${DIGIT}分(?:${DIGIT}厘)?(?:[地田]|多)?`,
  '半(?![夜路])',
  '多',
].join('|')
const MEASURE = longestFirst(words.measures)
/** Never from the middle of a number on, nor of 三点五万 or 12,34. */
const FROM_ITS_BEGIN = `(?<![${words.ordinal}${COUNTED}\\d.]|\\d[, ]|[${COUNTED}]点)`
const UP_TO = `(?:${NUMBER}(?:${MEASURE})?(?:${to}))?`
const HEDGE = `(?:${hedge})?`
const AROUND = `(?<around>${around})?`
const AMOUNT = new RegExp(
  [
    `(?<share>${words.share})`,
    `(?<aboutSum>${HEDGE})(?:${currency.before})(?<sum>${FIGURE}[${UNIT_SIGNS}]*)元?(?<aroundSum>多|${around})?`,
    `${FROM_ITS_BEGIN}(?<about>${HEDGE}${UP_TO})(?<number>${NUMBER})(?<measure>${MEASURE})(?<after>${AFTER})?(?!(?<=[亩块毛])[二两三四五六七八九])${AROUND}(?:(?=(?<price>${priced}))|)`,
    `${FROM_ITS_BEGIN}(?<aboutBare>${HEDGE}${UP_TO})(?<bare>${NUMBER})(?:${ALONE}|(?=${around}))(?<aroundBare>${around})?`,
  ].join('|'),
  'gu',
)
const ABOUT_GROUPS = ['about', 'aboutSum', 'aboutBare', 'around', 'aroundSum', 'aroundBare']
const PAID = new RegExp(`(?:${paid})$`)
const FOR_ONE = new RegExp(`^一(?:${perOne})`)

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
  const large = bare.replace(/[^万亿]/g, '').slice(-1)
  return large === '' && isPaid && (chineseNumber(bare) ?? 100) >= 20 ? currency.unit : large
}

/** 欠我三千, 一天二百八, 两千五一个月. */
const isPaid = (account: string, begin: number, end: number): boolean =>
  PAID.test(account.slice(Math.max(0, begin - 8), begin)) || FOR_ONE.test(account.slice(end, end + 4))

const A_DIGIT = new RegExp(DIGIT)
const HUNDREDTHS = new RegExp(`^零?${DIGIT}[${cents.fen}]`)
const ABOUT = new RegExp(`[${about}${more}上数好把]|^百十`)

/** Null for about so much. */
function worth(number: string, after: string, unit: string): number | null {
  if (ABOUT.test(number + after)) return null
  const whole = number.startsWith('半') ? 0.5 : chineseNumber(number)
  if (whole === null) return null
  if (after === '半') return whole + 0.5
  const [tenths = 0, hundredths = 0] = [...after].flatMap((sign) =>
    A_DIGIT.test(sign) ? [chineseNumber(sign) ?? 0] : [],
  )
  // A 分 is a hundredth of money and a tenth of a 亩; 三块零五毛 says five tenths whatever its zero says.
  const isHundredths = unit !== words.mu && HUNDREDTHS.test(after)
  const rest = isHundredths ? tenths / 100 : tenths / 10 + hundredths / 100
  return Math.round((whole + rest) * 100) / 100
}
