import type { DeskReader } from '../../../../shared/contract/visit-readers.ts'
import type { ReadCard } from '../../../../shared/model/wedge-card.ts'
import { useHallCards } from './use-hall-cards.ts'
import { useHostCards } from './use-host-cards.ts'
import { useWedge } from './use-wedge.ts'

/**
 * Hears every card that is laid at this desk, whichever way it comes, and tells what there is to read it with. `before`
 * is the snapshot that the card is to be put into.
 */
export function useCards<Snapshot>(snapshot: Snapshot, onCard: (card: ReadCard, before: Snapshot) => void): DeskReader {
  const atHall = useHallCards((card) => onCard(card, snapshot))
  const here = useHostCards((card) => onCard(card, snapshot))
  useWedge(atHall.wedge, snapshot, onCard)
  return { ...atHall, status: here ?? atHall.status }
}
