import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { soundOf } from './sound-file.ts'

const built = (name: string) => readFileSync(join(import.meta.dirname, '../../resources/sounds', name))
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)))
const number32 = (value: number) => [value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >> 24) & 255]

/** A WAV of silence: 8 kHz, 16 bits, so 16,000 bytes a second. */
function wav(seconds: number, said = seconds): Uint8Array {
  const format = ['fmt ', number32(16), [1, 0, 1, 0], number32(8000), number32(16_000), [2, 0, 16, 0]] as const
  const silence = Array.from({ length: seconds * 16_000 }, () => 0)
  return bytes('RIFF', number32(0), 'WAVE', ...format, 'data', number32(said * 16_000), silence)
}

test('the clips of the program are Ogg, and their length is read from their last page', () => {
  const sound = soundOf(built('number-window.ogg'))
  expect(sound?.type).toBe('audio/ogg')
  expect(sound?.seconds).toBeGreaterThan(0.4)
  expect(sound?.seconds).toBeLessThan(1.5)
})

test('an Opus stream counts in 48 kHz', () => {
  const page = (granule: number) => ['OggS', [0, 0], number32(granule), number32(0), number32(1), number32(0)] as const
  const opus = bytes(...page(0), number32(0), [1, 19], 'OpusHead', [1, 1, 0, 0], ...page(96_000), number32(0), [0])
  expect(soundOf(opus)).toEqual({ type: 'audio/ogg', seconds: 2 })
})

test('the length of a WAV is that of its data, not what a stream that broke off promised', () => {
  expect(soundOf(wav(2))).toEqual({ type: 'audio/wav', seconds: 2 })
  expect(soundOf(wav(1, 60))).toEqual({ type: 'audio/wav', seconds: 1 })
})

test('MP3 with or without a tag and WebM are known', () => {
  expect(soundOf(bytes('ID3', [4, 0, 0, 0, 0, 0, 0]))?.type).toBe('audio/mpeg')
  expect(soundOf(Uint8Array.of(0xff, 0xfb, 0x90, 0x64))?.type).toBe('audio/mpeg')
  expect(soundOf(Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3, 0x9f))).toEqual({ type: 'audio/webm', seconds: null })
})

test.each([
  ['a page', bytes('<!doctype html><script>')],
  ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
  ['an archive', bytes('PK', [3, 4])],
  ['a RIFF that is no WAVE', bytes('RIFF', number32(0), 'AVI ')],
  ['text in UTF-16', Uint8Array.of(0xff, 0xfe, 0x41, 0)],
  ['nothing', Uint8Array.of()],
])('%s is no sound', (_, content) => {
  expect(soundOf(content)).toBeNull()
})

test('a sound that is cut off anywhere is still told, and never reads beyond its end', () => {
  for (const whole of [built('d0.ogg'), wav(1)]) {
    for (let length = 12; length < 120; length += 1) {
      const sound = soundOf(whole.subarray(0, length))
      expect(sound?.seconds ?? 0).toBeLessThanOrEqual(10)
    }
  }
})
