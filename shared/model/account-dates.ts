import words from '../../resources/rules/account-facts.json' with { type: 'json' }
import type { Fact } from './account-facts.ts'
import { COUNTED, piecesOf } from './account-patterns.ts'

const { lunar, year, shortYear, season, month, day, loneDay, nearDay, weekday, part, partOfDay, hour, numeric, ago } =
  words.dates
const CLOCK = `(?:${part})?(?:${hour})?`
const DATE = new RegExp(
  [
    `(?:${lunar})?(?:${year}|${shortYear})(?:的?(?:${season}))?(?:的?(?:${month}))?(?:的?(?:${day}))?${CLOCK}`,
    `(?:${lunar})?(?:${month})(?:的?(?:${day}))?${CLOCK}`,
    `(?:${nearDay}|${weekday})${CLOCK}`,
    `(?:${loneDay})${CLOCK}`,
    `(?:${day})(?:${part})(?:${hour})?`,
    `(?:${numeric})${CLOCK}`,
    `(?<![${COUNTED}\\d])[${COUNTED}\\d半]+(?:${ago})`,
    `(?:${partOfDay})(?:${hour})`,
  ].join('|'),
  'g',
)

/** Days and times, as exactly as they were said: 去年腊月二十三, 昨天下午三点. */
export function datesIn(text: string): Fact[] {
  return piecesOf(text, DATE).map((said) => ({ ...said, kind: 'date' }))
}
