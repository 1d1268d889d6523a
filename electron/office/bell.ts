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

/** What is to be seen, each time it is another after the bell rang; ends with the line, or where there is nothing to see. */
export async function* newsOf<View>(
  look: () => View | null,
  bell: Bell,
  signal: AbortSignal | undefined,
): AsyncGenerator<View, void, void> {
  let told = ''
  while (!signal?.aborted) {
    const view = look()
    if (view === null) return
    const news = JSON.stringify(view)
    if (news === told) await bell.heard()
    else yield view
    told = news
  }
}
