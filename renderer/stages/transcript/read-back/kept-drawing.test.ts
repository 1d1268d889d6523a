import { expect, test } from 'vitest'
import type { ReadBackView } from '../../../../shared/contract/transcript-read-back.ts'
import { type KeptDrawing, keptAfter } from './kept-drawing.ts'
import type { Strokes } from './signature-lines.ts'

const LINES: Strokes = [
  [
    [1, 2],
    [300, 400],
  ],
]

function view(asking: number | null, strokes: Strokes = [], done = false): ReadBackView {
  const reading = { version: 2, place: null, manner: 'signature' as const, asking }
  return { screens: 1, reader: null, reading, drawing: { strokes, done } }
}
const forgotten: ReadBackView = { screens: 0, reader: null, reading: null, drawing: { strokes: [], done: false } }

/** The views of one line after the other. */
const after = (...lines: readonly (readonly ReadBackView[])[]) =>
  lines
    .flatMap((views, index) => views.map((each) => ({ each, line: index + 1 })))
    .reduce<KeptDrawing | null>((kept, { each, line }) => keptAfter(kept, each, line), null)

test('a finished signature outlives a hall that starts anew, also twice', () => {
  const signed = view(7, LINES, true)
  expect(after([signed], [forgotten, view(7)])).toMatchObject({ asking: 7, strokes: LINES })
  expect(after([signed], [forgotten, view(7)], [forgotten, view(7)])).toMatchObject({ strokes: LINES })
})

test('what the visitor emptied, goes on with, or was asked for anew is not kept', () => {
  const signed = view(7, LINES, true)
  expect(after([signed, view(7)])).toBeNull()
  expect(after([signed, view(7, LINES)])).toBeNull()
  expect(after([signed, view(8)])).toBeNull()
  expect(after([signed], [forgotten, view(8)])).toBeNull()
  expect(after([signed], [signed, view(7)])).toBeNull()
  expect(after([view(7, LINES)], [forgotten, view(7)])).toBeNull()
})
