import words from '../../resources/rules/account-facts.json' with { type: 'json' }
import type { Fact } from './account-facts.ts'
import { COUNTED, filled, longestFirst, piecesOf } from './account-patterns.ts'

const { peopleRules: rules } = words
const HAN = '\\p{Script=Han}'
const COMPOUND = words.compoundSurnames.join('|')
/** 万元 and 伍仟 begin like names. */
const SURNAME = `${filled(rules.noNumber, { counted: COUNTED })}(?:${COMPOUND}|[${words.surnames}])`
/** 高, 石 and 方 begin so many words that behind them one sign alone names nobody. */
const PLAIN_SURNAME = `(?:${COMPOUND}|(?![${words.wordySurnames}])[${words.surnames}])`
const GIVEN = `(?:(?![${words.neverGiven}])${HAN})`
/** A name that stands where other words stand too has no sign that names hardly hold. */
const LIKELY = `(?:(?![${words.notGiven}])${HAN})`
const ALONE = `(?![${words.notAlone}])${LIKELY}`
const TITLE = longestFirst(words.titles)
const HARD_END = `(?=[\\p{P}\\s\\d]|$|[${COUNTED}]+[${words.heads}]|${rules.year}|${TITLE})`
const SOFT_END = `(?=${longestFirst([...words.sayings, ...words.goesOn])}|${words.listed}${SURNAME})`
const NOT_DOUBTFUL = `(?<![${words.doubtful}])`

/** 李四家的 may be of 李四 or of 李四家: a sign that names and other words hold ends no name before another word. */
const named = (surname: string, single: string, given: string) =>
  `(?:${surname}${given}{2}(?:${HARD_END}|${NOT_DOUBTFUL}${SOFT_END})|${single}(?![${words.notAlone}])${given}(?:${HARD_END}|${SOFT_END}))`

const FAMILY = `(?<=(?:${longestFirst(words.namedBy)})${rules.is})`
const NEXT_TO = `(?<=${longestFirst([...words.nextTo, ...words.titles])}|${words.listComma})`
const CLAUSE = '(?<=^|[\\p{P}\\s])'
/** 向江苏老板要钱: towards somebody, not somebody called so. */
const OFFICE = `(?<=^|[\\p{P}\\s${words.divisions}${rules.office}])(?!${rules.towards}[${words.surnames}])`

const PEOPLE = [
  // 买买提·艾力: a name that is written in another script.
  `(?:(?![${words.breaks}])${HAN}){1,6}(?:[·•](?:(?![${words.breaks}])${HAN}){1,6})+`,
  `${FAMILY}${named(SURNAME, SURNAME, GIVEN)}`,
  `${NEXT_TO}${named(SURNAME, PLAIN_SURNAME, LIKELY)}`,
  `${CLAUSE}(?:${SURNAME}${LIKELY}{2}${NOT_DOUBTFUL}|${PLAIN_SURNAME}${ALONE})(?=${longestFirst(words.sayings)})`,
  // 张三、李四: the first of several, all of them like names.
  `${CLAUSE}${PLAIN_SURNAME}(?:${LIKELY}{2}|${ALONE})(?=(?:${words.listed}|[${rules.with}${words.listComma}])${named(PLAIN_SURNAME, PLAIN_SURNAME, LIKELY)})`,
  `${OFFICE}${SURNAME}(?:${LIKELY}{2}|${ALONE})(?=${TITLE})`,
  // Not the rest of 周长林书记.
  `${filled(rules.notChief, { surname: `[${words.surnames}]${HAN}` })}${SURNAME}(?:${words.rank})?(?:${TITLE}|${words.shortTitle})`,
].map((pattern) => new RegExp(pattern, 'gu'))

/** People by how they are called, in the order of certainty. */
export function peopleIn(text: string): Fact[] {
  return PEOPLE.flatMap((pattern) => piecesOf(text, pattern))
    .filter((said) => !words.notNames.includes(said.text))
    .map((said) => ({ ...said, kind: 'person' }))
}
