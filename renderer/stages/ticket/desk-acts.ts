import type { DeskQueue, WaitingTicket } from '../../../shared/contract/ticket.ts'
import type { DeskAround } from '../../../shared/contract/ticket-desk.ts'
import type { DeskId, TicketId } from '../../../shared/model/ids.ts'

/** What stands behind "more", in its order. Each keeps its digit whatever else is offered, so that fingers learn it. */
export const DESK_ACTS = [
  'put-back',
  'hold',
  'transfer',
  'left',
  'another',
  'walk-direct',
  'undo-finish',
  'pause',
  'close',
] as const
export type DeskAct = (typeof DESK_ACTS)[number]

/** What the desk can do beside its frequent acts, as it is now. */
export function deskActs({ desk, current, finished }: Pick<DeskQueue, 'desk' | 'current' | 'finished'>): DeskAct[] {
  if (current?.state === 'called') return ['put-back', 'hold', 'transfer', 'left', 'another']
  if (current) return ['put-back', 'hold', 'transfer', 'another']
  const paused = desk.state === 'paused'
  const withVisitors: DeskAct[] = paused ? [] : ['walk-direct', ...(finished ? (['undo-finish'] as const) : [])]
  return [...withVisitors, ...(paused ? [] : (['pause'] as const)), ...(desk.state === 'closed' ? [] : CLOSE)]
}

const CLOSE = ['close'] as const

export const ROW_ACTS = ['call', 'put-back', 'transfer', 'left'] as const
export type RowAct = (typeof ROW_ACTS)[number]
export type ListName = 'waiting' | 'held' | 'notHere' | 'left'

/** What can be done with a number of one of the lists. */
export function rowActs(list: ListName): readonly RowAct[] {
  if (list === 'left') return ['call', 'put-back']
  return list === 'waiting' ? ['call', 'transfer', 'left'] : ROW_ACTS
}

/** Why a number cannot be called to this desk now; null where it can. */
export function callObstacle(
  { desk, current }: Pick<DeskQueue, 'desk' | 'current'>,
  busyAt: DeskId | null,
): 'busy' | 'paused' | 'elsewhere' | null {
  if (busyAt !== null) return 'elsewhere'
  if (current) return 'busy'
  return desk.state === 'paused' ? 'paused' : null
}

/** Only who waits and is not next is called out of turn. */
export function isOutOfTurn(waiting: readonly Pick<WaitingTicket, 'id' | 'busyAt'>[], ticket: TicketId): boolean {
  const next = waiting.find(({ busyAt }) => busyAt === null)
  return next?.id !== ticket && waiting.some(({ id }) => id === ticket)
}

type Sent = Pick<WaitingTicket, 'service' | 'forDesk' | 'forAccount'>

/** Who would wait for nobody if this desk closed: sent to it, or for what no other open desk serves. */
export function leftAlone<Ticket extends Sent>(
  waiting: readonly Ticket[],
  mine: DeskId,
  desks: readonly Pick<DeskAround, 'id' | 'state' | 'services'>[],
): Ticket[] {
  const others = desks.filter(({ id, state }) => id !== mine && state === 'open')
  const served = new Set(others.flatMap(({ services }) => services))
  return waiting.filter(({ service, forDesk, forAccount }) => forDesk ?? forAccount ?? !served.has(service))
}

/** Places typed into a field; null where they are not a number of 0 to 99. */
export function placesFrom(typed: string): number | null {
  return /^\d{1,2}$/.test(typed) ? Number(typed) : null
}
