import { failureOf } from './failure.ts'

/**
 * Hears a stream of the hall until the signal ends it. A lost line is taken up again; who may not hear it, or asked for
 * what does not exist, would be refused again.
 */
export async function followStream<Event>(
  open: (signal: AbortSignal) => Promise<AsyncIterable<Event>>,
  signal: AbortSignal,
  hear: (event: Event) => void,
): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const event of await open(signal)) {
        if (signal.aborted) return
        hear(event)
      }
    } catch (error) {
      if (FINAL.has(failureOf(error))) return
    }
    if (signal.aborted) return
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}

const FINAL: ReadonlySet<string> = new Set(['NOT_FOUND', 'FORBIDDEN', 'UNAUTHORIZED'])
const PAUSE_MS = 500
