import { cpSync, mkdtempSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  BYTES_PER_MS,
  joined,
  msOf,
  onItsWayTo,
  pcmOf,
  silence,
  spoken,
  startSpeech,
  TINY_MODEL,
} from '../../../tests/support/tiny-speech.ts'
import { describeModel } from './model-folder.ts'

type Speech = Awaited<ReturnType<typeof startSpeech>>

describe('a good model', () => {
  let speech: Speech
  beforeAll(async () => {
    speech = await startSpeech()
    await speech.state('ready')
  }, 60_000)
  afterAll(() => speech.stop())

  test.for(spoken)(
    '$file is recognised exactly, as a partial once its voice ends and as a final text',
    async ({ file, text }) => {
      const first = speech.line()
      first.say(joined([file]))
      await first.finish()
      expect(first.finals().map((final) => final.text)).toEqual([text])

      const said = joined([file]).subarray(0, (first.finals()[0]?.toMs ?? 0) * BYTES_PER_MS)
      const again = speech.line()
      again.say(said)
      await speech.until('the whole text', () => again.heard.at(-1)?.text === text)
      expect(again.finals()).toEqual([])
      again.say(silence(800))
      await again.finish()
      expect(again.finals().map((final) => final.text)).toEqual([text])
      for (const partial of again.heard.slice(0, -1)) {
        expect(partial).toMatchObject({ kind: 'partial', segment: 0 })
        expect(onItsWayTo(text, partial.text), partial.text).toBe(true)
      }
    },
  )

  test('sentences one after the other keep their order and say when they were said', async () => {
    const [first, second] = [spoken[4], spoken[10]]
    if (!first || !second) throw new Error('the recordings are gone')
    const line = speech.line()
    line.say(joined([first.file, second.file]))
    await line.finish()
    expect(line.finals()).toMatchObject([
      { text: first.text, segment: 0 },
      { text: second.text, segment: 1 },
    ])
    const secondBegins = 800 + msOf(pcmOf(first.file)) + 800
    const [, told] = line.finals()
    // Up to 300 ms before the voice itself.
    expect(told?.fromMs).toBeGreaterThan(secondBegins - 350)
    expect(told?.fromMs).toBeLessThan(secondBegins + 250)
    expect(told?.toMs).toBeLessThanOrEqual(secondBegins + msOf(pcmOf(second.file)) + 200)
  })

  test('several desks are heard at once, each its own words', async () => {
    const said = spoken.slice(4, 8)
    const lines = said.map(({ file }) => {
      const line = speech.line()
      return { line, pieces: joined([file]) }
    })
    for (const { line, pieces } of lines) line.say(pieces)
    await Promise.all(lines.map(({ line }) => line.finish()))
    expect(lines.map(({ line }) => line.finals().map(({ text }) => text))).toEqual(said.map(({ text }) => [text]))
  })

  test('silence says nothing, and what is still being said ends with the dictation', async () => {
    const quiet = speech.line()
    quiet.say(silence(2_000))
    await quiet.finish()
    expect(quiet.heard).toEqual([])
    const cut = speech.line()
    cut.say(Buffer.concat([silence(500), pcmOf('wav/te107.wav')]))
    await cut.finish()
    expect(cut.finals().map(({ text }) => text)).toEqual([spoken.find(({ file }) => file === 'wav/te107.wav')?.text])
  })

  test('speech without an end is cut after twenty seconds', async () => {
    const line = speech.line()
    line.say(Buffer.concat(Array.from({ length: 6 }, () => pcmOf('wav/te33.wav').subarray(8_000, 220_000))))
    await line.finish()
    expect(line.finals().length).toBeGreaterThan(1)
    expect(Math.max(...line.finals().map(({ fromMs, toMs }) => toMs - fromMs))).toBeLessThan(21_500)
  })

  test('an engine that is killed comes back, and the same microphone is heard again', async () => {
    const { file, text } = spoken[10] ?? { file: '', text: '' }
    const line = speech.line()
    line.say(joined([file]))
    await speech.until('a text', () => line.finals().length === 1)
    const before = speech.starts()
    speech.kill()
    await speech.until('another process', () => speech.starts() === before + 1)
    await speech.until('ready', () => speech.states.at(-1)?.state === 'ready')
    line.say(joined([file]))
    await line.finish()
    expect(line.finals().map((final) => [final.text, final.segment])).toEqual([
      [text, 0],
      [text, 1],
    ])
    expect(line.finals()[1]?.fromMs).toBeGreaterThan(msOf(joined([file])))
  })

  test('what is said while the engine is away is heard once it is back, also where the dictation ended meanwhile', async () => {
    const { file, text } = spoken[10] ?? { file: '', text: '' }
    const [goesOn, ended] = [speech.line(), speech.line()]
    speech.kill()
    await speech.until('the crash', () => speech.states.at(-1)?.state === 'crashed')
    const behind = goesOn.say(joined([file]))
    expect(behind.at(-1)).toBeGreaterThan(1_000)
    ended.say(joined([file]))
    ended.end()
    await speech.until('ready', () => speech.states.at(-1)?.state === 'ready')
    await speech.until('the end', ended.hasEnded)
    expect(ended.finals()).toMatchObject([{ text, segment: 0 }])
    await speech.until('the text', () => goesOn.finals().length === 1)
    goesOn.say(joined([file]))
    await goesOn.finish()
    expect(goesOn.finals().map((final) => final.text)).toEqual([text, text])
    expect(goesOn.finals()[1]?.fromMs).toBeGreaterThan(msOf(joined([file])))
  })

  test('of a long time without an engine the last quarter of a minute is heard', async () => {
    const { file, text } = spoken[10] ?? { file: '', text: '' }
    const line = speech.line()
    speech.kill()
    await speech.until('the crash', () => speech.states.at(-1)?.state === 'crashed')
    line.say(joined([file]))
    const behind = line.say(Buffer.concat([silence(14_000), joined([file])]))
    expect(behind.at(-1)).toBeGreaterThan(14_900)
    expect(behind.at(-1)).toBeLessThanOrEqual(15_000)
    await speech.until('ready', () => speech.states.at(-1)?.state === 'ready')
    await line.finish()
    expect(line.finals().map((final) => final.text)).toEqual([text])
    expect(line.finals()[0]?.fromMs).toBeGreaterThan(msOf(joined([file])) + 14_000)
  })

  test('the real-time factor is measured on a sound of our own', () => {
    const ready = speech.states.find(({ state }) => state === 'ready')
    expect(ready).toMatchObject({ realTimeFactor: expect.any(Number) })
    expect(speech.states).toContainEqual({ state: 'verifying', percent: 100 })
  })
})

