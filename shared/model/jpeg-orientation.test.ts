import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jpegTurn } from './jpeg-orientation.ts'

/** A JPEG as far as its Exif: a segment of another kind, then the note of the camera. */
function noted(orientation: number, little: boolean): Uint8Array {
  const two = (value: number) => (little ? [value & 255, value >> 8] : [value >> 8, value & 255])
  const four = (value: number) => (little ? [...two(value), 0, 0] : [0, 0, ...two(value)])
  const tiff = [...(little ? [0x49, 0x49] : [0x4d, 0x4d]), ...two(42), ...four(8), ...two(1)]
  const entry = [...two(0x0112), ...two(3), ...four(1), ...two(orientation), 0, 0]
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff, ...entry, ...four(0)]
  const other = [0xff, 0xe0, 0, 4, 1, 2]
  return Uint8Array.from([0xff, 0xd8, ...other, 0xff, 0xe1, 0, exif.length + 2, ...exif, 0xff, 0xda, 0, 2])
}

test.each([
  [1, 0],
  [3, 180],
  [6, 90],
  [8, 270],
  [2, 0],
  [99, 0],
])('a picture with the note %i is turned by %i degrees', (orientation, turn) => {
  expect([jpegTurn(noted(orientation, true)), jpegTurn(noted(orientation, false))]).toEqual([turn, turn])
})

test('no damage of the note is an error', () => {
  fc.assert(
    fc.property(fc.nat(80), fc.nat(255), fc.boolean(), (at, byte, little) => {
      const damaged = noted(6, little)
      damaged[at % damaged.length] = byte
      expect([0, 90, 180, 270]).toContain(jpegTurn(damaged))
      expect([0, 90, 180, 270]).toContain(jpegTurn(damaged.subarray(0, at)))
    }),
  )
})
