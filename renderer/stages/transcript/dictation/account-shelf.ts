import { QueryObserver, type QueryObserverResult } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import type { TranscriptView } from '../../../../shared/contract/transcript.ts'
import type { AccountId, VisitId } from '../../../../shared/model/ids.ts'
import { failureOf } from '../../../app/failure.ts'
import { hall } from '../../../app/hall-client.ts'
import { useMe } from '../../../app/me.tsx'
import { queryClient } from '../../../app/query-client.ts'
import { token } from '../../../app/token.ts'
import { unsaved } from '../../../app/unsaved.ts'
import { type Offer, OfferShelf } from './offer-shelf.ts'

type Account = Pick<TranscriptView, 'id' | 'visit'>

/** What this clerk dictated for an account and has not decided about: reading back and other visits do not take it away. */
export function useAccountShelf(account: Account): OfferShelf {
  const { visit } = account
  const shelf = shelfOf(useMe().id, account)
  // An account may be written again after its seal, and the same clerk may be back after another login.
  useEffect(() => watch(shelf, visit), [shelf, visit])
  return shelf
}

/** The sentences on that shelf, where nothing is dictated. */
export function useUndecided(account: Account): Readonly<{ undecided: readonly Offer[]; forget: () => void }> {
  const shelf = useAccountShelf(account)
  return { undecided: useSyncExternalStore(shelf.subscribe, shelf.get), forget: shelf.clear }
}

const shelves = new Map<string, OfferShelf>()
/** Shelves whose sentences can still be put into their account, each with the end of following that account. */
const open = new Map<OfferShelf, () => void>()

unsaved.part(() => open.size > 0)
token.onChange(() => {
  for (const shelf of [...open.keys()]) close(shelf)
})

function shelfOf(me: AccountId, { id, visit }: Account): OfferShelf {
  const known = shelves.get(`${me} ${id}`)
  if (known) return known
  // Nobody is shown, or keeps in this page, what another clerk's visitors said.
  for (const place of shelves.keys()) if (!place.startsWith(me)) shelves.delete(place)
  const shelf = new OfferShelf()
  shelf.subscribe(() => watch(shelf, visit))
  shelves.set(`${me} ${id}`, shelf)
  return shelf
}

/** The seal may come from any desk, and while this page shows something else: the hall's word counts, not what is shown. */
function watch(shelf: OfferShelf, visit: VisitId): void {
  if (shelf.get().length === 0) close(shelf)
  if (shelf.get().length === 0 || open.has(shelf) || token.get() === null) return
  const account = new QueryObserver(queryClient, hall.transcript.ofVisit.queryOptions({ input: { visit } }))
  const look = (found: Found) => isClosed(found) && close(shelf)
  open.set(shelf, account.subscribe(look))
  look(account.getCurrentResult())
}

function close(shelf: OfferShelf): void {
  open.get(shelf)?.()
  open.delete(shelf)
}

type Found = QueryObserverResult<TranscriptView | null>

/** Nothing can be put into it any more, by this clerk. */
function isClosed({ data, error }: Found): boolean {
  if (error) return !PASSING.has(failureOf(error))
  return data ? data.confirmedAt !== null && data.correction === null : false
}

const PASSING: ReadonlySet<string> = new Set(['OFFLINE', 'BUG'])
