import { type Guide, PARTS, type TranscriptView } from '../../../shared/contract/transcript.ts'
import type { AutosaveState, Draft, Kept, Parcel } from './autosave-state.ts'
import { mergeGuides } from './merge.ts'

/** The account as the hall tells it. */
export function keptOf({ version, savedAt, guide, confirmedVersion }: TranscriptView): Kept {
  return { version, savedAt, guide, sealed: confirmedVersion ?? 0 }
}

/** What goes to the hall, and the writer's account as it stands once that is on its way. */
type Next = Readonly<{ parcel: Parcel; account: Pick<AutosaveState, 'guide' | 'kept'> }>

/**
 * What the hall should have next; null where it has everything, or may not have it. Of sentences that are to be decided it
 * keeps the words it has, of all others it gets the writer's. The writer's account is split at the same places: else a
 * change of the other that the parcel takes over as decided would look as if the writer had taken it back.
 */
export function nextParcel({ guide, kept, theirs, status }: AutosaveState, newKey: () => string): Next | null {
  if (status === 'sealed') return null
  if (!theirs) {
    if (sameWords(guide, kept.guide)) return null
    return { parcel: { key: newKey(), base: kept.version, guide, undecided: null }, account: { guide, kept } }
  }
  const { chosen, undecided } = mergeGuides(kept.guide, guide, theirs.guide)
  const decided = chosen(() => 'theirs')
  if (sameWords(decided, theirs.guide)) return null
  return {
    parcel: { key: newKey(), base: theirs.version, guide: decided, undecided: chosen(() => 'before') },
    account: { guide: chosen(() => 'mine'), kept: { ...kept, guide: undecided } },
  }
}

/**
 * Two windows of one person ended with words of the same account that were not kept yet. Of a save that was never answered
 * nobody but the hall knows whether it arrived: where its words are there, they are not new.
 */
export function joined(guide: Guide, { guide: words, kept, parcel }: Draft, hall: Kept): Guide {
  const sent = parcel ? mergeGuides(kept.guide, parcel.guide, hall.guide).chosen(() => 'both') : null
  const arrived = parcel && sent && sameWords(sent, hall.guide)
  return mergeGuides(arrived ? parcel.guide : kept.guide, words, guide).chosen(() => 'both')
}

/** White space at the edges is not kept by the hall and does not make another account. */
export function sameWords(one: Guide, other: Guide): boolean {
  return PARTS.every((question) => one[question].trim() === other[question].trim())
}
