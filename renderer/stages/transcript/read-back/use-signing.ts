import { useState } from 'react'
import type { Drawing, ReadBackView } from '../../../../shared/contract/transcript-read-back.ts'
import type { KeptDrawing } from './kept-drawing.ts'
import type { Strokes } from './signature-lines.ts'

export type Signing = Readonly<{
  /** The number under which the visitor's screen is asked; null while the pad is the clerk's. */
  asking: number | null
  /** Drawn on the clerk's own pad. */
  own: Strokes
  /** Asks the visitor's screen, or asks it once more on an empty pad. */
  ask: () => void
  /** Takes the pad to the clerk's page. */
  takeHere: () => void
  draw: (strokes: Strokes) => void
  /** Puts a signature that the hall has forgotten on the clerk's pad. */
  putBack: (strokes: Strokes) => void
}>

/** Where the visitor signs. A signature is for one version: what was drawn for another one is dropped. */
export function useSigning(version: number): Signing {
  const [kept, setKept] = useState<Kept>({ version, asking: null, own: [], asked: 0 })
  const state = kept.version === version ? kept : { ...kept, version, asking: null, own: [] }
  const { asking, own, asked } = state
  return {
    asking,
    own,
    ask() {
      // A page that starts anew never asks under a number that a drawing was made for.
      const next = Math.max(asked + 1, Date.now())
      setKept({ version, own: [], asking: next, asked: next })
    },
    takeHere: () => setKept({ ...state, asking: null, own: [] }),
    draw: (strokes) => setKept({ ...state, own: strokes }),
    putBack: (strokes) => setKept({ ...state, asking: null, own: strokes }),
  }
}

type Kept = Readonly<{ version: number; asking: number | null; own: Strokes; asked: number }>

/** What can be sealed: from the visitor's screen once they said that it is done. */
export function signatureOf({ asking, own }: Signing, drawing: Drawing): Strokes {
  if (asking === null) return own
  return drawing.done ? drawing.strokes : []
}

/** A finished signature that only this page has; a visitor's screen that is there sends its own again by itself. */
export function forgottenBy(
  { screens, drawing }: ReadBackView,
  { asking }: Signing,
  kept: KeptDrawing | null,
): Strokes | null {
  return screens === 0 && drawing.strokes.length === 0 && kept?.asking === asking ? kept.strokes : null
}
