import type { CardEvent, DeskReader } from '../../../shared/contract/visit-readers.ts'
import type { DeskId } from '../../../shared/model/ids.ts'
import type { ReadCard } from '../../../shared/model/wedge-card.ts'
import { type Bell, createBell } from '../bell.ts'

/** Brings what was read to the page at the desk. It is nowhere but in this process's memory, and not for long. */
export type DeskCards = Readonly<{
  lay: (desk: DeskId, card: ReadCard) => void
  /** Who listens looks anew whether they still may, and what the reader of their desk does. */
  lookAgain: () => void
  /** Ends where `stillThere` says no; a card goes to the listener who came last, and to nobody else. */
  follow: (
    desk: DeskId,
    stillThere: () => boolean,
    signal: AbortSignal | undefined,
  ) => AsyncGenerator<CardEvent, void, void>
}>

/** A card that nobody took for a minute is forgotten: by then it may be the last visitor's. */
const KEPT_MS = 60_000

export function createDeskCards(readerAt: (desk: DeskId) => DeskReader, keptMs = KEPT_MS): DeskCards {
  const waiting = new Map<DeskId, Readonly<{ card: ReadCard; end: NodeJS.Timeout }>>()
  let listeners: readonly Listener[] = []

  function take(desk: DeskId): ReadCard | undefined {
    const found = waiting.get(desk)
    clearTimeout(found?.end)
    waiting.delete(desk)
    return found?.card
  }
  function lookAgain(): void {
    for (const { bell } of listeners) bell.ring()
  }

  return {
    lay(desk, card) {
      take(desk)
      waiting.set(desk, { card, end: setTimeout(() => take(desk), keptMs).unref() })
      lookAgain()
    },
    lookAgain,
    async *follow(desk, stillThere, signal) {
      const listener: Listener = { desk, bell: createBell(signal) }
      listeners = [...listeners, listener]
      let told = ''
      try {
        while (!signal?.aborted && stillThere()) {
          const reader = readerAt(desk)
          const news = JSON.stringify(reader)
          if (news !== told) {
            told = news
            yield { what: 'reader', ...reader }
            continue
          }
          const isLast = listeners.findLast((each) => each.desk === desk) === listener
          const card = isLast ? take(desk) : undefined
          if (card) yield { what: 'card', card }
          else await listener.bell.heard()
        }
      } finally {
        listeners = listeners.filter((each) => each !== listener)
        lookAgain()
      }
    },
  }
}

type Listener = Readonly<{ desk: DeskId; bell: Bell }>
