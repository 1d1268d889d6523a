import { useEffect, useState } from 'react'
import type { ReadBackView } from '../../../../shared/contract/transcript-read-back.ts'
import type { TranscriptId } from '../../../../shared/model/ids.ts'
import { followStream } from '../../../app/follow-stream.ts'
import { hallClient } from '../../../app/hall-client.ts'

type Followed = Readonly<{
  view: ReadBackView
  /** The line that told so; one opened since has told nothing yet. */
  line: number
  /** How often the line was opened: what was said before may have been forgotten. */
  lines: number
}>

/** How the read-back of an account stands, told as it changes. */
export function useFollowed(transcript: TranscriptId, from: 'desk' | 'screen'): Followed {
  const [told, setTold] = useState(NOT_BEGUN)
  const [lines, setLines] = useState(0)
  useEffect(() => {
    const end = new AbortController()
    let line = 0
    const open = async (signal: AbortSignal) => {
      const events = await hallClient.transcript.followReadBack({ transcript, from }, { signal })
      line += 1
      setLines((before) => before + 1)
      return events
    }
    void followStream(open, end.signal, (view) => setTold({ view, line }))
    return () => {
      end.abort()
      setTold(NOT_BEGUN)
    }
  }, [transcript, from])
  return { ...told, lines }
}

/** Nobody reads, and no visitor's screen is there. */
export const NOT_BEGUN: Omit<Followed, 'lines'> = {
  view: { screens: 0, reader: null, reading: null, drawing: { strokes: [], done: false } },
  line: 0,
}
