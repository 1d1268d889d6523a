import { EventPublisher } from '@orpc/server'
import type { Change } from '../../shared/contract/live.ts'
import type { Role } from '../../shared/contract/roles.ts'
import type { Actor, Office } from '../office/office.ts'

/** Every open page's stream of changes. */
export type LiveChanges = Readonly<{
  follow: (actor: Actor, stillLoggedIn: () => boolean, signal: AbortSignal | undefined) => AsyncGenerator<Change>
  /** Who is at the other end of each open page. */
  openPages: () => readonly Role[]
}>

/** What unattended screens in the waiting area may hear of: no matter, not even that one changed. */
const DEVICE_STAGES = new Set(['hall', 'staff', 'ticket', 'diagnostics'])

export function createLiveChanges({ changes }: Office): LiveChanges {
  const publisher = new EventPublisher<{ change: Change }>({ maxBufferedEvents: 10_000 })
  changes.subscribe((change) => publisher.publish('change', change))
  const following = new Set<Readonly<{ role: Role }>>()
  return {
    openPages: () => [...following].map(({ role }) => role),
    async *follow(actor, stillLoggedIn, signal) {
      const subscription = publisher.subscribe('change', signal ? { signal } : {})
      const page = { role: actor.role }
      following.add(page)
      try {
        // Tells the page that it misses nothing from here on, so that what it fetches next stays true.
        yield { sequence: 0, records: [] }
        for await (const change of subscription) {
          if (change.records.some(({ stage }) => stage === 'staff') && !stillLoggedIn()) return
          const records = heardBy(actor, change)
          if (records.length > 0) yield { sequence: change.sequence, records }
        }
      } finally {
        following.delete(page)
      }
    },
  }
}

function heardBy({ role }: Actor, { records }: Change): Change['records'] {
  const isDevice = role === 'display' || role === 'kiosk'
  return isDevice ? records.filter(({ stage }) => DEVICE_STAGES.has(stage)) : records
}
