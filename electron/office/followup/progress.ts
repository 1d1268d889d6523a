import type { Progress } from '../../../shared/contract/followup.ts'
import type { CasefileId } from '../../../shared/model/ids.ts'
import { maskName } from '../../../shared/model/mask.ts'
import { parseQueryCode } from '../../../shared/model/query-code.ts'
import type { ReadableDb } from '../../store/database.ts'
import { findCasefileByCode, type ListedCasefile } from '../../store/tables/casefile.ts'
import { findFeedback, findRating, listWaitingFollowup } from '../../store/tables/followup.ts'
import { listRoutings, type RoutingRow } from '../../store/tables/routing.ts'
import { findContact, findDepartment } from '../../store/tables/staff.ts'
import { findVisit } from '../../store/tables/visit.ts'
import { mayRead, readable } from '../casefile/access.ts'
import { clocks, pressingClock } from '../casefile/clocks.ts'
import { toRow } from '../casefile/view.ts'
import type { Reading } from '../office.ts'
import { found, refuse } from '../refusal.ts'
import { toVisitView } from '../visit/view.ts'

/**
 * What a query code shows (article 21): where the matter is, who is responsible and by when. No name and no account
 * of the visitor, because anybody may look over a shoulder; of an accusation only that it is being handled.
 */
export function progress({ db, today }: Reading, { queryCode }: { queryCode: string }): Progress {
  const code = parseQueryCode(queryCode) ?? refuse('NOT_FOUND')
  const casefile = found(findCasefileByCode(db, code))
  const routing = listRoutings(db, casefile.id).findLast(({ state }) => state !== 'returned')
  const hidden = casefile.kind === 'accusation'
  const rating = findRating(db, casefile.id)?.rating ?? null
  return {
    number: casefile.number,
    kind: casefile.kind,
    state: casefile.state,
    receivedOn: casefile.receivedOn,
    department: routing && !hidden ? departmentOf(db, routing) : null,
    nextDue: pressingClock(clocks(db, casefile, today))?.due ?? null,
    steps: steps(db, casefile, hidden ? undefined : routing),
    answer: hidden || !routing?.answerText ? null : withoutNames(db, casefile, routing.answerText),
    mayRate: casefile.state === 'finished' && rating === null,
    rating,
  }
}

export function followupOf({ db, actor }: Reading, input: { casefile: CasefileId }) {
  const { id } = readable(db, actor, input.casefile)
  const rating = findRating(db, id)
  return {
    feedback: findFeedback(db, id) ?? null,
    rating: rating ? { rating: rating.rating, remark: rating.remark, at: rating.at, by: rating.givenBy } : null,
  }
}

export function waitingFollowups({ db, actor }: Reading) {
  return listWaitingFollowup(db, 500)
    .filter((casefile) => mayRead(db, actor, casefile))
    .map((casefile) => ({
      ...toRow(casefile),
      feedbackGiven: casefile.feedbackGiven === 1,
      rated: casefile.rated === 1,
    }))
}

/** Officials name people in what they write; a screen in the waiting area does not. */
function withoutNames(db: ReadableDb, { visit, partyName }: ListedCasefile, text: string): string {
  const { representatives } = toVisitView(found(findVisit(db, visit)))
  const names = [partyName, ...representatives.map(({ name }) => name)].filter((name) => [...name].length > 1)
  return names.reduce((masked, name) => masked.replaceAll(name, maskName(name)), text)
}

function departmentOf(db: ReadableDb, routing: RoutingRow): Progress['department'] {
  const contact = findContact(db, routing.department)
  const { name, phone } = found(findDepartment(db, routing.department))
  return { name, phone: contact?.phone ?? phone, contact: contact?.name ?? '' }
}

function steps(db: ReadableDb, casefile: ListedCasefile, routing: RoutingRow | undefined): Progress['steps'] {
  const department = routing ? (findDepartment(db, routing.department)?.name ?? null) : null
  const passed = [
    { event: 'registered', at: casefile.receivedAt, department: null },
    { event: routing?.method ?? '', at: routing?.sentAt ?? null, department },
    { event: 'signed', at: routing?.signedAt ?? null, department },
    { event: 'accepted', at: routing?.acceptedAt ?? null, department },
    { event: 'answered', at: routing?.answeredAt ?? null, department },
    { event: 'finished', at: routing?.finishedAt ?? null, department },
  ]
  return passed.flatMap(({ at, ...step }) => (at === null ? [] : [{ ...step, at }]))
}
