import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { joined, piecesOf, SPEECH_ENTRY, spoken, tinyLoad } from '../../../tests/support/tiny-speech.ts'
import { forkByNode } from '../child/fork-child.ts'
import type { Child } from '../child/supervise-child.ts'
import { FromSpeech, type ToSpeech } from './speech-messages.ts'

let child: Child
let told: FromSpeech[]
beforeEach(async () => {
  child = forkByNode(SPEECH_ENTRY)()
  told = []
  child.onMessage((message) => told.push(FromSpeech.parse(message)))
  tell({ what: 'start', load: await tinyLoad() })
  await vi.waitFor(() => expect(told[0]?.what).toBe('ready'), 20_000)
})
afterEach(() => child.kill())

// What a dictation needs is some 12 MB; an engine that keeps those of a whole day has no memory left.
test('a dictation that ended is kept no longer: what still comes of it is heard by nobody', async () => {
  const { file, text } = spoken[10] ?? { file: '', text: '' }
  for (const session of [1, 2]) tell({ what: 'open', session, heard: 0, segment: 0 })
  tell({ what: 'end', session: 1 })
  for (const session of [1, 2]) for (const sound of piecesOf(joined([file]))) tell({ what: 'sound', session, sound })
  tell({ what: 'end', session: 2 })
  await vi.waitFor(() => expect(told.at(-1)).toEqual({ what: 'ended', session: 2 }), 20_000)
  const finals = told.flatMap((each) => (each.what === 'text' && each.heard.kind === 'final' ? [each] : []))
  expect(finals).toMatchObject([{ session: 2, heard: { text } }])
})

// A detector is used again: what the one before it heard would move every time and begin the first text in its words.
test('a dictation after another hears its own words at its own times', async () => {
  const { file, text } = spoken[10] ?? { file: '', text: '' }
  const other = spoken[11] ?? { file: '', text: '' }
  const sound = piecesOf(joined([file]))
  for (const [session, pieces] of [
    [1, sound],
    [2, piecesOf(joined([other.file])).slice(0, 12)],
    [3, sound],
  ] as const) {
    tell({ what: 'open', session, heard: 0, segment: 0 })
    for (const piece of pieces) tell({ what: 'sound', session, sound: piece })
    tell(session === 2 ? { what: 'forget', session } : { what: 'end', session })
  }
  await vi.waitFor(() => expect(told.at(-1)).toEqual({ what: 'ended', session: 3 }), 20_000)
  const finals = (session: number) =>
    told.flatMap((each) =>
      each.what === 'text' && each.session === session && each.heard.kind === 'final' ? [each.heard] : [],
    )
  expect(finals(3)).toMatchObject([{ text }])
  expect(finals(3)).toEqual(finals(1))
})

function tell(message: ToSpeech): void {
  child.send(message)
}
