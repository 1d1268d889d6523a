type Dark = (x: number, y: number) => boolean

/** Reads a small QR code (version 2 or 3, one block) out of rows of dots; errors are not corrected, they are errors. */
export function readQr(rows: readonly (readonly boolean[])[]): string {
  const top = rows.findIndex((row) => row.includes(true))
  const left = rows[top]?.indexOf(true) ?? 0
  // The finder pattern begins with a dark line of seven modules.
  const module = ((rows[top] ?? []).indexOf(false, left) - left) / 7
  const size = Math.round(((rows[top] ?? []).lastIndexOf(true) + 1 - left) / module)
  const dark: Dark = (x, y) =>
    rows[top + Math.floor((y + 0.5) * module)]?.[left + Math.floor((x + 0.5) * module)] ?? false
  if (![25, 29].includes(size)) throw new Error(`no QR code that can be read here: ${size} modules`)
  return textOf(bitsOf(size, dark))
}

function bitsOf(size: number, dark: Dark): string {
  const masked = MASKS[maskOf(dark)] ?? (() => false)
  const read = placesOf(size).filter(([x, y]) => !isFixed(x, y, size))
  return read.map(([x, y]) => (dark(x, y) !== masked(x, y) ? '1' : '0')).join('')
}

/** Pairs of columns from the right, up and down by turns; the column of the timing pattern is left out. */
function placesOf(size: number): (readonly [number, number])[] {
  const columns = Array.from({ length: size }, (_, index) => size - 1 - index).filter((x) => x !== 6)
  return columns.flatMap((right, index) => {
    if (index % 2 === 1) return []
    const down = index % 4 === 2
    return Array.from({ length: size }, (_, step) => (down ? step : size - 1 - step)).flatMap((y) =>
      [right, columns[index + 1] ?? 0].map((x) => [x, y] as const),
    )
  })
}

/** The three bits of the format information beside the upper left finder that name the mask. */
function maskOf(dark: Dark): number {
  const bits = [2, 3, 4].map((x) => (dark(x, 8) ? 1 : 0))
  const [a = 0, b = 0, c = 0] = bits
  return ((a << 2) | (b << 1) | c) ^ 0b101
}

const MASKS: readonly Dark[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

function isFixed(x: number, y: number, size: number): boolean {
  const finder = (x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8)
  const alignment = Math.abs(x - (size - 7)) <= 2 && Math.abs(y - (size - 7)) <= 2
  return finder || alignment || x === 6 || y === 6
}

function textOf(bits: string): string {
  const number = (at: number, length: number) => Number.parseInt(bits.slice(at, at + length), 2)
  if (number(0, 4) !== 4) throw new Error('not written byte by byte')
  const length = number(4, 8)
  return String.fromCharCode(...Array.from({ length }, (_, index) => number(12 + 8 * index, 8)))
}
