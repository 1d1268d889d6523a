import type { DayState } from '../../../shared/contract/ticket-figures.ts'

/** In the order in which visitors pass them; `carried` is where a day ends. */
export const DAY_STATES = [
  'waiting',
  'called',
  'serving',
  'held',
  'not-here',
  'finished',
  'left',
  'carried',
] as const satisfies readonly DayState[]
