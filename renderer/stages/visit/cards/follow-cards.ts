import type { NextCard } from '../../../../shared/contract/host.ts'
import type { ReaderStatus } from '../../../../shared/model/reader-state.ts'
import type { ReadCard } from '../../../../shared/model/wedge-card.ts'

type Hears = Readonly<{ setStatus: (status: ReaderStatus | null) => void; tell: (card: ReadCard) => void }>
type Next = (asked: Readonly<{ after: ReaderStatus | null }>) => Promise<NextCard>

/** A card that came between two forms is for the next one only this long. */
const KEPT_MS = 60_000

/** Tells what the reader at this computer does and reads, until it is stopped; between two forms nothing is missed. */
export function followingCards(next: Next, now: () => number = Date.now): (hears: Hears) => () => void {
  let coming: Promise<Readonly<{ news: NextCard; at: number }>> | null = null
  let heard: ReaderStatus | null = null
  return ({ setStatus, tell }) => {
    let stopped = false
    const follow = async () => {
      setStatus(heard)
      while (!stopped) {
        coming ??= next({ after: heard }).then((news) => ({ news, at: now() }))
        const { news, at } = await coming
        if (stopped) return
        coming = null
        if (news.what === 'reader') {
          heard = news.status
          setStatus(heard)
        } else if (now() - at < KEPT_MS) tell(news.card)
      }
    }
    follow().catch(() => {
      // A shell that refuses would refuse again at once; the next form asks anew.
      coming = null
      setStatus(null)
    })
    return () => {
      stopped = true
    }
  }
}
