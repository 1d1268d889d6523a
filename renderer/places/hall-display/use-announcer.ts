import { useLayoutEffect, useRef, useState } from 'react'
import type { Announcement, Board } from '../../../shared/contract/ticket.ts'
import { planCall, type VoiceLibrary } from '../../../shared/model/clip-plan.ts'
import { isQuietAt } from '../../../shared/model/quiet-hours.ts'
import { spokenWords } from '../../../shared/model/rule-packs.ts'
import { useAbout } from '../../app/about.tsx'
import { createAnnouncer } from './announcer.ts'
import { playable } from './clips.ts'
import { heardCalls } from './heard-calls.ts'
import type { Voice } from './voice.ts'

type Speaking = Readonly<{ board: Board | undefined; ahead: number; timeZone: string; library: VoiceLibrary }>

/** The announcement being made now, or null; `readAt` is when this computer's clock the board came. */
export function useAnnouncer(board: Board | undefined, readAt: number, voice: Voice, library: VoiceLibrary) {
  const { timeZone } = useAbout()
  const [current, setCurrent] = useState<Announcement | null>(null)
  const speaking = useRef<Speaking>({ board, ahead: 0, timeZone, library })
  const [announcer] = useState(() =>
    createAnnouncer({
      ready: () => Promise.race([voice.prepared, pause(READY_MS)]),
      say: (call) => say(voice, call, speaking.current),
      pause,
      show: setCurrent,
      heard: heardCalls,
    }),
  )

  // Before the paint: otherwise the newest call would stand large for a moment before its turn.
  useLayoutEffect(() => {
    speaking.current = { board, ahead: board ? board.now - readAt : 0, timeZone, library }
    if (board) announcer.hear(board)
  }, [board, readAt, timeZone, library, announcer])

  return current
}

/** A hall that was just switched on waits for its voice that long, then calls without. */
const READY_MS = 5_000

async function say(voice: Voice, { label, desk }: Announcement, { board, ahead, timeZone, library }: Speaking) {
  if (!board || isQuietAt(board.display, Date.now() + ahead, timeZone) || board.display.volume === 0) return
  const plan = planCall({ label, deskName: desk.name }, board.display, playable(library, voice.canPlay), spokenWords)
  await voice.play(plan, board.display.volume)
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
