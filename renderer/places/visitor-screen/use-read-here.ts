import { useEffect, useState } from 'react'
import type { VisitId } from '../../../shared/model/ids.ts'
import { followStream } from '../../app/follow-stream.ts'
import { hallClient } from '../../app/hall-client.ts'

/** Whose account is being read back at this counter; null while nobody's is. */
export function useReadHere(): VisitId | null {
  const [visit, setVisit] = useState<VisitId | null>(null)
  useEffect(() => {
    const end = new AbortController()
    const open = (signal: AbortSignal) => hallClient.transcript.followCounter(undefined, { signal })
    void followStream(open, end.signal, (told) => setVisit(told.visit))
    return () => end.abort()
  }, [])
  return visit
}
