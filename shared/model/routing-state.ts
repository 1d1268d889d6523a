import type { CasefileKind, RoutingMethod } from './kinds.ts'
import { type Moves, mayMove } from './moves.ts'

export const ROUTING_STATES = ['sent', 'signed', 'accepted', 'answered', 'finished', 'objected', 'returned'] as const
export type RoutingState = (typeof ROUTING_STATES)[number]

/** From `objected` the sender agrees (`returned`) or refuses: then the state before the objection comes back. */
export const ROUTING_MOVES: Moves<RoutingState> = {
  sent: ['signed', 'objected'],
  signed: ['accepted', 'answered', 'objected'],
  accepted: ['answered'],
  answered: ['finished'],
  finished: [],
  objected: ['returned', 'sent', 'signed'],
  returned: [],
}

/** `acceptanceOwed` forbids answering what was not accepted first. */
export function canMoveRouting(
  from: RoutingState,
  to: RoutingState,
  { acceptanceOwed }: Readonly<{ acceptanceOwed: boolean }>,
): boolean {
  if (acceptanceOwed && from === 'signed' && to === 'answered') return false
  return mayMove(ROUTING_MOVES, from, to)
}

/** A claim that a unit must handle is accepted in writing first (article 23); litigation and guidance never are. */
export function isAcceptanceOwed({ kind, method }: Readonly<{ kind: CasefileKind; method: RoutingMethod }>): boolean {
  return kind === 'claim' && method !== 'guidance'
}
