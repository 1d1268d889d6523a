import { gbkBytes } from './gbk.ts'
import type { Picture } from './png.ts'

/** The few commands of ESC/POS that every receipt printer knows, also the cheap ones. */
const [ESC, GS, FS] = [0x1b, 0x1d, 0x1c]

/** Forgets what the last job set, and takes two bytes for one Chinese character. */
export const START = Uint8Array.of(ESC, 0x40, FS, 0x26)

/** Feeds past the knife and cuts. */
export const END = Uint8Array.of(ESC, 0x64, 4, GS, 0x56, 66, 0)

export const CENTRED = Uint8Array.of(ESC, 0x61, 1)

/** One line in the printer's own font, so many times its usual size (1 to 8). */
export function textLine(text: string, { size, bold }: Readonly<{ size: number; bold: boolean }>): Uint8Array {
  const scale = Math.min(8, Math.max(1, size)) - 1
  const look = [GS, 0x21, (scale << 4) | scale, ESC, 0x45, bold ? 1 : 0]
  return Buffer.concat([Uint8Array.from(look), gbkBytes(text), Uint8Array.of(LF)])
}

const LF = 0x0a

/** A picture as raster bands (`GS v 0`). Cheap printers hold little: a band of 128 rows of 576 dots is 9 kB. */
export function raster(picture: Picture): Uint8Array {
  const bands = Array.from({ length: Math.ceil(picture.height / BAND) }, (_, index) => band(picture, index * BAND))
  return Buffer.concat(bands)
}

const BAND = 128

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
