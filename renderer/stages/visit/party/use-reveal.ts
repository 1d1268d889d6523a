import { useEffect, useState } from 'react'
import { type Failure, failureOf } from '../../../app/failure.ts'
import { hall, hallClient } from '../../../app/hall-client.ts'
import { useCommand } from '../../../app/use-command.ts'
import type { Revealable, RevealedOf } from './masked-value.tsx'

/** Asks for one masked value with a reason and forgets it after the minute the hall allows, or at once. */
export function useReveal(of: RevealedOf, what: Revealable) {
  const ofVisit = useCommand(hall.visit.reveal)
  const ofCasefile = useCommand(hall.casefile.reveal)
  const [shown, setShown] = useState<Readonly<{ value: string; forMs: number }> | null>(null)
  const [failed, setFailed] = useState<Failure | null>(null)

  useEffect(() => {
    if (!shown) return undefined
    const timer = setTimeout(() => setShown(null), shown.forMs)
    return () => clearTimeout(timer)
  }, [shown])

  async function show(reason: string): Promise<void> {
    const begun = 'visit' in of ? ofVisit.run({ ...of, what, reason }) : ofCasefile.run({ ...of, what, reason })
    if (!(await begun)) return
    try {
      const { value } = await ('visit' in of
        ? hallClient.visit.revealed({ ...of, what })
        : hallClient.casefile.revealed({ ...of, what }))
      setShown({ value, forMs: SHOWN_FOR })
    } catch (error) {
      setFailed(failureOf(error))
    }
  }

  return {
    value: shown?.value ?? null,
    running: ofVisit.running || ofCasefile.running,
    failure: ofVisit.failure ?? ofCasefile.failure ?? failed,
    show,
    hide: () => setShown(null),
    clear: () => {
      ofVisit.clear()
      ofCasefile.clear()
      setFailed(null)
    },
  }
}

/** As long as the hall lets it be read. */
const SHOWN_FOR = 60_000
