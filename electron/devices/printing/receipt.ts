import { decodePng, type Picture } from './png.ts'

/** A picture as ESC/POS: start, raster bands (`GS v 0`), feed past the knife, cut. */
export function receiptBytes(png: Uint8Array): Uint8Array {
  const picture = decodePng(png)
  const bands = Array.from({ length: Math.ceil(picture.height / BAND) }, (_, index) => band(picture, index * BAND))
  return Buffer.concat([Buffer.from(START), ...bands, Buffer.from(END)])
}

/** Cheap printers hold little: a band of 128 rows of 576 dots is 9 kB. */
const BAND = 128

const [ESC, GS] = [0x1b, 0x1d]
const START = [ESC, 0x40]
const END = [ESC, 0x64, 4, GS, 0x56, 66, 0]

/** Darker than this is black: text stays whole, and no row of half-tones wears out the head. */
const HALF = 160

function band({ width, height, grey }: Picture, top: number): Buffer {
  const rows = Math.min(BAND, height - top)
  const across = Math.ceil(width / 8)
  const bits = Buffer.alloc(across * rows)
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((grey[(top + y) * width + x] ?? 255) >= HALF) continue
      const at = y * across + (x >> 3)
      bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7))
    }
  }
  return Buffer.concat([Buffer.from([GS, 0x76, 0x30, 0, across & 255, across >> 8, rows & 255, rows >> 8]), bits])
}
