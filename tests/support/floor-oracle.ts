import type { TicketRow } from '../../electron/store/tables/ticket.ts'
import type { FailureCode } from '../../shared/contract/errors.ts'
import { type QueuePlace, turnOf } from '../../shared/model/call-order.ts'
import type { AccountId, DeskId, ServiceId } from '../../shared/model/ids.ts'
import { OPEN_TICKET_STATES, type TicketState } from '../../shared/model/ticket-state.ts'

export type Row = TicketRow & Readonly<{ sequence: number }>

/** The floor as it lies there before a step, and who takes the step. */
export type Scene = Readonly<{
  rows: readonly Row[]
  today: string
  now: number
  desk: DeskId
  account: AccountId
  deskState: 'open' | 'paused' | 'closed'
  serves: (desk: DeskId, queue: ServiceId) => boolean
  /** Somebody works at the desk, and it was not closed today. */
  isAtWork: (desk: DeskId) => boolean
  deskOf: (account: AccountId) => DeskId
  transferPlace: 'kept' | 'end'
  callLimit: number
}>

/** What must come of it: a refusal that changes nothing, or one ticket that changes. */
export type Outcome = Readonly<{ refusal: FailureCode } | { ticket: Row; changes: Partial<TicketRow> }>

export const AGEING = 20
const ownTurn = (place: QueuePlace) => turnOf(place, AGEING)
const refused = (refusal: FailureCode): Outcome => ({ refusal })
const isAtDesk = ({ state }: Row) => state === 'called' || state === 'serving'
export const isOpen = ({ state }: Pick<Row, 'state'>) => OPEN_TICKET_STATES.some((open) => open === state)

/** The reference order: the turn, then weight, arrival and order of issue. */
export function inOrder(rows: readonly Row[]): Row[] {
  return rows.toSorted(
    (a, b) => a.turn - b.turn || b.weight - a.weight || a.arrivedAt - b.arrivedAt || a.sequence - b.sequence,
  )
}

/** Whom this desk may call, in order. What was sent to somebody who is gone waits for everybody. */
function waitingAt(scene: Scene): Row[] {
  const { desk, account, serves, isAtWork, deskOf, today } = scene
  const comes = ({ forAccount, forDesk, queue }: Row) => {
    if (forAccount !== null && isAtWork(deskOf(forAccount))) return forAccount === account
    return forDesk !== null && isAtWork(forDesk) ? forDesk === desk : serves(desk, queue)
  }
  return inOrder(scene.rows.filter((row) => row.state === 'waiting' && row.queueDate === today && comes(row)))
}

const busyAt = ({ rows }: Scene, { id, visitor }: Row) =>
  rows.some((other) => visitor !== null && other.visitor === visitor && other.id !== id && isAtDesk(other))

const isTaken = ({ rows, desk }: Scene) => rows.some((row) => isAtDesk(row) && row.desk === desk)

export function deskRefusal(scene: Scene): FailureCode | null {
  if (isTaken(scene)) return 'DESK_BUSY'
  return scene.deskState === 'paused' ? 'DESK_PAUSED' : null
}

const calledTo = ({ desk }: Scene) => ({ state: 'called', desk, callCount: 1 }) as const

export function callNext(scene: Scene): Outcome {
  const refusal = deskRefusal(scene)
  if (refusal) return refused(refusal)
  const ticket = waitingAt(scene).find((row) => !busyAt(scene, row))
  return ticket ? { ticket, changes: calledTo(scene) } : refused('QUEUE_EMPTY')
}

export function callChosen(scene: Scene, ticket: Row, reason: string): Outcome {
  const refusal = deskRefusal(scene)
  if (refusal) return refused(refusal)
  if (ticket.queueDate !== scene.today) return refused('WRONG_STATE')
  if (isAtDesk(ticket) || busyAt(scene, ticket)) return refused('HELD_ELSEWHERE')
  const next = callNext(scene)
  const isNext = 'ticket' in next && next.ticket.id === ticket.id
  if (ticket.state === 'waiting' && reason === '' && !isNext) return refused('REASON_NEEDED')
  return ticket.state === 'finished' ? refused('WRONG_STATE') : { ticket, changes: calledTo(scene) }
}

type OnTicket = Readonly<{ from: readonly TicketState[]; changes: Partial<TicketRow> }>

