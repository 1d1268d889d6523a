import type { RoutingState } from '../../shared/model/routing-state.ts'
import type { Chance } from './chance.ts'

/** When things happened to one matter. What did not happen yet is null. */
export type Plan = Readonly<{
  receivedAt: number
  sentAt: number | null
  signedAt: number | null
  acceptedAt: number | null
  finishedAt: number | null
  state: RoutingState | null
  closed: boolean
  busy: boolean
  /** With its account and ending; of the old matters one in ten, which saves minutes and changes no query. */
  detailed: boolean
}>

/** A matter that is over; `age` runs from the oldest, 0, to the newest, 1. */
export function finished(chance: Chance, now: number, age: number): Plan {
  const receivedAt = now - OLDEST * DAY + Math.floor(age * (OLDEST - NEWEST) * DAY) + chance.below(DAY)
  const sentAt = receivedAt + chance.below(10 * DAY)
  return {
    receivedAt,
    sentAt,
    signedAt: sentAt + chance.below(DAY),
    acceptedAt: sentAt + DAY + chance.below(10 * DAY),
    finishedAt: sentAt + 12 * DAY + chance.below(30 * DAY),
    state: 'finished',
    closed: true,
    busy: chance.below(20) === 0,
    detailed: chance.below(10) === 0,
  }
}

/** A matter whose unit still owes its feedback, the `index`th; the first ones are owed by the busy department. */
export function owing(chance: Chance, now: number, index: number): Plan {
  return { ...finished(chance, now, 1), closed: false, busy: index < OWED, detailed: true }
}

/**
 * A matter under way, the `index`th. The first ones are pressing and the next lie at the busy department, so that
 * every hall has equally many of both.
 */
export function underWay(chance: Chance, now: number, index: number): Plan {
  const pressing = index < PRESSING
  const busy = index >= PRESSING && index < PRESSING + INBOX
  const at = (least: number, most: number) => now - least * DAY - chance.below((most - least) * DAY)
  const nothing = { sentAt: null, signedAt: null, acceptedAt: null, finishedAt: null, state: null }
  const open = { ...nothing, closed: false, busy, detailed: true }
  const stage = busy ? 9 : index % 10
  // Clocks of 15 days, near from the 12th.
  if (stage === 0) return { ...open, receivedAt: pressing ? at(13, 25) : at(1, 8) }
  if (stage < 4) {
    const sentAt = pressing ? at(14, 25) : at(1, 8)
    return { ...open, receivedAt: sentAt - DAY, sentAt, signedAt: sentAt + DAY / 2, state: 'signed' }
  }
  // A clock of 60 days.
  const acceptedAt = pressing ? at(58, 69) : at(1, 50)
  const sentAt = acceptedAt - 3 * DAY
  return {
    ...open,
    receivedAt: sentAt - DAY,
    sentAt,
    signedAt: sentAt + DAY,
    acceptedAt,
    state: 'accepted',
  }
}

const DAY = 86_400_000
const OLDEST = 12 * 365
const NEWEST = 75
const PRESSING = 100
const INBOX = 40
const OWED = 5
