import type { CasefileRow, CasefileView, ClockView } from '../../../shared/contract/casefile.ts'
import { casefileNumber, parseCasefileNumber } from '../../../shared/model/casefile-number.ts'
import type { CasefileState } from '../../../shared/model/casefile-state.ts'
import type { CasefileId, VisitId } from '../../../shared/model/ids.ts'
import { plainName } from '../../../shared/model/plain-name.ts'
import { parseQueryCode } from '../../../shared/model/query-code.ts'
import type { ReadableDb } from '../../store/database.ts'
import {
  findCasefile,
  findCasefileByVisit,
  type ListedCasefile,
  type ListFilter,
  listCasefiles,
  listStartedBefore,
} from '../../store/tables/casefile.ts'
import { listRepeating } from '../../store/tables/casefiles-compared.ts'
import { listRoutings } from '../../store/tables/routing.ts'
import { findAccount } from '../../store/tables/staff.ts'
import { findVisit } from '../../store/tables/visit.ts'
import type { Actor, Reading } from '../office.ts'
import { found } from '../refusal.ts'
import { confirmedGuide, proofOfAccount } from '../transcript/revisions.ts'
import { toVisitView } from '../visit/view.ts'
import { mayRead, readable } from './access.ts'
import { clockReader, clocks, earliestPressing, pressingClock } from './clocks.ts'

const PAGE = 50
/** Beyond that the longest-waiting are the pressing ones anyway. */
const PRESSING = 500

export function getCasefile({ db, actor, today }: Reading, input: { casefile: CasefileId }): CasefileView {
  const casefile = readable(db, actor, input.casefile)
  const account = confirmedGuide(db, casefile.visit)
  return {
    ...toRow(casefile),
    queryCode: casefile.queryCode,
    visit: toVisitView(found(findVisit(db, casefile.visit))),
    guide: account?.guide ?? null,
    confirmation: account?.confirmation ?? null,
    proof: proofOfAccount(db, casefile.visit),
    registeredBy: { id: casefile.registeredBy, name: findAccount(db, casefile.registeredBy)?.name ?? '' },
    rulePack: casefile.rulePack,
    clocks: clocks(db, casefile, today),
    ...links({ db, actor }, casefile),
  }
}

/** Both ways, as far as the reader may see what stands at the other end. */
function links({ db, actor }: Pick<Reading, 'db' | 'actor'>, { id, sameAs }: ListedCasefile) {
  const shown = (linked: ListedCasefile | undefined) => {
    if (!linked || !mayRead(db, actor, linked)) return []
    const { number, state, receivedOn, partyName } = linked
    return [{ id: linked.id, number, state, receivedOn, partyName }]
  }
  const [original = null] = sameAs === null ? [] : shown(findCasefile(db, sameAs))
  return { sameAs: original, repeatedBy: listRepeating(db, id).flatMap(shown) }
}

export function casefileOfVisit({ db, actor }: Reading, { visit }: { visit: VisitId }): CasefileRow | null {
  const casefile = findCasefileByVisit(db, visit)
  return casefile && mayRead(db, actor, casefile) ? toRow(casefile) : null
}

type Listing = Readonly<{ search?: string | undefined; state?: CasefileState | undefined; before?: string | undefined }>

export function list({ db, actor }: Reading, { search, state, before }: Listing) {
  const filter: ListFilter = {
    ...searchFilter(search?.trim() ?? ''),
    state,
    accusationsOf: actor.role === 'clerk' ? actor.id : undefined,
    before: parseKey(before),
  }
  const listed = actor.role === 'desk' ? listOfDesk(db, actor, filter) : listCasefiles(db, filter, PAGE + 1)
  const page = listed.slice(0, PAGE).filter((casefile) => mayRead(db, actor, casefile))
  const last = listed.length > PAGE ? listed[PAGE - 1] : undefined
  return { rows: page.map(toRow), next: last ? `${last.receivedAt}.${last.id}` : null }
}

/** What its department leads and what it registered itself, by an index each: one query of both would walk through all. */
function listOfDesk(db: ReadableDb, { id, department }: Actor, filter: ListFilter): ListedCasefile[] {
  const led = department === null ? [] : listCasefiles(db, { ...filter, department }, PAGE + 1)
  const own = listCasefiles(db, { ...filter, registeredBy: id }, PAGE + 1)
  const each = new Map([...led, ...own].map((casefile) => [casefile.id, casefile]))
  return [...each.values()].toSorted((a, b) => b.receivedAt - a.receivedAt || (a.id < b.id ? 1 : -1)).slice(0, PAGE + 1)
}

/** Matters with a clock that is late or nearly so, the earliest due date first (article 40). */
export function pressing({ db, actor, today }: Reading): (CasefileRow & { clock: ClockView })[] {
  const clocksIn = clockReader(db, today)
  return listStartedBefore(db, earliestPressing(db, today), PRESSING)
    .filter((casefile) => mayRead(db, actor, casefile))
    .flatMap((casefile) => {
      const clock = pressingClock(clocksIn(casefile, listRoutings(db, casefile.id)))
      return clock && (clock.standing === 'late' || clock.standing === 'near') ? [{ ...toRow(casefile), clock }] : []
    })
    .toSorted((a, b) => a.clock.due.localeCompare(b.clock.due))
}

export function toRow(casefile: ListedCasefile): CasefileRow {
  const { id, number, kind, category, place, summary, attempt, state, partyName, headcount, receivedAt } = casefile
  const { receivedOn, department } = casefile
  return {
    id,
    number,
    kind,
    category,
    place,
    summary,
    attempt,
    state,
    partyName,
    headcount,
    receivedAt,
    receivedOn,
    department,
  }
}

function searchFilter(search: string): Pick<ListFilter, 'number' | 'queryCode' | 'partyName'> {
  if (search === '') return {}
  const number = parseCasefileNumber(search)
  if (number) return { number: casefileNumber(number.year, number.sequence) }
  const queryCode = parseQueryCode(search)
  return queryCode ? { queryCode } : { partyName: plainName(search) }
}

export function parseKey(before: string | undefined): ListFilter['before'] {
  const match = /^(\d+)\.([0-9a-f-]{36})$/.exec(before ?? '')
  return match ? { receivedAt: Number(match[1]), id: match[2] ?? '' } : undefined
}
