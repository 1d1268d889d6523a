import type { Change } from '../../shared/contract/live.ts'

export type ChangedRecord = Change['records'][number]
type ChangeListener = (change: Change) => void

/** Tells listeners, after the commit, which records changed. */
export type ChangeFeed = Readonly<{
  publish: (records: readonly ChangedRecord[]) => void
  subscribe: (listener: ChangeListener) => () => void
}>

export function createChangeFeed(): ChangeFeed {
  const listeners = new Set<ChangeListener>()
  let sequence = 0
  return {
    publish(records) {
      sequence += 1
      const change = { sequence, records: [...records] }
      for (const listener of listeners) listener(change)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
