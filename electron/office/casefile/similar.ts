import type { SimilarMatter } from '../../../shared/contract/casefile.ts'
import type { DepartmentId, PartyId } from '../../../shared/model/ids.ts'
import { askedTerms } from '../../../shared/model/matter-terms.ts'
import { sameMatterRules } from '../../../shared/model/rule-packs.ts'
import { type ComparedMatter, likenessOf } from '../../../shared/model/same-matter.ts'
import type { ReadableDb } from '../../store/database.ts'
import {
  type ComparedCasefile,
  carriesOnAs,
  listByOrdinals,
  listOfParty,
} from '../../store/tables/casefiles-compared.ts'
import { newestWithTerm, nextOrdinal, oldestWithTerm } from '../../store/tables/matter-terms.ts'
import { listDepartments } from '../../store/tables/staff.ts'
import type { Reading } from '../office.ts'
import { mayRead } from './access.ts'
import { toRow } from './view.ts'

type Asked = Readonly<{
  party: PartyId | null
  place: string
  summary: string
  department?: DepartmentId | undefined
}>

/**
 * Matters that may be the same as the one being written, the likeliest first, each with what speaks for it. It only
 * suggests. What the reader may not see takes no part: not even that something alike exists may be learnt (articles
 * 30, 46).
 */
export function similar({ db, actor }: Reading, input: Asked): SimilarMatter[] {
  const party = input.party && carriesOnAs(db, input.party)
  const named = unitNamer(db)
  const asked = { ...input, party, units: [...named(input.summary), ...(input.department ? [input.department] : [])] }
  return candidates(db, party, input, (casefile) => mayRead(db, actor, casefile))
    .map((casefile) => ({ casefile, likeness: likenessOf(asked, comparedMatter(casefile, named), sameMatterRules) }))
    .filter(({ likeness }) => likeness.strength >= sameMatterRules.enough)
    .toSorted((a, b) => b.likeness.strength - a.likeness.strength || b.casefile.receivedAt - a.casefile.receivedAt)
    .slice(0, SHOWN)
    .map(({ casefile, likeness }) => ({
      casefile: toRow(casefile),
      because: likeness.because.map((reason) => ({
        why: reason.why,
        ...('words' in reason ? { words: [...reason.words] } : {}),
      })),
    }))
}

const SHOWN = 8
/** Of a party that came for years the newest matters are compared. */
const OF_PARTY = 30
/** Matters with most of the rarest terms are compared; further ones share little. */
const COMPARED = 60
const LOOKED_AT = 600
const CHUNK = 60
/** So many of the oldest matters tell how rare a term is, without reading a common one to its end. */
const FIRST_LOOK = 60
const RAREST = 10
const NEWEST = 300

type Readable = (casefile: ComparedCasefile) => boolean

function candidates(db: ReadableDb, party: PartyId | null, asked: Asked, readable: Readable): ComparedCasefile[] {
  const found = new Map<string, ComparedCasefile>()
  const ofParty = party ? listOfParty(db, party, undefined, OF_PARTY) : []
  for (const casefile of ofParty.filter(readable)) found.set(casefile.id, casefile)
  const ordinals = likeliest(db, asked)
  for (let start = 0; start < ordinals.length && found.size < COMPARED; start += CHUNK) {
    const chunk = ordinals.slice(start, start + CHUNK)
    const byOrdinal = new Map(listByOrdinals(db, chunk).map((casefile) => [casefile.ordinal, casefile]))
    const inOrder = chunk.flatMap((ordinal) => byOrdinal.get(ordinal) ?? [])
    for (const casefile of inOrder.filter(readable).slice(0, COMPARED)) found.set(casefile.id, casefile)
  }
  return [...found.values()]
}

/** Ordinals by how many rare terms they share with what was asked, rarer ones counting more; then the newest. */
function likeliest(db: ReadableDb, { place, summary }: Asked): number[] {
  const all = nextOrdinal(db)
  const rarest = askedTerms(place, summary, sameMatterRules)
    .map((term) => ({ term, oldest: oldestWithTerm(db, term, FIRST_LOOK) }))
    .filter(({ oldest }) => oldest.length > 0)
    .map((look) => ({ ...look, matters: estimated(look.oldest, all) }))
    .toSorted((a, b) => a.matters - b.matters)
    .slice(0, RAREST)
  const shared = new Map<number, number>()
  for (const { term, oldest, matters } of rarest) {
    const weight = 1 / Math.log2(matters + 1)
    const ordinals = oldest.length < FIRST_LOOK ? oldest : newestWithTerm(db, term, NEWEST)
    for (const ordinal of ordinals) shared.set(ordinal, (shared.get(ordinal) ?? 0) + weight)
  }
  return [...shared]
    .toSorted(([a, ofA], [b, ofB]) => ofB - ofA || b - a)
    .slice(0, LOOKED_AT)
    .map(([ordinal]) => ordinal)
}

/** How many of `all` matters have a term, if it stayed as frequent as among the oldest that have it. */
function estimated(oldest: readonly number[], all: number): number {
  return oldest.length < FIRST_LOOK ? oldest.length : (oldest.length * all) / (oldest.at(-1) ?? all)
}

type UnitNamer = (text: string) => DepartmentId[]

/** Which units a text names; counties are places, and compared as such. */
function unitNamer(db: ReadableDb): UnitNamer {
  const units = listDepartments(db).filter(({ type }) => type !== 'county')
  return (text) =>
    units.filter(({ name, shortName }) => text.includes(shortName) || text.includes(name)).map(({ id }) => id)
}

function comparedMatter(casefile: ComparedCasefile, named: UnitNamer): ComparedMatter {
  const { carriesOn: party, place, summary, department } = casefile
  return { party, place, summary, units: [...named(summary), ...(department ? [department] : [])] }
}
