import { LIMITS, SheetProblem } from './import-sheet.ts'

type Entry = Readonly<{ method: number; start: number; packed: number; unpacked: number }>

/** Reads the entries of a ZIP archive as text, never more in all than the limit, whatever its directory claims. */
export function openZip(bytes: Uint8Array<ArrayBuffer>): Readonly<{ text: (name: string) => Promise<string | null> }> {
  const entries = directoryOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes)
  let left: number = LIMITS.unpackedBytes
  return {
    async text(name) {
      const entry = entries.get(name)
      if (!entry) return null
      if (entry.unpacked > left) throw new SheetProblem('too-large')
      const unpacked = await unpack(bytes.subarray(entry.start, entry.start + entry.packed), entry.method, left)
      left -= unpacked.length
      return new TextDecoder().decode(unpacked)
    },
  }
}

const END = 0x06054b50
const LISTED = 0x02014b50
const LOCAL = 0x04034b50

function directoryOf(view: DataView, bytes: Uint8Array): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  let at = view.getUint32(endOf(view) + 16, true)
  const count = view.getUint16(endOf(view) + 10, true)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== LISTED) throw new SheetProblem('damaged')
    const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)]
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const local = view.getUint32(at + 42, true)
    if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) throw new SheetProblem('damaged')
    entries.set(name.replaceAll('\\', '/'), {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      start: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
    })
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  }
  return entries
}

/** The directory's end is the last thing in the file, before a comment of at most 65,535 bytes. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 65_557)
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at
  throw new SheetProblem('damaged')
}

async function unpack(packed: Uint8Array<ArrayBuffer>, method: number, left: number): Promise<Uint8Array> {
  if (method === 0 && packed.length <= left) return packed
  if (method !== 8) throw new SheetProblem(method === 0 ? 'too-large' : 'damaged')
  const parts: Uint8Array[] = []
  let length = 0
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new SheetProblem('damaged')
    })
    if (done) break
    length += value.length
    if (length > left) {
      await reader.cancel()
      throw new SheetProblem('too-large')
    }
    parts.push(value)
  }
  return joined(parts, length)
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
