import { amountsIn } from './account-amounts.ts'
import { datesIn } from './account-dates.ts'
import { organisationsIn, placesIn } from './account-names.ts'
import { inPlainFigures } from './account-patterns.ts'
import { peopleIn } from './account-people.ts'

/** The last two are whole sentences. */
export type FactKind = 'person' | 'date' | 'place' | 'organisation' | 'amount' | 'demand' | 'evidence'

/**
 * Something that a text says, where it says it. An amount has the `unit` that it was said in, and as `value` its number,
 * without the unit; 两三千块 and 三十多万 have none.
 */
export type Fact = Readonly<{ kind: FactKind; text: string; at: number; unit?: string; value?: number }>

/**
 * Names, dates, places, organisations and amounts in an account, in the order of the text, each said thing once. Found
 * by rules, so it misses some and doubts none: a person takes what fits.
 */
export function factsIn(text: string): Fact[] {
  const { plain, said } = inPlainFigures(text)
  const taken: Fact[] = []
  const covered = new Uint8Array(plain.length)
  let rest = plain
  for (const find of [datesIn, amountsIn, organisationsIn, placesIn, peopleIn]) {
    for (const fact of find(rest)) {
      const end = fact.at + fact.text.length
      if (covered.subarray(fact.at, end).includes(1)) continue
      taken.push({ ...fact, ...said(fact) })
      covered.fill(1, fact.at, end)
    }
    // What one rule found is where the next one ends: 去年环保局 is a date and a name, 2025年 is no amount of years.
    rest = [...covered].map((isCovered, at) => (isCovered ? '\n' : plain.charAt(at))).join('')
  }
  const first = new Map(taken.toReversed().map((fact) => [`${fact.kind} ${fact.text}`, fact]))
  return [...first.values()].toSorted((one, other) => one.at - other.at)
}
