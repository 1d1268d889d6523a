import type { VisitId } from '../../../shared/model/ids.ts'
import type { REVEALABLE } from '../../../shared/model/mask.ts'
import { insertReveal, lastReveal, listReveals } from '../../store/tables/reveals.ts'
import type { VisitWithParty } from '../../store/tables/visit.ts'
import type { Work } from '../command.ts'
import type { Reading } from '../office.ts'
import { refuse } from '../refusal.ts'
import { detailsOf } from './party-record.ts'
import { attendantsOf, readableVisit, representativesOf } from './view.ts'

export type Revealable = (typeof REVEALABLE)[number]
type Looked = Readonly<{ what: Revealable }>
type WithReason = Looked & Readonly<{ reason: string }>

/** How long what was revealed can be read before a reason is asked for again. */
const SHOWN_FOR = 60_000
const PAGE = 100

/**
 * Records that somebody looks at personal data, and why; what they may read then comes by `revealed`. The value itself
 * is in no result of a command, which the database keeps.
 */
export function reveal(work: Work, input: WithReason & { visit: VisitId }): { until: number } {
  return revealOf(work, readableVisit(work.db, work.actor, input.visit), input)
}

/** NOT_FOUND where this person gave no reason within the last minute. */
export function revealed(reading: Reading, { visit, what }: Looked & { visit: VisitId }): { value: string } {
  return revealedOf(reading, readableVisit(reading.db, reading.actor, visit), what)
}

/** As `reveal`, for whoever may see the visit on another ground: a matter that was routed to them. */
export function revealOf({ db, now, actor, changed }: Work, visit: VisitWithParty, { what, reason }: WithReason) {
  const row = { visit: visit.id, what, reason, account: actor.id, at: now }
  insertReveal(db, row)
  changed('visit', visit.id, { after: row })
  return { until: now + SHOWN_FOR }
}

export function revealedOf({ db, now, actor }: Reading, visit: VisitWithParty, what: Revealable): { value: string } {
  const last = lastReveal(db, { visit: visit.id, what, account: actor.id })
  if (!last || now > last.at + SHOWN_FOR) refuse('NOT_FOUND')
  return { value: clearValue(visit, what) }
}

/** Who looked at whose data and why, the latest first, a hundred at a time: for the supervisor. */
export function reveals({ db }: Reading, { before }: Readonly<{ before?: number | undefined }> = {}) {
  const listed = listReveals(db, before ?? Number.MAX_SAFE_INTEGER, PAGE + 1)
  const rows = listed.slice(0, PAGE).map(({ account: _, ...row }) => row)
  return { rows, next: listed.length > PAGE ? (rows.at(-1)?.sequence ?? null) : null }
}

function clearValue(visit: VisitWithParty, what: Revealable): string {
  if (what === 'document') return visit.documentNumber
  if (what === 'birth') return detailsOf(visit).birthDate
  if (what === 'representatives') return phoneList(representativesOf(visit))
  if (what === 'attendants') return phoneList(attendantsOf(visit))
  return visit[what]
}

const phoneList = (people: readonly Readonly<{ name: string; phone: string }>[]) =>
  people.map(({ name, phone }) => `${name} ${phone}`.trim()).join('\n')
