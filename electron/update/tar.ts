export const BLOCK = 512

export type TarEntry = Readonly<{ path: string; size: number }>

/** One file's header in the tar format (POSIX ustar), so that any archive program can look into a package. */
export function tarHeader({ path, size }: TarEntry, executable = false): Buffer {
  const { prefix, name } = split(path)
  const header = Buffer.alloc(BLOCK)
  header.write(name, 0)
  header.write(executable ? '0000755\0' : '0000644\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  header.write(`${'0'.repeat(11)}\0`, 136)
  header.write('0', 156)
  header.write('ustar\0', 257)
  header.write('00', 263)
  header.write(prefix, 345)
  header.write(`${checksum(header).toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

/** The entry of a header; null for the empty block at the end, undefined for what is no regular file's header. */
export function readTarHeader(header: Buffer): TarEntry | null | undefined {
  if (header.every((byte) => byte === 0)) return null
  if (header.toString('latin1', 257, 262) !== 'ustar' || header.toString('latin1', 156, 157) !== '0') return undefined
  if (octal(header, 148, 8) !== checksum(header)) return undefined
  const [prefix, name] = [text(header, 345, 155), text(header, 0, 100)]
  return { path: prefix ? `${prefix}/${name}` : name, size: octal(header, 124, 12) }
}

/** Bytes that fill the last block of a file. */
export const padding = (size: number) => (BLOCK - (size % BLOCK)) % BLOCK

function split(path: string): { prefix: string; name: string } {
  if (Buffer.byteLength(path) <= 100) return { prefix: '', name: path }
  for (let slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
    const [prefix, name] = [path.slice(0, slash), path.slice(slash + 1)]
    if (Buffer.byteLength(name) <= 100 && Buffer.byteLength(prefix) <= 155) return { prefix, name }
  }
  throw new Error(`the path is too long for a package: ${path}`)
}

/** The sum of all bytes, the checksum's own field counted as spaces. */
function checksum(header: Buffer): number {
  let sum = 8 * 32
  for (const [index, byte] of header.entries()) if (index < 148 || index >= 156) sum += byte
  return sum
}

function text(header: Buffer, from: number, length: number): string {
  const field = header.subarray(from, from + length)
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end < 0 ? length : end)
}

const octal = (header: Buffer, from: number, length: number) =>
  Number.parseInt(text(header, from, length).trim() || '0', 8)
