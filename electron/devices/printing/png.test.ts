import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodePng } from './png.ts'

/** Writes a picture with one filter on every line, as the specification tells encoders to. */
function encode(pixels: readonly (readonly number[])[], channels: 3 | 4, filter: number): Buffer {
  const width = (pixels[0]?.length ?? 0) / channels
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(pixels.length, 4)
  header.set([8, channels === 3 ? 2 : 6, 0, 0, 0], 8)
  const lines = pixels.map((line, y) => {
    const at = (x: number, row: number) => (x < 0 ? 0 : (pixels[row]?.[x] ?? 0))
    const filtered = line.map((value, x) => {
      const [left, up, corner] = [at(x - channels, y), at(x, y - 1), at(x - channels, y - 1)]
      const guess = [0, left, up, Math.floor((left + up) / 2), nearest(left, up, corner)][filter] ?? 0
      return (value - guess) & 255
    })
    return Buffer.from([filter, ...filtered])
  })
  const data = deflateSync(Buffer.concat(lines))
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', data.subarray(0, 7)),
    chunk('IDAT', data.subarray(7)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)])
}

function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  return [left, up, corner].reduce((best, one) => (Math.abs(guess - one) < Math.abs(guess - best) ? one : best))
}

test('every filter of the specification is read, with and without alpha', () => {
  const shape = fc.record({
    filter: fc.integer({ min: 0, max: 4 }),
    channels: fc.constantFrom(3 as const, 4 as const),
    width: fc.integer({ min: 1, max: 9 }),
    height: fc.integer({ min: 1, max: 5 }),
    seed: fc.infiniteStream(fc.nat({ max: 255 })),
  })
  fc.assert(
    fc.property(shape, ({ filter, channels, width, height, seed }) => {
      const shades = Array.from({ length: height }, () => [...seed.take(width)])
      // A grey dot has the same value in each colour, so its brightness is that value.
      const pixels = shades.map((line) => line.flatMap((shade) => [shade, shade, shade, 255].slice(0, channels)))
      const picture = decodePng(encode(pixels, channels, filter))
      expect(picture).toMatchObject({ width, height })
      expect([...picture.grey]).toEqual(shades.flat())
    }),
  )
})

test('another kind of picture is refused', () => {
  const png = encode([[0, 0, 0]], 3, 0)
  png[25] = 3
  expect(() => decodePng(png)).toThrow('not a picture of a page')
})
