import { useRef, useState } from 'react'
import type { TranscriptId, TranscriptSheetId } from '../../../../shared/model/ids.ts'
import { type Failure, failureOf } from '../../../app/failure.ts'
import { hall, hallClient } from '../../../app/hall-client.ts'
import { usePrinting } from '../../../app/printing/use-printing.ts'
import { useCommand } from '../../../app/use-command.ts'
import type { Second } from './second-person.tsx'

export type PrintedAccount = Readonly<{ transcript: TranscriptId; revision: number }>
type Counted = Readonly<{ sheet: TranscriptSheetId; copy: number }>

/** Prints an account, each copy counted. Its words come by a question of their own, not with the command. */
export function useAccountPrint(account: PrintedAccount, may: boolean) {
  const inHall = useCommand(hall.transcript.printInHall)
  const count = useCommand(hall.transcript.print)
  const [missed, setMissed] = useState<Failure | null>(null)
  // A copy whose words did not arrive was not printed: asked for again it is the same one.
  const counted = useRef<Counted | null>(null)
  const [asksSecond, setAsksSecond] = useState(false)
  const second = useRef<Second | null>(null)
  /** Signed for this one copy only. */
  const signed = () => (second.current ? { ...account, second: second.current } : account)

  async function here() {
    counted.current ??= (await count.run(signed())) ?? null
    if (!counted.current) return undefined
    setAsksSecond(false)
    try {
      const { html } = await hallClient.transcript.printed(counted.current)
      const { copy } = counted.current
      counted.current = null
      return { copy, html }
    } catch (error) {
      const failure = failureOf(error)
      // Of an accusation a copy is given once: what got lost on the way takes another signature.
      if (failure === 'SECOND_PERSON_NEEDED') counted.current = null
      setMissed(failure)
      return undefined
    }
  }

  async function sendToHall() {
    const sent = await inHall.run(signed())
    if (sent) setAsksSecond(false)
    return sent
  }

  const printing = usePrinting('transcript', { inHall: sendToHall, here }, may)
  const failure = inHall.failure ?? count.failure ?? missed
  if (failure === 'SECOND_PERSON_NEEDED' && !asksSecond) setAsksSecond(true)
  function clear() {
    inHall.clear()
    count.clear()
    setMissed(null)
  }
  async function printSigned(by: Second) {
    second.current = by
    await printing.print()
    second.current = null
  }

  return {
    ...printing,
    printSigned,
    running: inHall.running || count.running || printing.sending,
    failure,
    asksSecond,
    leaveSecond: () => {
      clear()
      setAsksSecond(false)
    },
    clear,
  }
}
