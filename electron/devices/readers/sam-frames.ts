/** AA AA AA 96 69, two bytes of length, then what is said, then the XOR of all from the length on. */
const PREAMBLE = [0xaa, 0xaa, 0xaa, 0x96, 0x69] as const
const HEAD = PREAMBLE.length + 2

/** Text, photo and two fingerprints are under 2,400 bytes; a longer frame is a line that is out of step. */
const LONGEST = 4_096

/** A frame with these bytes: a command and its parameter, or the three status bytes of an answer and its data. */
export function samFrame(said: readonly number[] | Uint8Array): Uint8Array {
  const length = said.length + 1
  const body = [length >> 8, length & 0xff, ...said]
  return Uint8Array.from([...PREAMBLE, ...body, checksum(body)])
}

export type FrameParser = Readonly<{
  /** What the frames say that are complete with these bytes; 'damaged' for one whose checksum is wrong. */
  push: (bytes: Uint8Array) => (Uint8Array | 'damaged')[]
  /** Forgets what was begun: an answer that broke off must not swallow the next one. */
  reset: () => void
}>

/** Finds frames in whatever a line brings: in pieces, several at once, with noise before, between and inside. */
export function createFrameParser(): FrameParser {
  let waiting = new Uint8Array(0)
  return {
    push(bytes) {
      const found: (Uint8Array | 'damaged')[] = []
      waiting = joined(waiting, bytes)
      for (let next = nextFrame(waiting); next; next = nextFrame(waiting)) {
        if (next.frame) found.push(next.frame)
        waiting = waiting.slice(next.end)
      }
      return found
    },
    reset() {
      waiting = new Uint8Array(0)
    },
  }
}

type Step = Readonly<{ frame?: Uint8Array | 'damaged'; end: number }>

/** The next step through the bytes; null where more must come first. */
function nextFrame(bytes: Uint8Array): Step | null {
  const start = startIn(bytes)
  if (start > 0) return { end: start }
  if (bytes.length < HEAD) return null
  const length = ((bytes[HEAD - 2] ?? 0) << 8) | (bytes[HEAD - 1] ?? 0)
  // What follows the first byte may itself be the start of a frame.
  if (length < 2 || length > LONGEST) return { end: 1 }
  const end = HEAD + length
  if (bytes.length < end) return null
  const whole = checksum(bytes.subarray(PREAMBLE.length, end - 1)) === bytes[end - 1]
  return whole ? { frame: bytes.slice(HEAD, end - 1), end } : { frame: 'damaged', end: 1 }
}

/** Where the first preamble begins, whole or, at the end, in part; all of the bytes where there is none. */
function startIn(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at++) {
    if (PREAMBLE.every((byte, index) => at + index >= bytes.length || bytes[at + index] === byte)) return at
  }
  return bytes.length
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

const checksum = (bytes: readonly number[] | Uint8Array): number => {
  let sum = 0
  for (const byte of bytes) sum ^= byte
  return sum
}
