import type { CardReaderId } from '../../../shared/model/ids.ts'

/** Tests of readers that are under way: the card that one waits for goes to nobody. */
export type CardTests = Readonly<{
  /** Whether a card is laid on the reader before patience ends. */
  waitFor: (reader: CardReaderId, patienceMs: number, signal: AbortSignal | undefined) => Promise<boolean>
  /** True where a test waited for this card. */
  took: (reader: CardReaderId) => boolean
}>

export function createCardTests(): CardTests {
  const waiting = new Map<CardReaderId, (read: boolean) => void>()
  return {
    waitFor: (reader, patienceMs, signal) =>
      new Promise((resolve) => {
        const end = (read: boolean) => {
          clearTimeout(patience)
          if (waiting.get(reader) === end) waiting.delete(reader)
          resolve(read)
        }
        const patience = setTimeout(() => end(false), patienceMs).unref()
        signal?.addEventListener('abort', () => end(false), { once: true })
        waiting.get(reader)?.(false)
        waiting.set(reader, end)
      }),
    took(reader) {
      const end = waiting.get(reader)
      end?.(true)
      return end !== undefined
    },
  }
}
