import { expect, test } from 'vitest'
import { soundOf } from '../../../shared/model/sound-file.ts'
import { trimmedWav } from './trimmed-wav.ts'

const RATE = 1_000
const spoken = (before: number, said: number, after: number, loudness = 0.2) =>
  Float32Array.from({ length: before + said + after }, (_, at) =>
    at >= before && at < before + said ? loudness : 0.001,
  )

test('silence before and after is cut off but for a breath, so that clips join', () => {
  const clip = trimmedWav(spoken(900, 500, 1_500), RATE)
  expect(soundOf(clip ?? new Uint8Array())).toEqual({ type: 'audio/wav', seconds: 0.559 })
})

test('a soft voice is made as loud as the clips of the program', () => {
  const clip = trimmedWav(spoken(0, 10, 0, 0.1), RATE) ?? new Uint8Array()
  expect(new DataView(clip.buffer).getInt16(44, true) / 0x7fff).toBeCloseTo(0.708, 2)
})

test('a recording in which nobody spoke is none', () => {
  expect(trimmedWav(spoken(0, 0, 2_000), RATE)).toBeNull()
  expect(trimmedWav(new Float32Array(0), RATE)).toBeNull()
})
