/** The stream ended before what was announced. */
export class Truncated extends Error {
  override readonly name = 'Truncated'
}

export type ByteSource = Readonly<{
  /** Exactly so many bytes. */
  take: (count: number) => Promise<Buffer>
  /** So many bytes in the pieces they come in; nothing of a big file is held in memory. */
  pieces: (count: number) => AsyncGenerator<Buffer>
  /** Whether nothing follows. */
  atEnd: () => Promise<boolean>
}>

export function byteSource(stream: AsyncIterable<Buffer>): ByteSource {
  const chunks = stream[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)

  async function* pieces(count: number): AsyncGenerator<Buffer> {
    let left = count
    while (left > 0) {
      if (rest.length === 0) rest = await nextOf(chunks)
      const piece = rest.subarray(0, left)
      rest = rest.subarray(piece.length)
      left -= piece.length
      yield piece
    }
  }

  return {
    pieces,
    async atEnd() {
      return rest.length === 0 && (await chunks.next()).done === true
    },
    async take(count) {
      const parts: Buffer[] = []
      for await (const piece of pieces(count)) parts.push(piece)
      return Buffer.concat(parts)
    },
  }
}

async function nextOf(chunks: AsyncIterator<Buffer>): Promise<Buffer> {
  const next = await chunks.next()
  if (next.done) throw new Truncated()
  return next.value
}
