import { useEffect, useState } from 'react'
import type { ReadBackView } from '../../../../shared/contract/transcript-read-back.ts'
import type { TranscriptId } from '../../../../shared/model/ids.ts'
import { followStream } from '../../../app/follow-stream.ts'
import { hallClient } from '../../../app/hall-client.ts'

type Followed = Readonly<{
  view: ReadBackView
  /** How often the line was opened: what was said before may have been forgotten. */
  lines: number
}>

/** How the read-back of an account stands, told as it changes. */
export function useFollowed(transcript: TranscriptId, from: 'desk' | 'screen'): Followed {
  const [view, setView] = useState(NOT_BEGUN)
  const [lines, setLines] = useState(0)
  useEffect(() => {
    const end = new AbortController()
    const open = async (signal: AbortSignal) => {
      const events = await hallClient.transcript.followReadBack({ transcript, from }, { signal })
      setLines((before) => before + 1)
      return events
    }
    void followStream(open, end.signal, setView)
    return () => {
      end.abort()
      setView(NOT_BEGUN)
    }
  }, [transcript, from])
  return { view, lines }
}

const NOT_BEGUN: ReadBackView = { screens: 0, reading: null, drawing: { strokes: [], done: false } }
