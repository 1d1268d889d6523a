import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Spot } from '../../../../shared/contract/transcript-presence.ts'
import type { TranscriptId } from '../../../../shared/model/ids.ts'
import { hall, hallClient } from '../../../app/hall-client.ts'

/** Tells the hall where this page is in an account, and who else is there. */
export function usePresence(transcript: TranscriptId) {
  const [at, goTo] = useState<Spot>('account')
  const { data: others = [] } = useQuery(
    hall.transcript.here.queryOptions({
      input: { transcript, page: PAGE, at },
      // Asking is also the sign that this page is still here; the hall believes it for 15 s.
      refetchInterval: 5_000,
      staleTime: 0,
      gcTime: 0,
      placeholderData: keepPreviousData,
    }),
  )
  useEffect(() => {
    return () => void hallClient.transcript.here({ transcript, page: PAGE, at: 'gone' }).catch(() => undefined)
  }, [transcript])
  return { others, goTo }
}

const PAGE = crypto.randomUUID()
