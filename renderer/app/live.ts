import { generateOperationKey } from '@orpc/tanstack-query'
import { useSyncExternalStore } from 'react'
import type { Change } from '../../shared/contract/live.ts'
import { type ConnectionState, connection } from './connection.ts'
import { failureOf } from './failure.ts'
import { hallClient } from './hall-client.ts'
import { queryClient } from './query-client.ts'
import { createRefresher } from './refresher.ts'
import { sessionEnded } from './session.ts'
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
  if (token.get() === null) return refresher.touch('everything')
  while (!lost.aborted) {
    try {
      await followStream(await hallClient.live.changes())
    } catch (error) {
      // A lost line ends its stream by itself (aborting it would speak into the closed socket); one that broke on a
      // living line is taken up again.
      if (failureOf(error) === 'UNAUTHORIZED') return sessionEnded()
    }
    await new Promise((resolve) => setTimeout(resolve, STREAM_PAUSE_MS))
  }
}

async function followStream(changes: AsyncIterable<Change>): Promise<void> {
  let first = true
  for await (const change of changes) {
    // The hall's first word says that nothing is missed from here on: only what is fetched after it stays true.
    if (first) refresher.touch('everything')
    first = false
    for (const record of change.records) refresher.touch(record.stage)
  }
}

const STREAM_PAUSE_MS = 1_000
