import { expect, test } from 'vitest'
import type { DictationEvent } from '../../../../shared/contract/transcript-dictation.ts'
import type { Failure } from '../../../app/failure.ts'
import { DictationSession } from './dictation-session.ts'
import { OfferShelf } from './offer-shelf.ts'

/** A hall that tells what the test tells it to, and answers sound when the test lets it. */
function scene({ answers = true } = {}) {
  const said: Readonly<{ sound: string; last: boolean }>[] = []
  const waiting: (() => void)[] = []
  let tell: (event: DictationEvent | 'lost') => void = () => undefined
  let failure: Failure | null = null
  let now = 1_000
  const events: (DictationEvent | 'lost')[] = []
  async function* follow(): AsyncGenerator<DictationEvent> {
    for (;;) {
      const event = events.shift()
      if (event === 'lost') throw new Error('lost')
      if (event) yield event
      else
        await new Promise<void>((resolve) => {
          tell = (next) => {
            events.push(next)
            resolve()
          }
        })
    }
  }
  const shelf = new OfferShelf()
  const line = {
    follow: async () => follow(),
    async send({ sound, last }: Readonly<{ sound: string; last: boolean }>) {
      said.push({ sound: atob(sound), last })
      if (!answers) await new Promise<void>((resolve) => waiting.push(resolve))
      if (failure) throw new Error(failure)
      return { behindMs: 40 }
    },
    failureOf: () => failure ?? 'OFFLINE',
    now: () => now,
  }
  const session = new DictationSession(line, shelf.add)
  return {
    session,
    shelf,
    said,
    state: () => ({ ...session.get(), offers: shelf.get() }),
    async tell(...told: (DictationEvent | 'lost')[]) {
      for (const event of told) {
        tell(event)
        await settled()
      }
    },
    async answer() {
      waiting.shift()?.()
      await settled()
    },
    refuse(code: Failure) {
      failure = code
    },
    wait(milliseconds: number) {
      now += milliseconds
    },
  }
}

const settled = () => new Promise<void>((resolve) => setTimeout(resolve))
const READY = { what: 'engine', status: { state: 'ready', realTimeFactor: 0.1 } } as const
const OPEN = { what: 'open', session: '0' } as const
const text = (kind: 'partial' | 'final', segment: number, words: string) =>
  ({ what: 'text', heard: { kind, segment, text: words, fromMs: 500, toMs: 900 } }) as const
const piece = (words: string) => btoa(words)

async function listening(options = {}) {
  const hall = scene(options)
  await settled()
  await hall.tell(READY, OPEN)
  return hall
}

test('live text is replaced by the final one, which stays on offer until it is dropped', async () => {
  const hall = await listening()
  hall.session.piece(piece('a'))
  await hall.tell(text('partial', 0, '我'))
  expect(hall.state()).toMatchObject({ status: 'listening', live: '我', offers: [] })
  await hall.tell(text('final', 0, '我要反映'), text('final', 1, ''))
  expect(hall.state()).toMatchObject({ live: '', offers: [{ text: '我要反映', heardAt: 1_400 }] })
  hall.shelf.drop(hall.state().offers[0]?.id ?? 0)
  expect(hall.state().offers).toEqual([])
})

test('sound that came while the hall was busy goes together, in its order, and the end goes last', async () => {
  const hall = await listening({ answers: false })
  for (const words of ['one ', 'two ', 'three']) hall.session.piece(piece(words))
  hall.session.stop()
  hall.session.piece(piece('too late'))
  expect(hall.state().status).toBe('ending')
  await hall.answer()
  await hall.answer()
  expect(hall.said).toEqual([
    { sound: 'one ', last: false },
    { sound: 'two three', last: true },
  ])
  await hall.tell(text('final', 0, '三'), { what: 'ended', why: 'asked' })
  expect(hall.state()).toMatchObject({ status: 'ended', why: 'asked', offers: [{ text: '三' }] })
})

