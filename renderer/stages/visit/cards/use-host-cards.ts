import { useEffect, useEffectEvent, useState } from 'react'
import type { ReaderStatus } from '../../../../shared/model/reader-state.ts'
import type { ReadCard } from '../../../../shared/model/wedge-card.ts'
import { host } from '../../../app/host.ts'
import { followingCards } from './follow-cards.ts'

/** Hears the reader at this very computer; its state, or null where there is none. */
export function useHostCards(onCard: (card: ReadCard) => void): ReaderStatus | null {
  const [status, setStatus] = useState<ReaderStatus | null>(null)
  const tell = useEffectEvent(onCard)
  useEffect(() => follow?.({ setStatus, tell: (card) => tell(card) }), [])
  return status
}

const follow = host && followingCards(host.nextCard)
