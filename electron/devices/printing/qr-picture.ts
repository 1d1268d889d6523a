import QRCode from 'qrcode'
import type { Picture } from './png.ts'

/**
 * A QR code as dots in the middle of a line, for not every cheap printer has a command for one. At six dots a module
 * it is read from an arm's length; a longer payload has smaller modules, as many dots as the line leaves them.
 */
export function qrPicture(payload: string, dots: number): Picture {
  // Byte by byte: some scanners stumble over codes that change between numbers and letters.
  const bytes = [{ data: Buffer.from(payload, 'ascii'), mode: 'byte' as const }]
  const { modules } = QRCode.create(bytes, { errorCorrectionLevel: 'M' })
  const across = modules.size + 2 * QUIET
  const module = Math.min(LARGEST, Math.floor(dots / across))
  const left = Math.floor((dots - across * module) / 2)
  const height = across * module
  const grey = new Uint8Array(dots * height).fill(255)
  const isDark = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < modules.size && y < modules.size && modules.data[y * modules.size + x] === 1
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < across * module; x += 1) {
      if (isDark(Math.floor(x / module) - QUIET, Math.floor(y / module) - QUIET)) grey[y * dots + left + x] = 0
    }
  }
  return { width: dots, height, grey }
}

/** Modules of white around the code that ISO/IEC 18004 asks for. */
const QUIET = 4
const LARGEST = 6
