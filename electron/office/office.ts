import type { Me } from '../../shared/contract/staff.ts'
import type { BusinessDate, Instant } from '../../shared/model/time.ts'
import { type ReadableDb, view, type WritableDb } from '../store/database.ts'
import type { ChangeFeed } from './changes.ts'
import type { Documents } from './documents.ts'

/** Everything the business works with; the composition root fills it, tests give their own clock and chance. */
export type Office = Readonly<{
  db: WritableDb
  now: () => Instant
  /** Hall seconds in a second; other than 1 only where a sample hall lives through a simulated day. */
  clockSpeed?: number
  newId: () => string
  random: (bytes: number) => Uint8Array
  changes: ChangeFeed
  documents: Documents
  version: string
}>

/** Who asks, and from which place; it stands in every journal row. */
export type Actor = Me & Readonly<{ place: string }>

/** What a read needs. */
export type Reading = Readonly<{ db: ReadableDb; now: Instant; today: BusinessDate; actor: Actor }>

/** Runs a read that must not see two moments; nothing in it may wait. */
export function inOneView<Result>({ db }: Office, look: () => Result): Result {
  return view(db, look)
}
