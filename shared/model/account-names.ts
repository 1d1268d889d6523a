import words from '../../resources/rules/account-facts.json' with { type: 'json' }
import type { Fact } from './account-facts.ts'
import { COUNTED, longestFirst, type Piece, piecesOf } from './account-patterns.ts'

const WHOLE = new Set(words.wholeOrganisations)
const ENDS_ORGANISATION = new RegExp(longestFirst([...words.wholeOrganisations, ...words.organisations]), 'g')
const ENDS_PLACE = new RegExp(longestFirst(words.places), 'g')
const HOUSE = new RegExp(words.house, 'y')

export function organisationsIn(text: string): Fact[] {
  return endingWith(text, ENDS_ORGANISATION, 14).map((fact) => ({ ...fact, kind: 'organisation' }))
}

/** 松渡县上塅镇塘尾村三组 is one place: parts that follow each other are joined, the number of the house among them. */
export function placesIn(text: string): Fact[] {
  const joined: { text: string; at: number }[] = []
  for (const part of endingWith(text, ENDS_PLACE, 6)) {
    const last = joined.at(-1)
    if (last && last.at + last.text.length === part.at) last.text += part.text
    else if (!last || part.at >= last.at + last.text.length) joined.push({ ...part })
    const place = joined.at(-1)
    if (place) place.text += houseAt(text, place.at + place.text.length)
  }
  return joined.filter(({ text: said }) => [...said].length >= 3).map((place) => ({ ...place, kind: 'place' }))
}

function houseAt(text: string, at: number): string {
  HOUSE.lastIndex = at
  return HOUSE.exec(text)?.[0] ?? ''
}

/** Runs that end with one of the words and begin after the last word that no name holds. */
function endingWith(text: string, ending: RegExp, longest: number): Piece[] {
  const found: { text: string; at: number }[] = []
  const isName = namePlaces(text)
  for (const { text: end, at } of piecesOf(text, ending)) {
    const last = found.at(-1)
    const free = last ? last.at + last.text.length : 0
    let begin = at
    while (begin > Math.max(free, at - longest) && isName(begin - 1)) begin -= 1
    // 莲湖 and 村 are one ending: 莲湖村.
    if (begin === at && last && at === free) last.text += end
    else if (begin < at || WHOLE.has(end)) found.push({ text: text.slice(begin, at + end.length), at: begin })
  }
  return found.map(withoutCount).filter((name) => !words.notNames.some((wrong) => name.text.endsWith(wrong)))
}

const BOUND = new RegExp(longestFirst(words.bound), 'g')
const PART_OF_NAME = /[\p{Script=Han}\d\uD800-\uDFFF]/u

/** Where a text may belong to a name; 和 of 和平路 does, 和 alone parts two names. */
function namePlaces(text: string): (place: number) => boolean {
  const bound = new Set(piecesOf(text, BOUND).flatMap(({ text: word, at }) => [...word].map((_, index) => at + index)))
  return (place) => {
    const sign = text.charAt(place)
    return bound.has(place) || (PART_OF_NAME.test(sign) && !words.breaks.includes(sign))
  }
}

const COUNT = new RegExp(`^[${COUNTED}\\d]+[${words.counters}]`)

/** 一支施工队 is 施工队. */
function withoutCount({ text, at }: Piece): Piece {
  const count = COUNT.exec(text)?.[0] ?? ''
  return { text: text.slice(count.length), at: at + count.length }
}
