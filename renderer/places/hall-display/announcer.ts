import type { Announcement } from '../../../shared/contract/ticket.ts'
import { type CallQueue, type Calls, takeCall, withCalls } from './call-queue.ts'

type Parts = Readonly<{
  /** Resolves when the voice can speak, or when waiting for it would keep visitors waiting. */
  ready: () => Promise<unknown>
  /** Says the call whole; what goes wrong with the voice must not stop the screen. */
  say: (call: Announcement) => Promise<unknown>
  pause: (ms: number) => Promise<unknown>
  /** The call being announced, or null when none is. */
  show: (call: Announcement | null) => void
  heard: Readonly<{ upTo: () => number; heard: (sequence: number) => void }>
}>

export type Announcer = Readonly<{ hear: (calls: Calls) => void }>

/** Nobody's number disappears before they looked up. */
const SHOWN_MS = 6_000

/** Announces one call after the other: each is shown its full time and spoken whole before the next begins. */
export function createAnnouncer({ ready, say, pause, show, heard }: Parts): Announcer {
  let queue: CallQueue = { heardUpTo: heard.upTo(), waiting: [] }
  let busy = false

  async function announceAll(): Promise<void> {
    if (busy || queue.waiting.length === 0) return
    busy = true
    await ready()
    for (let call = take(); call; call = take()) {
      heard.heard(call.sequence)
      show(call)
      await Promise.allSettled([pause(SHOWN_MS), say(call)])
    }
    show(null)
    busy = false
  }

  function take(): Announcement | undefined {
    const { call, rest } = takeCall(queue)
    queue = rest
    return call
  }

  return {
    hear(calls) {
      queue = withCalls(queue, calls)
      void announceAll()
    },
  }
}
