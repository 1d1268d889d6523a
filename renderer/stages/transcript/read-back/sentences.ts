import { type Guide, PARTS, type Part } from '../../../../shared/contract/transcript.ts'
import type { Place } from '../../../../shared/contract/transcript-read-back.ts'

/** An account as it is read: part by part, sentence by sentence. Parts without an answer are left out. */
export type ReadPart = Readonly<{ part: Part; sentences: readonly string[] }>

export function partsToRead(guide: Guide): ReadPart[] {
  return PARTS.flatMap((part) => {
    const sentences = sentencesOf(guide[part])
    return sentences.length === 0 ? [] : [{ part, sentences }]
  })
}

/**
 * The sentences of a text; joined they are the text without the white space around it. A sentence ends at 。！？；… with
 * the quotes and brackets that close after it, or with its line.
 */
export function sentencesOf(text: string): string[] {
  return text.trim().match(SENTENCE) ?? []
}

const SENTENCE = /[^。！？；!?;…\n]*(?:(?:[。！？；!?;…]+[”’」』）)"']*)+\s*|\n\s*)|[^。！？；!?;…\n]+/gu

/** Sentences with their number, which tells equal ones apart. */
export const numbered = (sentences: readonly string[]) => sentences.map((text, sentence) => ({ sentence, text }))

export function placesOf(parts: readonly ReadPart[]): Place[] {
  return parts.flatMap(({ part, sentences }) => sentences.map((_, sentence) => ({ part, sentence })))
}

/** So many sentences on or back, within the account; from a place that is no more, the nearest one before it. */
export function moved(places: readonly Place[], from: Place | null, steps: number): Place | null {
  const at = from === null ? 0 : indexOf(places, from)
  return places[Math.min(places.length - 1, Math.max(0, at + steps))] ?? null
}

export const samePlace = (one: Place | null, other: Place | null) =>
  one?.part === other?.part && one?.sentence === other?.sentence

function indexOf(places: readonly Place[], from: Place): number {
  const exact = places.findIndex((place) => samePlace(place, from))
  if (exact !== -1) return exact
  return Math.max(
    0,
    places.findLastIndex(({ part, sentence }) => part === from.part && sentence < from.sentence),
  )
}
