import QRCode from 'qrcode'

/** A QR code as inline SVG of one path; the payload stays ASCII because readers disagree about anything else. */
export function qrSvg(payload: string): string {
  const { modules } = QRCode.create(payload, { errorCorrectionLevel: 'M' })
  const size = modules.size
  const squares = Array.from({ length: size * size }, (_, index) => index)
    .filter((index) => modules.data[index] === 1)
    .map((index) => `M${index % size} ${Math.floor(index / size)}h1v1h-1z`)
  const view = `${-QUIET} ${-QUIET} ${size + 2 * QUIET} ${size + 2 * QUIET}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" shape-rendering="crispEdges"><path d="${squares.join('')}"/></svg>`
}

/** Modules of white around the code that ISO/IEC 18004 asks for. */
const QUIET = 4
