import type { VisitChange } from '../../../shared/contract/visit-changes.ts'
import type { TicketId, VisitId } from '../../../shared/model/ids.ts'
import { initialsOf } from '../../store/pinyin.ts'
import { findCasefileByVisit } from '../../store/tables/casefile.ts'
import { findParty, type PartyRow, updateLastVisit, updateParty } from '../../store/tables/party.ts'
import { findVisitByTicket, updateWithdrawal, type VisitWithParty } from '../../store/tables/visit.ts'
import { insertVisitChange, listVisitChanges, partyChangedSince } from '../../store/tables/visit-history.ts'
import type { Work } from '../command.ts'
import type { Reading } from '../office.ts'
import { found, refuse } from '../refusal.ts'
import { changedPartyFields, partyFieldsIn, shownFields } from './changed-fields.ts'
import { readableVisit } from './view.ts'

type Withdrawing = Readonly<{ visit: VisitId; reason: string }>

/**
 * Takes a registration back that should not have been made: it stays readable, counts nowhere, and the number it held
 * can be registered again. ALREADY_OPENED once a matter came of it, which has clocks that run. A clerk withdraws any, a
 * department's desk its own.
 */
export function withdraw(work: Work, input: Withdrawing): { withdrawnAt: number } {
  const { db, now, actor } = work
  const visit = readableVisit(db, actor, input.visit)
  if (visit.withdrawnAt !== null) refuse('WITHDRAWN')
  if (findCasefileByVisit(db, visit.id)) refuse('ALREADY_OPENED')
  const withdrawn = { withdrawnAt: now, withdrawnBy: actor.id, withdrawnTicket: visit.ticket, ticket: null }
  updateWithdrawal(db, visit.id, withdrawn)
  keep(work, 'withdrawn', input, takeBack(work, visit, 'registered'))
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
  updateWithdrawal(db, visit.id, { withdrawnAt: null, withdrawnBy: null, withdrawnTicket: null, ticket })
  keep(work, 'restored', input, takeBack(work, visit, 'withdrawn'))
  return { ticket }
}

/** What happened to a registration since it was made, the latest first; the values before are masked as everywhere. */
export function visitChanges({ db, actor }: Reading, input: { visit: VisitId }): VisitChange[] {
  const visit = readableVisit(db, actor, input.visit).id
  return listVisitChanges(db, visit).map(({ sequence, what, reason, before, at, who }) => ({
    ...{ sequence, what, reason, before: shownFields(before), at, who },
  }))
}

/**
 * The party was renewed by this visit, or put back by its withdrawal: it is again what it was before that, unless somebody
 * said something about it since. Answers with what it was until now.
 */
function takeBack({ db }: Work, visit: VisitWithParty, what: 'registered' | 'withdrawn'): string {
  const change = listVisitChanges(db, visit.id).find((each) => each.what === what)
  if (!change || change.before === '' || partyChangedSince(db, visit.party, change.sequence)) return ''
  const party = found(findParty(db, visit.party))
  // Parsing leaves out what is not there.
  const before = { ...party, ...(partyFieldsIn(change.before) as Partial<PartyRow>) }
  updateParty(db, { ...before, initials: initialsOf(before.name) })
  return changedPartyFields(party, before)
}

function keep(work: Work, what: VisitChange['what'], { visit, reason }: Withdrawing, before: string): void {
  const { db, now, actor, changed } = work
  updateLastVisit(db, visit)
  insertVisitChange(db, { visit, what, reason, before, at: now, account: actor.id })
  changed('visit', visit, { after: { what, reason } })
}
