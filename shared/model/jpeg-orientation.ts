/**
 * How far clockwise a JPEG has to be turned to stand upright, as its camera noted (Exif 2.32, tag 0x0112); 0 where it
 * noted nothing. Mirrored pictures, which no camera takes, count as not turned.
 */
export function jpegTurn(bytes: Uint8Array): 0 | 90 | 180 | 270 {
  const exif = exifOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const orientation = exif ? orientationIn(exif) : 1
  return TURNS.get(orientation) ?? 0
}

const TURNS = new Map<number, 90 | 180 | 270>([
  [3, 180],
  [6, 90],
  [8, 270],
])
const EXIF = 0x45786966
const ORIENTATION = 0x0112

/** The TIFF structure inside the APP1 segment; segments follow one another until the picture begins. */
function exifOf(file: DataView): DataView | null {
  let at = 2
  while (at + 10 < file.byteLength && file.getUint8(at) === 0xff && file.getUint8(at + 1) !== 0xda) {
    const length = file.getUint16(at + 2)
    if (file.getUint8(at + 1) === 0xe1 && file.getUint32(at + 4) === EXIF) {
      const end = Math.min(at + 2 + length, file.byteLength)
      return end > at + 10 ? new DataView(file.buffer, file.byteOffset + at + 10, end - at - 10) : null
    }
    at += 2 + length
  }
  return null
}

function orientationIn(tiff: DataView): number {
  if (tiff.byteLength < 8) return 1
  const little = tiff.getUint16(0) === 0x4949
  const list = tiff.getUint32(4, little)
  if (list + 2 > tiff.byteLength) return 1
  const count = tiff.getUint16(list, little)
  for (let entry = list + 2; entry < list + 2 + count * 12 && entry + 12 <= tiff.byteLength; entry += 12) {
    if (tiff.getUint16(entry, little) === ORIENTATION) return tiff.getUint16(entry + 8, little)
  }
  return 1
}
