import type { Guide } from '../../../shared/contract/transcript.ts'

/** One version of the account as the hall keeps it; `sealed` is the version that was confirmed last, 0 for none. */
export type Kept = Readonly<{ version: number; savedAt: number; guide: Guide; sealed: number }>

/**
 * A save on its way. It keeps its key until it is answered: a lost answer is asked for again, never sent twice. Sentences
 * that are still to be decided stand in it as the hall has them; `undecided` is the same account with them as before.
 */
export type Parcel = Readonly<{ key: string; base: number; guide: Guide; undecided: Guide | null }>

/** What survives the end of the page. */
export type Draft = Readonly<{ guide: Guide; kept: Kept; parcel: Parcel | null }>

export type Sent = Readonly<{ saved: { version: number; savedAt: number } }> | Readonly<{ failure: string }>

/** `sealed`: the account was confirmed without words that are only here. */
export type AutosaveStatus = 'saved' | 'typing' | 'saving' | 'offline' | 'conflict' | 'sealed' | 'withdrawn' | 'refused'

export type AutosaveState = Readonly<{
  guide: Guide
  kept: Kept
  status: AutosaveStatus
  /** The newer version somebody else kept, while the writer decides about sentences that both changed. */
  theirs: Kept | null
}>

/** The hall and this browser, as a writer needs them. */
export type Surroundings = Readonly<{
  send: (parcel: Parcel) => Promise<Sent>
  load: () => Promise<Kept | null>
  remember: (draft: Draft | null) => void
  newKey: () => string
}>