describe('a model that is not what it seems', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'model-'))
    for (const name of ['model.onnx', 'tokens.txt']) cpSync(join(TINY_MODEL, name), join(folder, name))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('one whose files change while the engine runs is not loaded again', async () => {
    const words = { name: 'tiny', licence: 'none', language: 'zh', kind: 'zipformerCtc' } as const
    await describeModel(folder, words, { model: 'model.onnx', tokens: 'tokens.txt' })
    const speech = await startSpeech(folder)
    await speech.state('ready')
    const line = speech.line()
    truncateSync(join(folder, 'tokens.txt'), 1_500)
    speech.kill()
    await speech.state('damaged')
    expect(speech.states.at(-1)).toEqual({ state: 'damaged', fault: 'FILE_CHANGED', file: 'tokens.txt' })
    expect(speech.starts()).toBe(1)
    expect(line.hasEnded()).toBe(true)
    await speech.stop()
  })

  test('one that fits its manifest and breaks the engine ends only that process, and not for ever', async () => {
    truncateSync(join(folder, 'model.onnx'), 1_000_000)
    const words = { name: 'cut', licence: 'none', language: 'zh', kind: 'zipformerCtc' } as const
    await describeModel(folder, words, { model: 'model.onnx', tokens: 'tokens.txt' })
    const speech = await startSpeech(folder)
    const line = speech.line()
    await speech.state('damaged')
    expect(speech.starts()).toBeLessThanOrEqual(3)
    expect(line.hasEnded()).toBe(true)
    await speech.stop()
  })
})
