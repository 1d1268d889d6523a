import { useLayoutEffect, useRef, useState } from 'react'
import type { Announcement } from '../../../shared/contract/ticket.ts'
import { spokenWords } from '../../../shared/model/rule-packs.ts'
import { spokenCall } from '../../../shared/model/spoken-call.ts'
import { useAbout } from '../../app/about.tsx'
import { type CallQueue, takeCall, withCalls } from './call-queue.ts'
import { CHIME } from './clips.ts'
import { heardCalls } from './heard-calls.ts'
import type { Voice } from './voice.ts'

/** Nobody's number disappears before they looked up. */
const SHOWN_MS = 6_000

/** The announcement being made now, or null; each is shown and spoken in full before the next. */
export function useAnnouncer(calls: readonly Announcement[] | undefined, voice: Voice): Announcement | null {
  const { ahead } = useAbout()
  const [current, setCurrent] = useState<Announcement | null>(null)
  const queue = useRef<CallQueue | null>(null)
  const busy = useRef(false)

  // Before the paint: otherwise the newest call would stand large for a moment before its turn.
  useLayoutEffect(() => {
    if (!calls) return
    queue.current ??= { heardUpTo: heardCalls.upTo(), waiting: [] }
    queue.current = withCalls(queue.current, calls, Date.now() + ahead)
    void announceAll()

    async function announceAll(): Promise<void> {
      if (busy.current) return
      busy.current = true
      for (let call = take(); call; call = take()) {
        heardCalls.heard(call.sequence)
        setCurrent(call)
        await Promise.all([pause(SHOWN_MS), voice.say([[CHIME], wordsOf(call), wordsOf(call)])])
      }
      setCurrent(null)
      busy.current = false
    }

    function take(): Announcement | undefined {
      if (!queue.current) return undefined
      const { call, rest } = takeCall(queue.current)
      queue.current = rest
      return call
    }
  }, [calls, ahead, voice])

  return current
}

function wordsOf({ label, desk }: Announcement): string[] {
  return spokenCall({ label, deskName: desk.name }, spokenWords)
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
