/** Counts failed tries of something guessable; at most `most` within `window` milliseconds for each name. */
export type Tries = Readonly<{
  exhausted: (name: string, now: number) => boolean
  failed: (name: string, now: number) => void
  forget: (name: string) => void
}>

export function createTries(most: number, window: number): Tries {
  const failures = new Map<string, number[]>()
  const recent = (name: string, now: number) => (failures.get(name) ?? []).filter((at) => at > now - window)
  return {
    exhausted: (name, now) => recent(name, now).length >= most,
    failed(name, now) {
      // Names are typed by strangers: the map must not grow with them.
      if (failures.size >= MOST_NAMES) failures.clear()
      failures.set(name, [...recent(name, now), now])
    },
    forget: (name) => failures.delete(name),
  }
}

const MOST_NAMES = 10_000
