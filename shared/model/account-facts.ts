import words from '../../resources/rules/account-facts.json' with { type: 'json' }
import { chineseNumber } from './chinese-number.ts'

export const FACT_KINDS = ['person', 'date', 'place', 'organisation', 'amount'] as const
export type FactKind = (typeof FACT_KINDS)[number]

/** Something that a text says, where it says it. `value` is an amount's number, without its unit;
 * 两三千块 has none. */
export type Fact = Readonly<{ kind: FactKind; text: string; at: number; value?: number }>

/**
 * Names, dates, places, organisations and amounts in an account, in the order of the text, each said thing once. Found
 * by rules, so it misses some and doubts none: a person takes what fits.
 */
export function factsIn(text: string): Fact[] {
  const found = [...dates(text), ...amounts(text), ...organisations(text), ...places(text), ...people(text)]
  const taken: Fact[] = []
  // What an earlier rule found is not found again inside it: 2025年 of a date is no amount of years.
  for (const fact of found) if (!taken.some((known) => overlaps(known, fact))) taken.push(fact)
  const first = new Map(taken.toReversed().map((fact) => [`${fact.kind} ${fact.text}`, fact]))
  return [...first.values()].toSorted((one, other) => one.at - other.at)
}

const NUMBER = '(?:\\d[\\d,，]*(?:\\.\\d+)?[十百千万亿]*|[零〇一二两三四五六七八九十百千万亿]+)'
const YEAR = '(?:(?:19|20)\\d{2}|[一二][九〇零○][零〇○一二三四五六七八九]{2}|去|前|今|大前|当|转过|第二)年'
const MONTH = '(?:\\d{1,2}月|[一二三四五六七八九十]{1,2}月|正月|冬月|腊月)份?'
const DAY = '(?:\\d{1,2}[日号]|初[一二三四五六七八九十]|[一二三四五六七八九十廿]{1,3}[日号])'
const PART = '(?:底|初|中旬|上旬|下旬|夜里|早上|上午|中午|下午|晚上|傍晚|凌晨)'
const HOUR = '(?:\\d{1,2}|[一二三四五六七八九十两]{1,3})点(?:半|多|钟|\\d{1,2}分)?'
const DATE = new RegExp(
  [
    `(?:农历)?${YEAR}(?:${MONTH})?(?:${DAY})?(?:${PART})?(?:${HOUR})?`,
    `(?:农历)?${MONTH}(?:${DAY})?(?:${PART})?(?:${HOUR})?`,
    `${DAY}${PART}(?:${HOUR})?`,
    '(?:19|20)\\d{2}[-./]\\d{1,2}[-./]\\d{1,2}',
    '(?:昨天|前天|大前天|上个?月|上个?星期|上周|\\d+年前|\\d+天前)',
  ].join('|'),
  'g',
)
const AMOUNT = new RegExp(
  `(?<![第零〇一二两三四五六七八九十百千万亿\\d])(${NUMBER})(多)?(${longestFirst(words.measures)})`,
  'g',
)

function dates(text: string): Fact[] {
  return matches(text, DATE).map(([said, at]) => ({ kind: 'date', text: said, at }))
}

function amounts(text: string): Fact[] {
  return [...text.matchAll(AMOUNT)].flatMap((match): Fact[] => {
    const [said, number = '', , measure = ''] = match
    const value = chineseNumber(number)
    // 一个, 一下: the one of speech counts nothing.
    const idle = value === 1 && !/元|块|亩|斤/.test(measure)
    if (idle || words.notNames.includes(said)) return []
    return [{ kind: 'amount', text: said, at: match.index, ...(value === null ? {} : { value }) }]
  })
}

const ENDS_ORGANISATION = new RegExp(longestFirst(words.organisations), 'g')
const ENDS_PLACE = new RegExp(longestFirst(words.places), 'g')

function organisations(text: string): Fact[] {
  return endingWith(text, ENDS_ORGANISATION, 14).map((fact) => ({ ...fact, kind: 'organisation' }))
}

/** 松渡县上塅镇塘尾村三组 is one place: parts that follow each other are joined. */
function places(text: string): Fact[] {
  const joined: { text: string; at: number }[] = []
  for (const part of endingWith(text, ENDS_PLACE, 6)) {
    const last = joined.at(-1)
    if (last && last.at + last.text.length === part.at) last.text += part.text
    else if (!last || part.at >= last.at + last.text.length) joined.push({ ...part })
  }
  return joined.filter(({ text: said }) => [...said].length >= 3).map((place) => ({ ...place, kind: 'place' }))
}

const SURNAME = `(?:${words.compoundSurnames.join('|')}|[${words.surnames}])`
const TITLED = new RegExp(`${SURNAME}(?:${longestFirst(words.titles)})`, 'gu')
const INTRODUCED = new RegExp(
  `(?<=${longestFirst(words.namedBy)}|、)(${SURNAME}[\\p{Script=Han}]{1,2})(?=[，。、；！？\\s]|$|[一二三四五六七八九十两几]+[个位名]|${words.titles.join('|')})`,
  'gu',
)

function people(text: string): Fact[] {
  const named = [...matches(text, INTRODUCED), ...matches(text, TITLED)]
  return named
    .filter(([said]) => !words.notNames.includes(said))
    .map(([said, at]) => ({ kind: 'person', text: said, at }))
}

/** Runs that end with one of the words and begin after the last word that no name holds. */
function endingWith(text: string, ending: RegExp, longest: number): { text: string; at: number }[] {
  const found: { text: string; at: number }[] = []
  for (const [end, at] of matches(text, ending)) {
    const last = found.at(-1)
    const free = last ? last.at + last.text.length : 0
    let begin = at
    while (begin > Math.max(free, at - longest) && isPartOfName(text.charAt(begin - 1))) begin -= 1
    // 莲湖 and 村 are one ending: 莲湖村.
    if (begin === at && last && at === free) last.text += end
    else if (begin < at) found.push({ text: text.slice(begin, at + end.length), at: begin })
  }
  return found.map(withoutCount).filter((name) => !words.notNames.some((wrong) => name.text.endsWith(wrong)))
}

/** 一支施工队 is 施工队. */
function withoutCount({ text, at }: Readonly<{ text: string; at: number }>) {
  const count = /^[一二三四五六七八九十两几\d]+[支家个名座所]/.exec(text)?.[0] ?? ''
  return { text: text.slice(count.length), at: at + count.length }
}

const isPartOfName = (sign: string) =>
  /[\p{Script=Han}\d\uD800-\uDFFF]/u.test(sign) && !words.breaks.includes(sign) && sign !== ''

function matches(text: string, pattern: RegExp): [said: string, at: number][] {
  return [...text.matchAll(pattern)].map((match) => [match[0], match.index])
}

const overlaps = (known: Fact, fact: Fact): boolean =>
  fact.at < known.at + known.text.length && known.at < fact.at + fact.text.length

function longestFirst(list: readonly string[]): string {
  return list.toSorted((one, other) => other.length - one.length).join('|')
}
