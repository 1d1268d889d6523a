import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFrameParser, samFrame } from './sam-frames.ts'

const whole = (frames: readonly (Uint8Array | 'damaged')[]) => frames.filter((frame) => frame !== 'damaged')
const said = fc.uint8Array({ minLength: 3, maxLength: 1_300 })
/** Cuts bytes into the pieces in which a line might bring them. */
const cut = (bytes: Uint8Array, sizes: readonly number[]) => {
  const pieces: Uint8Array[] = []
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const end = at + Math.max(1, sizes[turn % sizes.length] ?? 1)
    pieces.push(bytes.subarray(at, end))
    at = end
  }
  return pieces
}

test('a command looks as the module expects it', () => {
  expect(Buffer.from(samFrame([0x20, 0x01])).toString('hex')).toBe('aaaaaa96690003200122')
  expect(Buffer.from(samFrame([0x20, 0x02])).toString('hex')).toBe('aaaaaa96690003200221')
  expect(Buffer.from(samFrame([0x30, 0x01])).toString('hex')).toBe('aaaaaa96690003300132')
})

test('frames are found whatever the pieces in which they come', () => {
  fc.assert(
    fc.property(fc.array(said, { maxLength: 3 }), fc.array(fc.nat(400), { minLength: 1 }), (frames, sizes) => {
      const parser = createFrameParser()
      const line = Buffer.concat(frames.map(samFrame))
      expect(cut(line, sizes).flatMap((piece) => parser.push(piece))).toEqual(frames)
    }),
  )
})

test('noise before a frame does not hide it', () => {
  // Noise that could itself begin a frame would rightly be waited for.
  const noise = fc.uint8Array({ maxLength: 60 }).filter((bytes) => !bytes.includes(0xaa))
  fc.assert(
    fc.property(noise, said, (before, frame) => {
      expect(createFrameParser().push(Buffer.concat([before, samFrame(frame)]))).toEqual([frame])
    }),
  )
})

test('one wrong byte never makes a wrong frame, and the next frame is found', () => {
  fc.assert(
    fc.property(said, said, fc.nat(), fc.integer({ min: 1, max: 255 }), (first, second, place, change) => {
      fc.pre(Buffer.compare(first, second) !== 0)
      const line = samFrame(first)
      // Not in the two bytes of the length: a longer one waits for more, which the reset before a command ends.
      const at = [0, 1, 2, 3, 4, ...Array.from({ length: first.length + 1 }, (_, index) => 7 + index)]
      const index = at[place % at.length] ?? 0
      line[index] = (line[index] ?? 0) ^ change
      const frames = createFrameParser().push(Buffer.concat([line, samFrame(second)]))
      expect(whole(frames).map((frame) => Buffer.from(frame).toString('hex'))).toContain(
        Buffer.from(second).toString('hex'),
      )
      expect(whole(frames)).not.toContainEqual(first)
    }),
  )
})

test('any stream of bytes is survived, and after a reset the next frame is found', () => {
  const bytes = fc.array(fc.oneof(fc.constantFrom(0xaa, 0x96, 0x69, 0x00), fc.integer({ min: 0, max: 255 })), {
    maxLength: 500,
  })
  fc.assert(
    fc.property(bytes, (stream) => {
      const parser = createFrameParser()
      for (const piece of cut(Uint8Array.from(stream), [7, 1, 50])) parser.push(piece)
      parser.reset()
      expect(parser.push(samFrame([0, 0, 0x90]))).toEqual([Uint8Array.from([0, 0, 0x90])])
    }),
    { numRuns: 500 },
  )
})
