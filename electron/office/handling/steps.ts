import type { z } from 'zod'
import type { Conclusion } from '../../../shared/contract/routing.ts'
import type { RoutingId } from '../../../shared/model/ids.ts'
import { canMoveRouting, isAcceptanceOwed, type RoutingState } from '../../../shared/model/routing-state.ts'
import { type ListedCasefile, updateCasefile } from '../../store/tables/casefile.ts'
import {
  findRouting,
  insertNote,
  type RoutingChanges,
  type RoutingRow,
  updateRouting,
} from '../../store/tables/routing.ts'
import { readable } from '../casefile/access.ts'
import type { Work } from '../command.ts'
import { found, refuse } from '../refusal.ts'

type OnRouting = Readonly<{ routing: RoutingId }>

/** Signs for a matter (签收): the department has it. */
export function sign(work: Work, input: OnRouting) {
  return move(work, input, 'signed', { signedAt: work.now, signedBy: work.actor.id })
}

/** Accepts in writing; NOT_ACCEPTABLE for litigation and guidance, which have no 60-day clock (articles 22, 28, 34). */
export function accept(work: Work, input: OnRouting) {
  const { routing, casefile } = own(work, input)
  if (casefile.kind === 'litigation' || routing.method === 'guidance') refuse('NOT_ACCEPTABLE')
  return move(work, input, 'accepted', { acceptedAt: work.now })
}

/** Notes what was done; possible until the matter is finished, and also while an objection waits. */
export function note(work: Work, input: OnRouting & { text: string }) {
  const { db, now, actor, changed } = work
  const { routing } = own(work, input)
  if (routing.state === 'finished' || routing.state === 'returned') refuse('WRONG_STATE')
  const id = work.newId()
  insertNote(db, { id, routing: routing.id, text: input.text, at: now, account: actor.id })
  changed('handling', routing.id, { after: { id, text: input.text } })
  return { state: routing.state }
}

type Answer = OnRouting & Readonly<{ text: string; basis: string; conclusion: z.output<typeof Conclusion> }>

/** The written answer (article 32). A claim that a unit must handle was accepted first. */
export function answer(work: Work, input: Answer) {
  const { text, basis, conclusion } = input
  return move(work, input, 'answered', { answeredAt: work.now, answerText: text, answerBasis: basis, conclusion })
}

export function finish(work: Work, input: OnRouting) {
  return move(work, input, 'finished', { finishedAt: work.now })
}

/** "Not ours": the sender decides; meanwhile the matter stays with the unit (article 23). */
export function object(work: Work, input: OnRouting & { reasons: string }) {
  const { routing } = own(work, input)
  // One objection for each routing: a refused one is settled, the matter does not go to and fro.
  if (routing.settled !== null) refuse('WRONG_STATE')
  return move(work, input, 'objected', {
    objectedAt: work.now,
    objection: input.reasons,
    objectedFrom: routing.state,
  })
}

/** Where the matter stands while a routing is in a state; an objection leaves it where it is. */
const CASEFILE_STATE = {
  signed: 'signed',
  accepted: 'accepted',
  answered: 'answered',
  finished: 'finished',
} as const

function move(work: Work, input: OnRouting, to: RoutingState, changes: RoutingChanges): { state: RoutingState } {
  const { db, changed } = work
  const { routing, casefile } = own(work, input)
  // The way back from an objection is the sender's to open, not the unit's.
  if (routing.state === 'objected') refuse('WRONG_STATE')
  const acceptanceOwed = isAcceptanceOwed({ kind: casefile.kind, method: routing.method })
  if (!canMoveRouting(routing.state, to, { acceptanceOwed })) refuse('WRONG_STATE')
  updateRouting(db, routing.id, { state: to, ...changes })
  if (to in CASEFILE_STATE)
    updateCasefile(db, casefile.id, { state: CASEFILE_STATE[to as keyof typeof CASEFILE_STATE] })
  changed('handling', routing.id, { before: routing, after: { ...changes, state: to } })
  changed('routing', routing.id)
  changed('casefile', casefile.id)
  return { state: to }
}

function own({ db, actor }: Work, input: OnRouting): { routing: RoutingRow; casefile: ListedCasefile } {
  const routing = found(findRouting(db, input.routing))
  if (routing.department !== actor.department) refuse('NOT_FOUND')
  return { routing, casefile: readable(db, actor, routing.casefile) }
}
