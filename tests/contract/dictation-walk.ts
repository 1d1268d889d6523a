import { expect } from 'vitest'
import { matterNamed } from '../support/sample-office.ts'
import { registered } from '../support/staged.ts'
import type { TestHall } from '../support/test-hall.ts'
import { joined, piecesOf, spoken, TINY_MODEL } from '../support/tiny-speech.ts'
import { type Connect, type HallClient, key } from '../support/whole-walk.ts'

/** The administrator chooses a model; what is said at a desk becomes text there and nowhere else. */
export async function walkDictation(hall: TestHall, connect: Connect): Promise<void> {
  const [admin, clerk, other] = [await connect('admin'), await connect('front1'), await connect('front2')]
  const visit = registered(hall.office, matterNamed('lake'))
  const { id: transcript } = await clerk.transcript.begin({ key: key(), visit })
  await chooseModel(admin)
  const [sentence] = spoken.filter(({ file }) => file === 'wav/te107.wav')
  if (!sentence) throw new Error('the recording is gone')
  expect(await dictate(await clerk.transcript.dictation({ transcript }), clerk, sentence.file)).toEqual([sentence.text])
  expect(await dictate(await admin.transcript.tryDictation(), admin, sentence.file)).toEqual([sentence.text])

  const foreign = await clerk.transcript.dictation({ transcript })
  const session = await opened(foreign)
  await expect(other.transcript.dictated({ session, sound: 'AAAA' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await foreign.return?.()
  await admin.transcript.chooseSpeech({ key: key(), folder: null })
  expect(await admin.transcript.speech()).toMatchObject({ folder: null, status: { state: 'off' } })
}

async function chooseModel(admin: HallClient): Promise<void> {
  expect(await admin.transcript.speechFolder({ folder: TINY_MODEL })).toMatchObject({
    fault: null,
    model: { language: 'zh' },
  })
  const words = { name: 'tiny', licence: 'Apache-2.0', language: 'zh', kind: 'zipformerCtc' } as const
  const files = { model: 'model.onnx', tokens: 'tokens.txt' }
  const described = await admin.transcript.describeSpeech({ folder: TINY_MODEL, words, files, write: false })
  expect(described).toMatchObject({ fault: null, files: [{ bytes: 2_127_053 }, { part: 'tokens' }] })
  await admin.transcript.chooseSpeech({ key: key(), folder: TINY_MODEL })
  await expect
    .poll(async () => (await admin.transcript.speech()).status.state, { timeout: 20_000, interval: 100 })
    .toBe('ready')
}

type Events = Awaited<ReturnType<HallClient['transcript']['dictation']>>

async function dictate(events: Events, speaker: HallClient, file: string): Promise<string[]> {
  const session = await opened(events)
  const pieces = piecesOf(joined([file]))
  for (const [at, sound] of pieces.entries())
    await speaker.transcript.dictated({ session, sound, last: at === pieces.length - 1 })
  const finals: string[] = []
  for await (const event of events) {
    if (event.what === 'text' && event.heard.kind === 'final') finals.push(event.heard.text)
    if (event.what === 'ended') expect(event.why).toBe('asked')
  }
  return finals
}

async function opened(events: Events): Promise<string> {
  for (let next = await events.next(); !next.done; next = await events.next()) {
    if (next.value.what === 'open') return next.value.session
    if (next.value.what !== 'engine') throw new Error(`not opened: ${JSON.stringify(next.value)}`)
  }
  throw new Error('ended before it began')
}
