import { useEffect, useEffectEvent, useState } from 'react'
import type { DeskReader } from '../../../../shared/contract/visit-readers.ts'
import type { DeskId } from '../../../../shared/model/ids.ts'
import type { ReadCard } from '../../../../shared/model/wedge-card.ts'
import { failureOf } from '../../../app/failure.ts'
import { hallClient } from '../../../app/hall-client.ts'
import { useMe } from '../../../app/me.tsx'

/** Hears the reader of the hall that belongs to the caller's desk, for as long as this is shown. */
export function useHallCards(onCard: (card: ReadCard) => void): DeskReader {
  const { desk } = useMe()
  const [reader, setReader] = useState(NO_READER)
  const tell = useEffectEvent(onCard)
  useEffect(() => {
    if (desk === null) return
    const end = new AbortController()
    void followDesk(desk, end.signal, { setReader, tell: (card) => tell(card) })
    return () => {
      end.abort()
      setReader(NO_READER)
    }
  }, [desk])
  return reader
}

const NO_READER: DeskReader = { status: null, wedge: null }

type Hears = Readonly<{ setReader: (reader: DeskReader) => void; tell: (card: ReadCard) => void }>

async function followDesk(desk: DeskId, signal: AbortSignal, { setReader, tell }: Hears): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const event of await hallClient.visit.cards({ desk }, { signal })) {
        if (signal.aborted) return
        if (event.what === 'card') tell(event.card)
        else setReader({ status: event.status, wedge: event.wedge })
      }
    } catch (error) {
      // Whoever sits elsewhere now, or may not listen, would be refused again; a lost line is taken up again.
      if (FINAL.has(failureOf(error))) return
    }
    if (signal.aborted) return
    setReader(NO_READER)
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}

const FINAL: ReadonlySet<string> = new Set(['NOT_YOUR_DESK', 'FORBIDDEN', 'UNAUTHORIZED'])
const PAUSE_MS = 1_000
