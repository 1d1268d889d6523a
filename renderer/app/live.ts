import { generateOperationKey } from '@orpc/tanstack-query'
import { useSyncExternalStore } from 'react'
import { type ConnectionState, connection } from './connection.ts'
import { hallClient } from './hall-client.ts'
import { queryClient } from './query-client.ts'
import { createRefresher } from './refresher.ts'
import { token } from './token.ts'

/** Follows the hall's changes on every line that opens; what is shown is refetched, never patched. */
export function startLive(): void {
  connection.onOpen((lost) => void follow(lost))
}

export function useConnection(): ConnectionState {
  return useSyncExternalStore(connection.onState, connection.state)
}

const refresher = createRefresher((group) =>
  queryClient.invalidateQueries(group === 'everything' ? {} : { queryKey: generateOperationKey([group]) }),
)

async function follow(lost: AbortSignal): Promise<void> {
  // Before the stream is up a change could be missed, so everything shown is fetched once it is.
  while (!lost.aborted) {
    try {
      const changes = token.get() === null ? null : await hallClient.live.changes(undefined, { signal: lost })
      refresher.touch('everything')
      if (!changes) return
      for await (const change of changes) {
        for (const record of change.records) refresher.touch(record.stage)
      }
    } catch {
      // The line's own end is told by `lost`; a stream that broke on a living line is taken up again.
      refresher.touch('everything')
    }
    await new Promise((resolve) => setTimeout(resolve, STREAM_PAUSE_MS))
  }
}

const STREAM_PAUSE_MS = 1_000
