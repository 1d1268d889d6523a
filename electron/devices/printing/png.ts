import { inflateSync } from 'node:zlib'

/** A picture in shades of grey, one byte a dot, 0 black. */
export type Picture = Readonly<{ width: number; height: number; grey: Uint8Array }>

/** Reads a PNG as browsers write screenshots: 8 bits a channel, RGB with or without alpha, not interlaced. */
export function decodePng(png: Uint8Array): Picture {
  const file = Buffer.from(png)
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  const channels = CHANNELS.get(file[25] ?? 0)
  if (file[24] !== 8 || channels === undefined || file[28] !== 0) throw new Error('not a picture of a page')
  const stride = width * channels
  const lines = inflateSync(Buffer.concat(dataChunks(file)))
  const grey = new Uint8Array(width * height)
  let above: Uint8Array = new Uint8Array(stride)
  for (let y = 0; y < height; y += 1) {
    const start = y * (stride + 1)
    const line = lines.subarray(start + 1, start + 1 + stride)
    unfilter(lines[start] ?? 0, line, above, channels)
    for (let x = 0; x < width; x += 1) grey[y * width + x] = brightness(line, x * channels)
    above = line
  }
  return { width, height, grey }
}

/** Bytes a dot, by the colour type of the header. */
const CHANNELS = new Map([
  [2, 3],
  [6, 4],
])

function dataChunks(file: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      found.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)))
  }
  return found
}

/** Each line is written as differences to its left and upper neighbours (PNG specification, 9.2). */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, step: number): void {
  for (let x = 0; x < line.length; x += 1) {
    const left = x < step ? 0 : (line[x - step] ?? 0)
    const up = above[x] ?? 0
    const corner = x < step ? 0 : (above[x - step] ?? 0)
    line[x] = (line[x] ?? 0) + predicted(filter, left, up, corner)
  }
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  return filter === 4 ? paeth(left, up, corner) : 0
}

function paeth(left: number, up: number, corner: number): number {
  const [fromLeft, fromUp] = [Math.abs(up - corner), Math.abs(left - corner)]
  const fromCorner = Math.abs(left + up - 2 * corner)
  if (fromLeft <= fromUp && fromLeft <= fromCorner) return left
  return fromUp <= fromCorner ? up : corner
}

/** Luma of ITU-R BT.601, in whole numbers. */
function brightness(line: Uint8Array, at: number): number {
  return (77 * (line[at] ?? 0) + 150 * (line[at + 1] ?? 0) + 29 * (line[at + 2] ?? 0)) >> 8
}
