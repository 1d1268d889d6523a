import { useState } from 'react'
import type { Drawing } from '../../../../shared/contract/transcript-read-back.ts'
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
}>

/** Where the visitor signs. A signature is for one version: what was drawn for another one is dropped. */
export function useSigning(version: number): Signing {
  const [kept, setKept] = useState<Kept>({ version, asking: null, own: [], asked: 0 })
  const state = kept.version === version ? kept : { ...kept, version, asking: null, own: [] }
  const { asking, own, asked } = state
  return {
    asking,
    own,
    ask: () => setKept({ version, own: [], asking: asked + 1, asked: asked + 1 }),
    takeHere: () => setKept({ ...state, asking: null, own: [] }),
    draw: (strokes) => setKept({ ...state, own: strokes }),
  }
}

type Kept = Readonly<{ version: number; asking: number | null; own: Strokes; asked: number }>

/** What can be sealed: from the visitor's screen once they said that it is done. */
export function signatureOf({ asking, own }: Signing, drawing: Drawing): Strokes {
  if (asking === null) return own
  return drawing.done ? drawing.strokes : []
}
