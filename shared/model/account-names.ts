import words from '../../resources/rules/account-facts.json' with { type: 'json' }
import type { Fact } from './account-facts.ts'
import { COUNTED, filled, longestFirst, type Piece, piecesOf } from './account-patterns.ts'

const WHOLE = new Set(words.wholeOrganisations)
const ENDS_ORGANISATION = new RegExp(longestFirst([...words.wholeOrganisations, ...words.organisations]), 'g')
/** 松渡镇 is a place, 松渡镇长 is none. */
const ENDS_PLACE = new RegExp(`(?:${longestFirst(words.places)})${words.placeEnd}`, 'g')
const HOUSE = new RegExp(words.house, 'y')

/** 中国工商银行松渡支行 is one. */
export function organisationsIn(text: string): Fact[] {
  return joined(endingWith(text, ENDS_ORGANISATION, 14)).map((fact) => ({ ...fact, kind: 'organisation' }))
}

/** 松渡县上塅镇塘尾村三组 is one place, the number of the house with it. */
export function placesIn(text: string): Fact[] {
  const housed = endingWith(text, ENDS_PLACE, 6).map(({ text: name, at }) => ({
    text: name + houseAt(text, at + name.length),
    at,
  }))
  return joined(housed)
    .filter(({ text: said }) => [...said].length >= 3 && !REST_OF_NAME.test(said))
    .map((place) => ({ ...place, kind: 'place' }))
}

/** Pieces that follow each other are one; a piece inside of another is left out. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: { text: string; at: number }[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    const end = last ? last.at + last.text.length : 0
    if (last && end === piece.at) last.text += piece.text
    else if (!last || piece.at >= end) all.push({ ...piece })
  }
  return all
}

/** What is left of a name that a breaking sign is part of: 村三组. */
const REST_OF_NAME = new RegExp(filled(words.restOfPlace, { divisions: words.divisions, counted: COUNTED }))

function houseAt(text: string, at: number): string {
  HOUSE.lastIndex = at
  return HOUSE.exec(text)?.[0] ?? ''
}

/** Runs that end with one of the words and begin after the last word that no name holds. */
function endingWith(text: string, ending: RegExp, longest: number): Piece[] {
  const found: { text: string; at: number }[] = []
  const bound = placesOf(text, BOUND)
  const isName = namePlaces(text, bound)
  for (const { text: end, at } of piecesOf(text, ending)) {
    const last = found.at(-1)
    const free = last ? last.at + last.text.length : 0
    let begin = at
    while (begin > Math.max(free, at - longest) && isName(begin - 1)) begin -= 1
    // 莲湖 and 村 are one ending: 莲湖村.
    if (begin === at && last && at === free) last.text += end
    else if (begin < at || WHOLE.has(end)) found.push({ text: text.slice(begin, at + end.length), at: begin })
  }
  return found
    .map((piece) => withoutLead(piece, bound))
    .filter(({ text: name }) => !GENERIC.has(name) && !words.notNames.some((wrong) => name.endsWith(wrong)))
}

const BOUND = new RegExp(longestFirst(words.bound), 'g')
const ROLE = new RegExp(longestFirst(words.roles), 'g')
const PART_OF_NAME = /[\p{Script=Han}\d\uD800-\uDFFF]/u

/** Where a text may belong to a name; 和 of 和平路 does, 和 alone parts two names, and so does a role: 被申请人. */
function namePlaces(text: string, bound: ReadonlySet<number>): (place: number) => boolean {
  const roles = placesOf(text, ROLE)
  return (place) => {
    const sign = text.charAt(place)
    return bound.has(place) || (PART_OF_NAME.test(sign) && !words.breaks.includes(sign) && !roles.has(place))
  }
}

const placesOf = (text: string, pattern: RegExp): ReadonlySet<number> =>
  new Set(piecesOf(text, pattern).flatMap(({ text: word, at }) => [...word].map((_, index) => at + index)))

const GENERIC = new Set(words.generic)
const LEAD = new RegExp(`^(?:${words.leads})?(?:[${COUNTED}\\d]+[${words.counters}])?`)

/** 一支施工队 is 施工队, 起诉川屿公司 is 川屿公司; 开元公司 is whole. */
function withoutLead({ text, at }: Piece, bound: ReadonlySet<number>): Piece {
  if (bound.has(at)) return { text, at }
  const lead = LEAD.exec(text)?.[0] ?? ''
  return { text: text.slice(lead.length), at: at + lead.length }
}