test('a hall that does not answer for half a minute ends it, and so does one that is gone', async () => {
  const slow = await listening({ answers: false })
  for (let each = 0; each < 302; each += 1) slow.session.piece(piece('a'))
  expect(slow.state()).toMatchObject({ status: 'ended', why: 'slow' })
  const gone = await listening()
  await gone.tell('lost')
  expect(gone.state()).toMatchObject({ status: 'ended', why: 'away' })
})

test('a whole day of sentences stays on offer', async () => {
  const hall = await listening()
  const day = Array.from({ length: 200 }, (_, index) => `第${index}句`)
  await hall.tell(...day.map((words, index) => text('final', index, words)))
  expect(hall.state().offers.map((offer) => offer.text)).toEqual(day)
})

test('what was understood of a sentence stays on offer when the hall goes away in the middle of it', async () => {
  const hall = await listening()
  hall.session.piece(piece('a'))
  await hall.tell(text('final', 0, '我要反映'), text('partial', 1, '井水发'), 'lost')
  expect(hall.state()).toMatchObject({ live: '', why: 'away' })
  expect(hall.state().offers.map((offer) => offer.text)).toEqual(['我要反映', '井水发'])
})

test('what was understood of a sentence stays on offer when the engine ends in the middle of it, and its rest follows', async () => {
  const hall = await listening()
  hall.session.piece(piece('a'))
  await hall.tell(text('partial', 0, '井水发'), { what: 'engine', status: { state: 'crashed' } })
  expect(hall.state()).toMatchObject({ status: 'listening', engine: { state: 'crashed' }, live: '' })
  await hall.tell(READY, text('final', 0, '黑'))
  expect(hall.state().offers.map((offer) => offer.text)).toEqual(['井水发', '黑'])
})

test('time that went by without a microphone is not taken for sound', async () => {
  const hall = await listening()
  for (let each = 0; each < 5; each += 1) hall.session.piece(piece('a'))
  hall.wait(60_000)
  hall.session.opening()
  hall.session.piece(piece('a'))
  await hall.tell(text('final', 0, '我要反映'))
  expect(hall.state().offers).toMatchObject([{ heardAt: 60_900 }])
})

test('without an engine it ends and says which state the engine is in', async () => {
  const hall = scene()
  await settled()
  await hall.tell({ what: 'engine', status: { state: 'off' } })
  expect(hall.state()).toMatchObject({ status: 'ended', why: 'engine', engine: { state: 'off' } })
})

test('an engine that starts is waited for, and who stops before that has nothing to wait for', async () => {
  const hall = scene()
  await settled()
  await hall.tell({ what: 'engine', status: { state: 'starting' } })
  expect(hall.state()).toMatchObject({ status: 'opening', engine: { state: 'starting' } })
  hall.session.stop()
  expect(hall.state()).toMatchObject({ status: 'ended', why: 'asked' })
})

test('a refusal is told, and an end by the hall keeps the reason of the hall', async () => {
  const hall = await listening()
  hall.refuse('NOT_FOUND')
  hall.session.piece(piece('a'))
  await settled()
  await hall.tell({ what: 'ended', why: 'account' })
  expect(hall.state()).toMatchObject({ status: 'ended', why: 'account', failure: null })
})

test('a microphone that is taken away is silence: the sentence ends, and times after it are those of the next one', async () => {
  const hall = await listening()
  hall.session.opening()
  hall.session.piece(piece('a'))
  hall.session.closing()
  await settled()
  const bytes = hall.said.map(({ sound }) => sound).join('')
  expect(bytes).toBe(`a${'\0'.repeat(500 * 32)}`)
  hall.wait(60_000)
  hall.session.opening()
  hall.session.piece(piece('b'))
  await hall.tell({ what: 'text', heard: { kind: 'final', segment: 1, text: 'later', fromMs: 600, toMs: 900 } })
  expect(hall.state().offers).toMatchObject([{ text: 'later', heardAt: 60_900 }])
})
