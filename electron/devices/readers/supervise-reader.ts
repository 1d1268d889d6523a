import type { IdentityCard } from '../../../shared/model/identity-card.ts'
import type { ReaderSettings } from '../../../shared/model/reader-settings.ts'
import type { ReaderStatus } from '../../../shared/model/reader-state.ts'
import { type ForkChild, superviseChild } from '../child/supervise-child.ts'
import { FromReader, type ToReader } from './reader-messages.ts'

type Supervision = Readonly<{
  fork: ForkChild
  onCard: (card: IdentityCard) => void
  onState: (status: ReaderStatus) => void
  /** Milliseconds before each new start after a crash; the last one goes on. */
  pauses?: readonly number[]
}>

export type SupervisedReader = Readonly<{
  /** Tells of the card that lies there once more. */
  read: () => void
  /** Puts a card on a simulated reader, or takes it away; every other reader does not care. */
  lay: (card: IdentityCard | null) => void
  stop: () => Promise<void>
}>

/** Beyond the time that a reading may take: a driver that keeps to it can still say so by itself. */
const GRACE_MS = 500
/** The time to open a reader; loading a library from a slow disk takes seconds. */
const OPEN_MS = 20_000

/** Runs a reader in a process of its own and starts it again when it ends or is silent for too long. */
export function superviseReader(settings: ReaderSettings, supervision: Supervision): SupervisedReader {
  const { fork, onCard, onState, pauses } = supervision
  const patience = { opening: OPEN_MS, reading: settings.readTimeoutMs + GRACE_MS, nothing: null }
  const child = superviseChild<ToReader>({
    fork: () => fork('node' in settings ? settings.node : ''),
    first: { what: 'start', settings },
    onStart: () => onState({ state: 'starting', reason: null }),
    onMessage(data, wait) {
      const message = FromReader.safeParse(data)
      if (!message.success) return
      const told = message.data
      if (told.what === 'busy') wait(patience[told.busy])
      else if (told.what === 'card') onCard(told.card)
      else onState(told.status)
    },
    onEnd({ started, silent }) {
      if (started) onState({ state: 'crashed', reason: silent ? 'SILENT' : 'ENDED' })
      else onState({ state: 'no-device', reason: 'NODE_MISSING' })
      return true
    },
    ...(pauses ? { pauses } : {}),
  })
  let stopping: Promise<void> | null = null
  return {
    read: () => child.send({ what: 'again' }),
    lay: (card) => child.send({ what: 'lay', card }),
    stop() {
      stopping ??= child.stop().then(() => onState({ state: 'stopped', reason: null }))
      return stopping
    },
  }
}
