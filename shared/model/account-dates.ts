import words from '../../resources/rules/account-facts.json' with { type: 'json' }
import type { Fact } from './account-facts.ts'
import { COUNTED, type Piece, piecesOf } from './account-patterns.ts'

const { lunar, decade, years, year, shortYear, season, festival, month, eachMonth, day, loneDay } = words.dates
const { nearDay, weekday, part, partOfDay, hour, until, numeric, ago, near, of, half } = words.dates
const HOURS = `(?:${hour})(?:(?:${until})(?:${partOfDay})?(?:${hour}))?`
const CLOCK = `(?:${part})?(?:${HOURS})?`
const DATE = new RegExp(
  [
    decade,
    years,
    `(?:${lunar})?(?:${year}|${shortYear})(?:${of}?(?:${season}))?(?:${of}?(?:${month}))?(?:${of}?(?:${day}))?${CLOCK}(?:${near})?`,
    `(?:${lunar})?(?:${month})(?:${of}?(?:${day}))?${CLOCK}(?:${near})?`,
    `(?:${eachMonth})${of}?(?:${day}|${part})`,
    `(?:${nearDay}|${weekday}|${festival}|${loneDay})${CLOCK}(?:${near})?`,
    `(?:${day})(?:${part})(?:${HOURS})?`,
    `(?:${numeric})${CLOCK}`,
    `(?<![${COUNTED}\\d.])[${COUNTED}\\d${half}]{1,6}(?:${ago})`,
    `(?:${partOfDay})${HOURS}`,
  ].join('|'),
  'gu',
)

/** Days and times, as exactly as they were said: 去年腊月二十三, 昨天下午三点, 5月1日到5月7日. */
export function datesIn(text: string): Fact[] {
  const said: { text: string; at: number }[] = []
  for (const piece of piecesOf(text, DATE)) {
    const last = said.at(-1)
    const between = last ? text.slice(last.at + last.text.length, piece.at) : ''
    if (last && UNTIL.test(between)) last.text += between + piece.text
    else said.push({ ...piece })
  }
  return said.map((date: Piece) => ({ ...date, kind: 'date' }))
}

const UNTIL = new RegExp(`^(?:${until})$`)
