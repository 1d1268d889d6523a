import { type Moves, mayMove } from './moves.ts'

export const TICKET_STATES = ['waiting', 'called', 'serving', 'held', 'finished', 'not-here', 'left'] as const
export type TicketState = (typeof TICKET_STATES)[number]

/**
 * A second call of a called ticket changes no state. Nobody is ever lost: who did not come, was set aside or left can
 * be called again that day, and an accidental finish can be taken back. Closing the day makes open tickets `left` or
 * carries them over; they stay in the figures.
 */
export const TICKET_MOVES: Moves<TicketState> = {
  waiting: ['called', 'serving', 'left'],
  called: ['serving', 'waiting', 'held', 'not-here', 'left'],
  serving: ['finished', 'waiting', 'held'],
  held: ['called', 'waiting', 'left'],
  finished: ['serving'],
  'not-here': ['called', 'waiting', 'left'],
  left: ['called', 'waiting'],
}

/** The states of a visitor who is still in the hall, as far as the hall knows. */
export const OPEN_TICKET_STATES = ['waiting', 'called', 'serving', 'held', 'not-here'] as const satisfies TicketState[]

export function canMoveTicket(from: TicketState, to: TicketState): boolean {
  return mayMove(TICKET_MOVES, from, to)
}

/** A desk is closed until somebody calls there; a pause always has a reason that the figures show. */
export const DESK_STATES = ['open', 'paused', 'closed'] as const
export const PAUSE_REASONS = ['meal', 'break', 'meeting', 'paperwork', 'equipment', 'other'] as const

/** How a ticket came to wait once more. */
export const RETURNS = ['put-back', 'transferred', 'carried'] as const
