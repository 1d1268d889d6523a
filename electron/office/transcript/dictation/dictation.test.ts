import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { AccountId } from '../../../../shared/model/ids.ts'
import { direct } from '../../../../tests/support/carriers.ts'
import { matterNamed } from '../../../../tests/support/sample-office.ts'
import { registered } from '../../../../tests/support/staged.ts'
import { connector, openTestHall, type TestHall } from '../../../../tests/support/test-hall.ts'
import { joined, piecesOf, spoken, TINY_MODEL } from '../../../../tests/support/tiny-speech.ts'
import { type HallClient, key } from '../../../../tests/support/whole-walk.ts'
import { describeModel } from '../../../devices/speech/model-folder.ts'
import { createDictations } from './dictation.ts'

const sentence = spoken.find(({ file }) => file === 'wav/te16.wav') ?? { file: '', text: '' }
const folder = mkdtempSync(join(tmpdir(), 'model-'))
let hall: TestHall
let lines: ReturnType<typeof connector>
let [admin, clerk]: HallClient[] = []

beforeAll(async () => {
  hall = await openTestHall()
  lines = connector(hall, direct)
  ;[admin, clerk] = [await lines.connect('admin'), await lines.connect('front1')]
})
afterAll(async () => {
  lines.close()
  await hall.close()
  rmSync(folder, { recursive: true, force: true })
})

async function choose(model: string, state: string): Promise<void> {
  await admin?.transcript.chooseSpeech({ key: key(), folder: model })
  await expect.poll(() => hall.services.speech.status().state, { timeout: 20_000, interval: 20 }).toBe(state)
}

async function begun(): Promise<string> {
  const visit = registered(hall.office, matterNamed('lake'))
  const transcript = (await clerk?.transcript.begin({ key: key(), visit }))?.id ?? ''
  await clerk?.transcript.save({ key: key(), transcript, base: 1, guide: matterNamed('lake').transcript })
  return transcript
}

test('a damaged model is told as that while the hall goes on, and another one takes its place', async () => {
  for (const name of ['model.onnx', 'tokens.txt']) cpSync(join(TINY_MODEL, name), join(folder, name))
  truncateSync(join(folder, 'model.onnx'), 900_000)
  const words = { name: 'cut', licence: 'none', language: 'zh', kind: 'zipformerCtc' } as const
  await describeModel(folder, words, { model: 'model.onnx', tokens: 'tokens.txt' })
  await admin?.transcript.chooseSpeech({ key: key(), folder })
  let answered = 0
  await expect
    .poll(
      async () => {
        answered += (await clerk?.session.me()) ? 1 : 0
        return (await admin?.transcript.speech())?.status
      },
      { timeout: 30_000, interval: 20 },
    )
    .toMatchObject({ state: 'damaged', file: null })
  expect(answered).toBeGreaterThan(0)
  truncateSync(join(folder, 'tokens.txt'), 9)
  await choose(folder, 'damaged')
  expect(hall.services.speech.status()).toEqual({ state: 'damaged', fault: 'FILE_CHANGED', file: 'tokens.txt' })
  await choose(TINY_MODEL, 'ready')
}, 60_000)

test('what is said is text for its page and nothing else: no record, no file, no change knows of it', async () => {
  const transcript = await begun()
  const before = hall.office.changes.length
  const events = await clerk?.transcript.dictation({ transcript })
  const told: string[] = []
  for await (const event of events ?? []) {
    if (event.what === 'open') await say(event.session, sentence.file)
    if (event.what === 'text') told.push(`${event.heard.kind} ${event.heard.text}`)
  }
  expect(told.at(-1)).toBe(`final ${sentence.text}`)
  expect(hall.office.changes.slice(before)).toEqual([])
  const files = readdirSync(hall.office.folder.path, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  )
  expect(files.length).toBeGreaterThan(0)
  for (const { parentPath, name } of files) {
    expect(readFileSync(join(parentPath, name)).includes(sentence.text)).toBe(false)
  }
})

test('a sealed account takes no dictation, and one that is sealed meanwhile ends it', async () => {
  const transcript = await begun()
  const other = await lines.connect('political-legal')
  await expect(other.transcript.dictation({ transcript })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const ends: string[] = []
  const events = await clerk?.transcript.dictation({ transcript })
  for await (const event of events ?? []) {
    if (event.what === 'ended') ends.push(event.why)
    if (event.what !== 'open') continue
    await clerk?.transcript.confirm({ key: key(), transcript, version: 2, readBack: true, manner: 'oral' })
    await expect(say(event.session, sentence.file)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  }
  expect(ends).toEqual(['account'])
  await expect(clerk?.transcript.dictation({ transcript })).rejects.toMatchObject({ code: 'ALREADY_CONFIRMED' })
})

test('an engine that cannot keep up ends the dictation instead of piling up sound', async () => {
  const dictations = simulated(31_000)
  const ends: string[] = []
  for await (const event of dictations.follow(SOMEBODY, () => true, undefined)) {
    if (event.what === 'open')
      expect(() => dictations.say(SOMEBODY, { session: event.session, sound: 'AAAA', last: false })).toThrow(
        'NOT_FOUND',
      )
    if (event.what === 'ended') ends.push(event.why)
  }
  expect(ends).toEqual(['slow'])
})

test("a person dictates at one place: the newer dictation ends the older one, and nobody else's", async () => {
  const dictations = simulated(0)
  const follow = (account: AccountId) => {
    const line = dictations.follow(account, () => true, undefined)
    const next = async () => (await line.next()).value
    return { line, next }
  }
  const [older, others] = [follow(SOMEBODY), follow('another' as AccountId)]
  for (const { next } of [older, others])
    for (const what of ['engine', 'open']) expect(await next()).toMatchObject({ what })
  const newer = follow(SOMEBODY)
  expect(await newer.next()).toMatchObject({ what: 'engine' })
  expect(await older.next()).toMatchObject({ what: 'text', heard: { text: 'the rest' } })
  expect(await older.next()).toEqual({ what: 'ended', why: 'elsewhere' })
  const opened = await newer.next()
  expect(opened).toMatchObject({ what: 'open' })
  expect(dictations.say(SOMEBODY, { session: sessionOf(opened), sound: 'AAAA', last: false })).toEqual({ behindMs: 0 })
  for (const { line } of [older, newer, others]) await line.return()
})

/** An identity is only its text. */
const SOMEBODY = 'somebody' as AccountId
const sessionOf = (event: unknown) => z.object({ session: z.string() }).parse(event).session

/** An engine that is behind by so many milliseconds. */
function simulated(behindMs: number) {
  return createDictations(
    {
      status: () => ({ state: 'ready', realTimeFactor: 3 }),
      onStatus: () => () => undefined,
      listen: ({ onText, onEnded }) => ({
        sound: () => behindMs,
        end() {
          onText({ kind: 'final', segment: 0, text: 'the rest', fromMs: 0, toMs: 900 })
          onEnded()
        },
        close: () => undefined,
      }),
    },
    () => crypto.randomUUID(),
  )
}

async function say(session: string, file: string): Promise<void> {
  const pieces = piecesOf(joined([file]))
  for (const [at, sound] of pieces.entries())
    await clerk?.transcript.dictated({ session, sound, last: at === pieces.length - 1 })
}
