import type { Announcement, Board } from '../../../shared/contract/ticket.ts'

/** Announcements still to be made; `heardUpTo` is the sequence of the newest call ever known to this display. */
export type CallQueue = Readonly<{ heardUpTo: number; waiting: readonly Announcement[] }>

/** What an announcer reads of a board. */
export type Calls = Pick<Board, 'calls' | 'newest' | 'now'>

/** A call older than this has been seen by its visitor, or is made again by the desk. */
export const STALE_MS = 60_000

/**
 * The queue after the board was read. Nothing is taken in twice; what is older than a minute (after a reconnect) is not
 * announced any more. A number that is called again while it still waits is announced once, with its newest desk.
 */
export function withCalls(queue: CallQueue, { calls, newest, now }: Calls): CallQueue {
  // Sequences only grow; a smaller one means that this screen now belongs to another hall's data.
  const heardUpTo = newest < queue.heardUpTo ? 0 : queue.heardUpTo
  const fresh = calls
    .filter((call) => call.sequence > heardUpTo && now - call.calledAt <= STALE_MS)
    .toSorted((a, b) => a.sequence - b.sequence)
  return { heardUpTo: Math.max(heardUpTo, newest), waiting: fresh.reduce(enqueue, queue.waiting) }
}

/** The next announcement and the queue without it. */
export function takeCall(queue: CallQueue): Readonly<{ call: Announcement | undefined; rest: CallQueue }> {
  const [call, ...waiting] = queue.waiting
  return { call, rest: { ...queue, waiting } }
}

function enqueue(waiting: readonly Announcement[], call: Announcement): readonly Announcement[] {
  const place = waiting.findIndex((earlier) => earlier.label === call.label)
  return place === -1 ? [...waiting, call] : waiting.with(place, call)
}
