import { type Moves, mayMove } from './moves.ts'

export const CASEFILE_STATES = ['registered', 'routed', 'signed', 'accepted', 'answered', 'finished', 'closed'] as const
export type CasefileState = (typeof CASEFILE_STATES)[number]

/**
 * A matter goes back to `registered` when an objection is agreed (article 23.3): it has no responsible unit again.
 * Whether an answer may come without acceptance is decided by the routing, see `routing-state.ts`.
 */
export const CASEFILE_MOVES: Moves<CasefileState> = {
  registered: ['routed'],
  routed: ['signed', 'registered'],
  signed: ['accepted', 'answered', 'registered'],
  accepted: ['answered'],
  answered: ['finished'],
  finished: ['closed'],
  closed: [],
}

export function canMoveCasefile(from: CasefileState, to: CasefileState): boolean {
  return mayMove(CASEFILE_MOVES, from, to)
}
