import { describe, expect, test } from 'vitest'
import * as casefile from '../contract/casefile.ts'
import * as routing from '../contract/routing.ts'
import * as ticket from '../contract/ticket.ts'
import { CASEFILE_MOVES, CASEFILE_STATES, type CasefileState, canMoveCasefile } from './casefile-state.ts'
import { CASEFILE_KINDS, ROUTING_METHODS } from './kinds.ts'
import type { Moves } from './moves.ts'
import { canMoveRouting, isAcceptanceOwed, ROUTING_MOVES, ROUTING_STATES, type RoutingState } from './routing-state.ts'
import { canMoveTicket, TICKET_MOVES, TICKET_STATES, type TicketState } from './ticket-state.ts'

const reachable = <State extends string>(moves: Moves<State>, from: State): Set<State> => {
  const seen = new Set([from])
  for (const state of seen) for (const next of moves[state]) seen.add(next)
  return seen
}
const ends = <State extends string>(moves: Moves<State>, states: readonly State[]) =>
  states.filter((state) => moves[state].length === 0)

test('the contract knows the same states, kinds and methods', () => {
  expect(ticket.TicketState.options).toEqual(TICKET_STATES)
  expect(casefile.CasefileState.options).toEqual(CASEFILE_STATES)
  expect(routing.RoutingState.options).toEqual(ROUTING_STATES)
  expect(casefile.Kind.options).toEqual(CASEFILE_KINDS)
  expect(routing.Method.options).toEqual(ROUTING_METHODS)
})

describe('a ticket', () => {
  test('is called, served and finished, step by step', () => {
    const steps: [TicketState, TicketState][] = [
      ['waiting', 'called'],
      ['called', 'serving'],
      ['serving', 'finished'],
    ]
    expect(steps.every(([from, to]) => canMoveTicket(from, to))).toBe(true)
    expect(canMoveTicket('waiting', 'finished')).toBe(false)
    expect(canMoveTicket('called', 'called')).toBe(false)
  })

  test('closing the day lets everybody leave but those being served', () => {
    expect(TICKET_STATES.filter((state) => canMoveTicket(state, 'left'))).toEqual([
      'waiting',
      'called',
      'held',
      'not-here',
    ])
  })

  test('reaches every state from every state: no mistake is final', () => {
    for (const state of TICKET_STATES) expect(reachable(TICKET_MOVES, state).size).toBe(TICKET_STATES.length)
  })
})

describe('a matter', () => {
  test('returns to registration when an objection is agreed, not once it is accepted', () => {
    const back: CasefileState[] = CASEFILE_STATES.filter((state) => canMoveCasefile(state, 'registered'))
    expect(back).toEqual(['routed', 'signed'])
  })

  test('can always reach its only end', () => {
    expect(CASEFILE_STATES.every((state) => reachable(CASEFILE_MOVES, state).has('closed'))).toBe(true)
    expect(ends(CASEFILE_MOVES, CASEFILE_STATES)).toEqual(['closed'])
  })
})

describe('a routing', () => {
  test('of a claim is accepted before it is answered, of a guided or litigation matter it need not be', () => {
    const answer = (kind: casefile.CasefileRow['kind'], method: 'handover' | 'guidance') =>
      canMoveRouting('signed', 'answered', { acceptanceOwed: isAcceptanceOwed({ kind, method }) })
    expect(answer('claim', 'handover')).toBe(false)
    expect(answer('claim', 'guidance')).toBe(true)
    expect(answer('litigation', 'handover')).toBe(true)
    expect(canMoveRouting('accepted', 'answered', { acceptanceOwed: true })).toBe(true)
  })

  test('objected to is returned, or comes back to where it was', () => {
    const after: RoutingState[] = ROUTING_STATES.filter((to) =>
      canMoveRouting('objected', to, { acceptanceOwed: true }),
    )
    expect(after).toEqual(['sent', 'signed', 'returned'])
    expect(canMoveRouting('accepted', 'objected', { acceptanceOwed: true })).toBe(false)
  })

  test('ends finished or returned', () => {
    expect(ends(ROUTING_MOVES, ROUTING_STATES)).toEqual(['finished', 'returned'])
    expect(reachable(ROUTING_MOVES, 'sent').size).toBe(ROUTING_STATES.length)
  })
})
