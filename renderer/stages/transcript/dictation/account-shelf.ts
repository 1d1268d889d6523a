import type { TranscriptId } from '../../../../shared/model/ids.ts'
import { useMe } from '../../../app/me.tsx'
import { unsaved } from '../../../app/unsaved.ts'
import { OfferShelf } from './offer-shelf.ts'

/** What this clerk dictated for an account and has not decided about: reading back and other visits do not take it away. */
export function useAccountShelf(transcript: TranscriptId): OfferShelf {
  const place = `${useMe().id} ${transcript}`
  const shelf = shelves.get(place) ?? new OfferShelf()
  shelves.set(place, shelf)
  return shelf
}

const shelves = new Map<string, OfferShelf>()

unsaved.part(() => [...shelves.values()].some((shelf) => shelf.get().length > 0))
