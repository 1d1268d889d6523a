import words from '../../resources/rules/account-facts.json' with { type: 'json' }
import { chineseNumber, NUMERAL_SIGNS } from './chinese-number.ts'

/** The last two are whole sentences. */
export type FactKind = 'person' | 'date' | 'place' | 'organisation' | 'amount' | 'demand' | 'evidence'

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

const NUMBER = `(?:\\d[\\d,，]*(?:\\.\\d+)?[${NUMERAL_SIGNS}]*|[${NUMERAL_SIGNS}]+)`
const { lunar, year, month, day, part, hour, numeric, relative } = words.dates
const DATE = new RegExp(
  [
    `(?:${lunar})?${year}(?:${month})?(?:${day})?(?:${part})?(?:${hour})?`,
    `(?:${lunar})?${month}(?:${day})?(?:${part})?(?:${hour})?`,
    `${day}${part}(?:${hour})?`,
    numeric,
    `(?:${relative})`,
  ].join('|'),
  'g',
)
const AMOUNT = new RegExp(
  `(?<![${words.ordinal}${NUMERAL_SIGNS}\\d])(${NUMBER})${words.more}?(${longestFirst(words.measures)})`,
  'g',
)

function dates(text: string): Fact[] {
  return matches(text, DATE).map(([said, at]) => ({ kind: 'date', text: said, at }))
}

function amounts(text: string): Fact[] {
  return [...text.matchAll(AMOUNT)].flatMap((match): Fact[] => {
    const [said, number = '', measure = ''] = match
    const value = chineseNumber(number)
    // 一个, 一下: the one of speech counts nothing.
    const idle = value === 1 && !words.countedOne.some((unit) => measure.includes(unit))
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
const HEADS = `[${NUMERAL_SIGNS}${words.some}]+[${words.heads}]`
const ENDS_NAME = `[\\p{P}\\s]|$|${HEADS}|${words.titles.join('|')}`
const INTRODUCED = new RegExp(
  `(?<=${longestFirst(words.namedBy)}|${words.listComma})(${SURNAME}[\\p{Script=Han}]{1,2})(?=${ENDS_NAME})`,
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

const COUNT = new RegExp(`^[${NUMERAL_SIGNS}${words.some}\\d]+[${words.counters}]`)

/** 一支施工队 is 施工队. */
function withoutCount({ text, at }: Readonly<{ text: string; at: number }>) {
  const count = COUNT.exec(text)?.[0] ?? ''
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
