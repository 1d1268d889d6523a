/** Wakes whoever follows something, to look anew. */
export type Bell = Readonly<{ ring: () => void; heard: () => Promise<void> }>

/** Remembers that it rang while nobody was listening; the end of the line rings it too. */
export function createBell(signal: AbortSignal | undefined): Bell {
  let rang = false
  let wake = () => {}
  const ring = () => {
    rang = true
    wake()
  }
  signal?.addEventListener('abort', ring, { once: true })
  return {
    ring,
    async heard() {
      if (!rang) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      rang = false
    },
  }
}
