import type { IdentityCard } from '../../../shared/model/identity-card.ts'
import type { CardReaderId } from '../../../shared/model/ids.ts'
import type { ReaderSettings } from '../../../shared/model/reader-settings.ts'
import type { ReaderStatus } from '../../../shared/model/reader-state.ts'
import type { CardReader } from './readers.ts'

/** Runs one reader until it is stopped; it starts again by itself what crashed. */
export type Supervise = (settings: ReaderSettings, hears: Hears) => Supervised
type Hears = Readonly<{ onCard: (card: IdentityCard) => void; onState: (status: ReaderStatus) => void }>
type Supervised = Readonly<{ lay: (card: IdentityCard | null) => void; stop: () => Promise<void> }>

export type ReaderKeeper = Readonly<{
  isRunning: (reader: CardReaderId) => boolean
  statusOf: (reader: CardReaderId) => ReaderStatus
  /** Runs these readers and no others; one whose settings changed begins anew. */
  keep: (wanted: readonly CardReader[]) => void
  /** Lays a card on a simulator; false for what is none, or does not run. */
  lay: (reader: CardReaderId, card: IdentityCard) => boolean
  stop: () => Promise<void>
}>

type Running = { settings: CardReader['settings']; status: ReaderStatus; supervised: Supervised | null }

export function createReaderKeeper(
  supervise: Supervise,
  onCard: (reader: CardReaderId, card: IdentityCard) => void,
  onState: (reader: CardReaderId, before: ReaderStatus, after: ReaderStatus) => void,
): ReaderKeeper {
  const running = new Map<CardReaderId, Running>()
  const ends = new Set<Promise<void>>()

  function end(id: CardReaderId): void {
    const ending = running.get(id)?.supervised?.stop()
    running.delete(id)
    if (!ending) return
    ends.add(ending)
    void ending.finally(() => ends.delete(ending))
  }

  function begin({ id, settings }: CardReader): void {
    if (settings.kind === 'wedge') return
    const reader: Running = { settings, status: STARTING, supervised: null }
    running.set(id, reader)
    // What an ended reader still says is of no interest.
    const isCurrent = () => running.get(id) === reader
    const tellState = (status: ReaderStatus) => {
      if (!isCurrent()) return
      const before = reader.status
      reader.status = status
      onState(id, before, status)
    }
    try {
      reader.supervised = supervise(settings, { onCard: tellCard, onState: tellState })
    } catch {
      // Every reader is started with the hall: one that cannot be must not keep the hall from starting.
      tellState({ state: 'crashed', reason: 'ENDED' })
    }

    function tellCard(card: IdentityCard): void {
      if (!isCurrent()) return
      // Nobody takes a card away from a simulator, and one that lies there is not read again.
      if (settings.kind === 'simulator') reader.supervised?.lay(null)
      onCard(id, card)
    }
  }

  return {
    isRunning: (id) => running.has(id),
    statusOf: (id) => running.get(id)?.status ?? STOPPED,
    keep(wanted) {
      const settingsOf = new Map(wanted.map(({ id, settings }) => [id, JSON.stringify(settings)]))
      for (const [id, { settings }] of running) if (settingsOf.get(id) !== JSON.stringify(settings)) end(id)
      for (const reader of wanted) if (!running.has(reader.id)) begin(reader)
    },
    lay(id, card) {
      const reader = running.get(id)
      if (reader?.settings.kind !== 'simulator') return false
      reader.supervised?.lay(card)
      return true
    },
    async stop() {
      for (const id of [...running.keys()]) end(id)
      await Promise.all(ends)
    },
  }
}

const STARTING: ReaderStatus = { state: 'starting', reason: null }
const STOPPED: ReaderStatus = { state: 'stopped', reason: null }
