import { useEffect, useRef, useState } from 'react'
import type { ImportOutcome } from '../../../../shared/contract/visit-import.ts'
import { hall } from '../../../app/hall-client.ts'
import { useCommand } from '../../../app/use-command.ts'
import { batchesOf, type ImportRow } from './import-rows.ts'

type Progress = Readonly<{ done: number; all: number }>
type Keep = (origins: readonly string[], outcomes: readonly ImportOutcome[]) => void

/**
 * Brings rows in, part by part, until all are in, somebody stops it, or the hall does not answer; what came in stays, and
 * going on sends the rest. A part whose answer was lost is sent again under its first key and comes in once.
 */
export function useImportRun(keep: Keep) {
  const command = useCommand(hall.visit.importMessages)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [running, setRunning] = useState(false)
  const stopped = useRef(false)
  useEffect(() => {
    stopped.current = false
    return () => {
      stopped.current = true
    }
  }, [])

  async function start(rows: readonly ImportRow[]): Promise<void> {
    stopped.current = false
    setRunning(true)
    setProgress({ done: 0, all: rows.length })
    let done = 0
    for (const messages of batchesOf(rows)) {
      if (stopped.current) break
      const answer = await command.run({ messages })
      if (!answer) break
      done += messages.length
      keep(
        messages.map(({ origin }) => origin),
        answer.outcomes,
      )
      setProgress({ done, all: rows.length })
    }
    setRunning(false)
  }

  return {
    start,
    running,
    progress,
    failure: command.failure,
    clear: command.clear,
    stop: () => {
      stopped.current = true
    },
  }
}
