import { useState } from 'react'
import type { ReadBackView } from '../../../../shared/contract/transcript-read-back.ts'
import type { Strokes } from './signature-lines.ts'

/** A signature that the visitor had finished on their screen. */
export type KeptDrawing = Readonly<{
  asking: number
  /** Which line to the hall told of it last. */
  line: number
  strokes: Strokes
}>

/**
 * What the clerk's page keeps of the visitor's screen: a hall that starts anew has forgotten the signature, and the screen
 * may be gone with it. What the visitor takes back is not kept.
 */
export function keptAfter(
  kept: KeptDrawing | null,
  { reading, drawing: { strokes, done } }: ReadBackView,
  line: number,
): KeptDrawing | null {
  const asking = reading?.asking ?? null
  if (asking === null) return kept
  if (strokes.length > 0) return done ? { asking, line, strokes } : null
  // Empty on the same line: the visitor emptied it. Empty on a newer one: the hall has forgotten it.
  return kept?.asking === asking && kept.line < line ? kept : null
}

export function useKeptDrawing(view: ReadBackView, line: number): KeptDrawing | null {
  const [seen, setSeen] = useState(() => ({ view, kept: keptAfter(null, view, line) }))
  if (seen.view !== view) setSeen({ view, kept: keptAfter(seen.kept, view, line) })
  return seen.kept
}