const SIMPLE = {
  serve: { from: ['called'], changes: { state: 'serving' } },
  markNotHere: { from: ['called'], changes: { state: 'not-here' } },
  markLeft: { from: ['waiting', 'called', 'held', 'not-here'], changes: { state: 'left' } },
  finish: { from: ['called', 'serving'], changes: { state: 'finished' } },
  hold: { from: ['called', 'serving'], changes: { state: 'held' } },
} as const satisfies Record<string, OnTicket>

export function onTicket(scene: Scene, ticket: Row, does: keyof typeof SIMPLE): Outcome {
  const { from, changes } = SIMPLE[does]
  if (isOthers(scene, ticket)) return refused('NOT_YOUR_DESK')
  return from.some((state) => state === ticket.state) ? { ticket, changes } : refused('WRONG_STATE')
}

const isOthers = ({ desk }: Scene, ticket: Row) =>
  (isAtDesk(ticket) || ticket.state === 'finished') && ticket.desk !== desk

export function callAgain(scene: Scene, ticket: Row): Outcome {
  if (isOthers(scene, ticket)) return refused('NOT_YOUR_DESK')
  if (ticket.state !== 'called') return refused('WRONG_STATE')
  if (ticket.callCount >= scene.callLimit) return refused('CALL_LIMIT')
  return { ticket, changes: { callCount: ticket.callCount + 1 } }
}

export function reopen(scene: Scene, ticket: Row): Outcome {
  if (isOthers(scene, ticket)) return refused('NOT_YOUR_DESK')
  if (ticket.state !== 'finished' || ticket.queueDate !== scene.today) return refused('WRONG_STATE')
  const refusal = deskRefusal(scene)
  if (refusal) return refused(refusal)
  return busyAt(scene, ticket) ? refused('HELD_ELSEWHERE') : { ticket, changes: { state: 'serving' } }
}

export function putBack(scene: Scene, ticket: Row, places: number): Outcome {
  if (isOthers(scene, ticket)) return refused('NOT_YOUR_DESK')
  if (ticket.queueDate !== scene.today) return refused('WRONG_STATE')
  if (ticket.state === 'waiting' || ticket.state === 'finished') return refused('WRONG_STATE')
  const others = places === 0 ? [] : othersOf(scene, ticket)
  const last = others.slice(0, places).at(-1)
  const turn = last ? Math.max(ownTurn(ticket), last.turn + 1) : ownTurn(ticket)
  return { ticket, changes: { state: 'waiting', desk: null, returned: 'put-back', turn } }
}

/** Whom this desk calls, where the visitor will be among them; else the visitor's queue. */
function othersOf(scene: Scene, { forAccount, forDesk, queue, queueDate }: Row): Row[] {
  const { desk, account, rows } = scene
  const isMine = forDesk === null ? scene.serves(desk, queue) : forDesk === desk
  if (forAccount === null ? isMine : forAccount === account) return waitingAt(scene)
  return inOrder(rows.filter((row) => row.state === 'waiting' && row.queueDate === queueDate && row.queue === queue))
}

type Target = Partial<Pick<TicketRow, 'queue' | 'forDesk' | 'forAccount'>>

export function transfer(scene: Scene, ticket: Row, target: Target): Outcome {
  if (isOthers(scene, ticket)) return refused('NOT_YOUR_DESK')
  if (ticket.queueDate !== scene.today) return refused('WRONG_STATE')
  const desk = target.forAccount ? scene.deskOf(target.forAccount) : target.forDesk
  if (desk && !scene.isAtWork(desk)) return refused('DESK_CLOSED')
  if (ticket.state === 'finished') return refused('WRONG_STATE')
  const arrivedAt = scene.transferPlace === 'kept' ? ticket.arrivedAt : arrivalNow(scene)
  const place = { arrivedAt, turn: ownTurn({ weight: ticket.weight, arrivedAt }) }
  const changes = { state: 'waiting', desk: null, returned: 'transferred', forDesk: null, forAccount: null } as const
  return { ticket, changes: { ...changes, ...target, ...place } }
}

function arrivalNow({ rows, today, now }: Scene): number {
  const inHall = rows.filter((row) => row.queueDate === today && isOpen(row))
  return Math.max(now, ...inHall.map(({ arrivedAt }) => arrivedAt + 1))
}

export function deskVerb(scene: Scene, does: 'pauseDesk' | 'openDesk' | 'closeDesk'): FailureCode | null {
  return does !== 'openDesk' && isTaken(scene) ? 'DESK_BUSY' : null
}
