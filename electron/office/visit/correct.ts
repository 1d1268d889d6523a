import type { z } from 'zod'
import type { visitChanges } from '../../../shared/contract/visit-changes.ts'
import { findCasefileByVisit } from '../../store/tables/casefile.ts'
import { findParty, updateParty } from '../../store/tables/party.ts'
import { renewVersions, updateVisit, type VisitWithParty } from '../../store/tables/visit.ts'
import { insertVisitChange } from '../../store/tables/visit-history.ts'
import type { Work } from '../command.ts'
import { found, refuse } from '../refusal.ts'
import { changedFields, changedPartyFields } from './changed-fields.ts'
import { correctedParty } from './party-record.ts'
import { refuseWrongGroup, visitFields } from './register.ts'
import { attendantsOf, needsOf, readableVisit, representativesOf } from './view.ts'

export type Correction = Omit<z.output<NonNullable<(typeof visitChanges.correct)['~orpc']['inputSchema']>>, 'key'>

/**
 * Puts a registration right, with a reason; what it was before is kept. A clerk corrects any, a department's desk its
 * own. Correcting the party changes how all its visits show it; slips that were printed and the account that was
 * confirmed never change. VERSION_CONFLICT where somebody corrected it
 * or, through whichever visit, its party since, WITHDRAWN where it was taken back, and
 * as `register` where the group would not be one.
 */
export function correct(work: Work, input: Correction): { version: number; documentWarnings: string[] } {
  const { db, actor, now, changed } = work
  const visit = readableVisit(db, actor, input.visit)
  if (visit.withdrawnAt !== null) refuse('WITHDRAWN')
  if (visit.version !== input.version) refuse('VERSION_CONFLICT')
  const known = found(findParty(db, visit.party))
  const { party, documentWarnings } = correctedParty(work, known, input.party)
  const fields = correctedFields(visit, input)
  refuseWrongGroup(work, fields, party.type)
  const after = { id: visit.id, ...visitFields(fields) }
  updateParty(db, party)
  updateVisit(db, after)
  if (changedPartyFields(known, party) !== '') renewVersions(db, party.id, visit.id)
  const before = JSON.stringify(changedFields(visit, { ...party, ...after }))
  insertVisitChange(db, {
    visit: visit.id,
    what: 'corrected',
    reason: input.reason,
    before,
    party: party.id,
    at: now,
    account: actor.id,
  })
  changed('visit', visit.id, { before: { visit, party: known }, after: { visit: after, party, reason: input.reason } })
  const casefile = findCasefileByVisit(db, visit.id)
  // Lists of matters show the party and its headcount.
  if (casefile) changed('casefile', casefile.id)
  return { version: visit.version + 1, documentWarnings }
}

function correctedFields(visit: VisitWithParty, input: Correction) {
  return {
    channel: input.channel ?? visit.channel,
    headcount: input.headcount ?? visit.headcount,
    representatives: withKnownPhones(input.representatives, representativesOf(visit)),
    attendants: withKnownPhones(input.attendants, attendantsOf(visit)),
    needs: input.needs ?? needsOf(visit),
  }
}

type Corrected = Readonly<{ was?: number | undefined; phone?: string | undefined }>

/** Whoever corrects a name sees the phone masked and does not send it back. */
function withKnownPhones<Person extends Readonly<{ phone: string }>>(
  said: readonly (Omit<Person, 'phone'> & Corrected)[] | undefined,
  known: readonly Person[],
) {
  if (!said) return [...known]
  return said.map(({ was, ...person }) => ({
    ...person,
    phone: person.phone ?? (was === undefined ? undefined : known[was]?.phone) ?? '',
  }))
}
