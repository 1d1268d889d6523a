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

function tell(message: ToSpeech): void {
  child.send(message)
}
