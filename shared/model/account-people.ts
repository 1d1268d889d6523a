import words from '../../resources/rules/account-facts.json' with { type: 'json' }
import type { Fact } from './account-facts.ts'
import { COUNTED, longestFirst, piecesOf } from './account-patterns.ts'

const HAN = '\\p{Script=Han}'
const SURNAME = `(?:${words.compoundSurnames.join('|')}|[${words.surnames}])`
const GIVEN = `[${HAN}]{1,2}`
/** A name that stands where other words stand too has no sign that names hardly hold. */
const LIKELY = `(?:(?![${words.notGiven}])[${HAN}]){1,2}`
const HEADS = `[${COUNTED}]+[${words.heads}]`
const ENDS = `(?=[\\p{P}\\s]|$|${HEADS}|${longestFirst([...words.titles, ...words.sayings, ...words.goesOn])})`
const NAMED = `(?<=(?:${longestFirst(words.namedBy)})(?:是|叫|：|: ?)?)`
const NEXT_TO = `(?<=${longestFirst([...words.nextTo, ...words.titles])}|${words.listComma})`
const CLAUSE = '(?<=^|[\\p{P}\\s])'

const PEOPLE = [
  // 买买提·艾力: a name that is written in another script.
  `(?:(?![${words.breaks}])[${HAN}]){1,6}(?:[·•](?:(?![${words.breaks}])[${HAN}]){1,6})+`,
  `${NAMED}${SURNAME}${GIVEN}${ENDS}`,
  `${NEXT_TO}${SURNAME}${LIKELY}${ENDS}`,
  `${CLAUSE}${SURNAME}${LIKELY}(?=${longestFirst(words.sayings)})`,
  `${SURNAME}(?:${longestFirst(words.titles)})`,
].map((pattern) => new RegExp(pattern, 'gu'))

/** People by how they are called, in the order of certainty. */
export function peopleIn(text: string): Fact[] {
  return PEOPLE.flatMap((pattern) => piecesOf(text, pattern))
    .filter((said) => !words.notNames.includes(said.text))
    .map((said) => ({ ...said, kind: 'person' }))
}
