import type { DeskReader } from '../../../shared/contract/visit-readers.ts'
import type { ReadCard } from '../../../shared/model/wedge-card.ts'
import { useHallCards } from './use-hall-cards.ts'
import { useWedge } from './use-wedge.ts'

/**
 * Hears every card that is laid at this desk, whichever way it comes, and tells what there is to read it with. `before`
 * is the snapshot that the card is to be put into.
 */
export function useCards<Snapshot>(snapshot: Snapshot, onCard: (card: ReadCard, before: Snapshot) => void): DeskReader {
  const reader = useHallCards((card) => onCard(card, snapshot))
  useWedge(reader.wedge, snapshot, onCard)
  return reader
}
