import type { VisitChange } from '../../../shared/contract/visit-changes.ts'
import type { TicketId, VisitId } from '../../../shared/model/ids.ts'
import { findCasefileByVisit } from '../../store/tables/casefile.ts'
import { findOwnRow, updateLastVisit } from '../../store/tables/party.ts'
import { findVisitByTicket, updateWithdrawal, type VisitWithParty } from '../../store/tables/visit.ts'
import { insertVisitChange, listVisitChanges } from '../../store/tables/visit-history.ts'
import type { Work } from '../command.ts'
import type { Reading } from '../office.ts'
import { found, refuse } from '../refusal.ts'
import { changedPartyFields, partyFieldsIn, shownFields } from './changed-fields.ts'
import { heldBy, hold, inOrder } from './said.ts'
import { readableVisit, visitToContinue } from './view.ts'

type Withdrawing = Readonly<{ visit: VisitId; reason: string }>

/**
 * Takes a registration back that should not have been made: it stays readable, counts nowhere, and the number it held
 * can be registered again. ALREADY_OPENED once this person opened its matter, which has clocks that run, NOT_FOUND once
 * somebody else did. A clerk withdraws any, a department's desk its own.
 */
export function withdraw(work: Work, input: Withdrawing): { withdrawnAt: number } {
  const { db, now, actor } = work
  const visit = visitToContinue(db, actor, input.visit)
  if (visit.withdrawnAt !== null) refuse('WITHDRAWN')
  if (findCasefileByVisit(db, visit.id)) refuse('ALREADY_OPENED')
  const withdrawn = { withdrawnAt: now, withdrawnBy: actor.id, withdrawnTicket: visit.ticket, ticket: null }
  const before = takeBack(work, visit)
  updateWithdrawal(db, visit.id, withdrawn)
  keep(work, 'withdrawn', input, before)
  return { withdrawnAt: now }
}

/**
 * Puts a withdrawn registration back, with its number unless that was registered again meanwhile. WRONG_STATE where it
 * was not withdrawn.
 */
export function restore(work: Work, input: Withdrawing): { ticket: TicketId | null } {
  const { db, actor } = work
  const visit = readableVisit(db, actor, input.visit)
  if (visit.withdrawnAt === null) refuse('WRONG_STATE')
  const held = visit.withdrawnTicket
  const ticket = held !== null && findVisitByTicket(db, held) === undefined ? held : null
  const before = putBack(work, visit)
  updateWithdrawal(db, visit.id, { withdrawnAt: null, withdrawnBy: null, withdrawnTicket: null, ticket })
  keep(work, 'restored', input, before)
  return { ticket }
}

/** What happened to a registration since it was made, the latest first; the values before are masked as everywhere. */
export function visitChanges({ db, actor }: Reading, input: { visit: VisitId }): VisitChange[] {
  const visit = readableVisit(db, actor, input.visit).id
  return listVisitChanges(db, visit).map(({ sequence, what, reason, before, at, who }) => ({
    ...{ sequence, what, reason, before: shownFields(before), at, who },
  }))
}

/** What the visit renewed of its party is as if it had never been said. Answers with that. */
function takeBack(work: Work, { id, registeredParty }: VisitWithParty): string {
  const { base, said } = heldBy(work, registeredParty)
  const renewal = said.find(({ visit, what }) => visit === id && what === 'registered')
  if (!renewal) return ''
  hold(work, { base, said: said.filter((each) => each !== renewal) })
  const names = Object.keys(partyFieldsIn(renewal.before))
  return JSON.stringify(Object.fromEntries(Object.entries(renewal.fields).filter(([name]) => names.includes(name))))
}

/** It is said again, at its place: whatever was said after it stays. Answers with what the party was until now. */
function putBack(work: Work, { id, registeredParty }: VisitWithParty): string {
  const changes = listVisitChanges(work.db, id)
  const fields = partyFieldsIn(changes.find(({ what }) => what === 'withdrawn')?.before ?? '')
  const renewal = changes.find(({ what, party }) => what === 'registered' && party !== null)
  if (!renewal || Object.keys(fields).length === 0) return ''
  const { base, said } = heldBy(work, registeredParty)
  const until = found(findOwnRow(work.db, registeredParty))
  hold(work, { base, said: inOrder([...said, { ...renewal, fields }]) })
  return changedPartyFields(until, found(findOwnRow(work.db, registeredParty)))
}

function keep(work: Work, what: VisitChange['what'], { visit, reason }: Withdrawing, before: string): void {
  const { db, now, actor, changed } = work
  updateLastVisit(db, visit)
  insertVisitChange(db, { visit, what, reason, before, party: null, at: now, account: actor.id })
  changed('visit', visit, { after: { what, reason } })
}
