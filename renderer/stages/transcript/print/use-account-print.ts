import { useRef, useState } from 'react'
import type { TranscriptId, TranscriptSheetId } from '../../../../shared/model/ids.ts'
import { type Failure, failureOf } from '../../../app/failure.ts'
import { hall, hallClient } from '../../../app/hall-client.ts'
import { usePrinting } from '../../../app/printing/use-printing.ts'
import { useCommand } from '../../../app/use-command.ts'

export type PrintedAccount = Readonly<{ transcript: TranscriptId; revision: number }>
type Counted = Readonly<{ sheet: TranscriptSheetId; copy: number }>

/** Prints an account, each copy counted. Its words come by a question of their own, not with the command. */
export function useAccountPrint(account: PrintedAccount, may: boolean) {
  const inHall = useCommand(hall.transcript.printInHall)
  const count = useCommand(hall.transcript.print)
  const [missed, setMissed] = useState<Failure | null>(null)
  // A copy whose words did not arrive was not printed: asked for again it is the same one.
  const counted = useRef<Counted | null>(null)

  async function here() {
    counted.current ??= (await count.run(account)) ?? null
    if (!counted.current) return undefined
    try {
      const { html } = await hallClient.transcript.printed(counted.current)
      const { copy } = counted.current
      counted.current = null
      return { copy, html }
    } catch (error) {
      setMissed(failureOf(error))
      return undefined
    }
  }

  const printing = usePrinting('transcript', { inHall: () => inHall.run(account), here }, may)
  return {
    ...printing,
    running: inHall.running || count.running || printing.sending,
    failure: inHall.failure ?? count.failure ?? missed,
    clear: () => {
      inHall.clear()
      count.clear()
      setMissed(null)
    },
  }
}
