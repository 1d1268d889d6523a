import { type Moves, mayMove } from './moves.ts'

export const TICKET_STATES = ['waiting', 'called', 'serving', 'finished', 'not-here', 'left'] as const
export type TicketState = (typeof TICKET_STATES)[number]

/** A second call of a called ticket changes no state. Closing the day makes open tickets `left`: they stay in the figures. */
export const TICKET_MOVES: Moves<TicketState> = {
  waiting: ['called', 'left'],
  called: ['serving', 'not-here', 'left'],
  serving: ['finished'],
  finished: [],
  'not-here': [],
  left: [],
}

export function canMoveTicket(from: TicketState, to: TicketState): boolean {
  return mayMove(TICKET_MOVES, from, to)
}
