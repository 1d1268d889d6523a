import type { IdentityCard } from '../../../shared/model/identity-card.ts'
import type { ReaderSettings } from '../../../shared/model/reader-settings.ts'
import type { ReaderReason, ReaderStatus } from '../../../shared/model/reader-state.ts'
import { FromReader, type ToReader } from './reader-messages.ts'

/** A process of a reader, by whatever way it was started. */
type ReaderChild = Readonly<{
  send: (message: ToReader) => void
  onMessage: (hear: (message: unknown) => void) => void
  /** Once, when it has ended; `started` is false where it never ran. */
  onEnd: (ended: (started: boolean) => void) => void
  kill: () => void
}>

/** Starts `reader-process`; `node` names another Node to run it with, empty for the usual one. */
export type ForkReader = (node: string) => ReaderChild

type Supervision = Readonly<{
  fork: ForkReader
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

const PAUSES = [500, 1_000, 2_000, 5_000, 15_000, 60_000]

/** Beyond the time that a reading may take: a driver that keeps to it can still say so by itself. */
const GRACE_MS = 500
/** The time to come up, or to open a reader, and to end; loading a library from a slow disk takes seconds. */
const START_MS = 20_000
const STOP_MS = 1_500
/** Who ran this long was well: the next crash counts as the first. */
const WELL_MS = 60_000

/** Runs a reader in a process of its own and starts it again when it ends or is silent for too long. */
export function superviseReader(settings: ReaderSettings, supervision: Supervision): SupervisedReader {
  const { fork, onCard, onState, pauses = PAUSES } = supervision
  let child: ReaderChild | null = null
  let crashes = 0
  let restart: NodeJS.Timeout | undefined
  let silence: NodeJS.Timeout | undefined
  let stopped: (() => void) | null = null
  let stopping: Promise<void> | null = null

  function hear(message: Exclude<FromReader, { what: 'busy' }>): void {
    if (message.what === 'card') onCard(message.card)
    else onState(message.status)
  }
  function start(): void {
    onState({ state: 'starting', reason: null })
    const begun = Date.now()
    let reason: ReaderReason = 'ENDED'
    const current = fork('node' in settings ? settings.node : '')
    child = current
    const waitFor = (ms: number) => {
      clearTimeout(silence)
      silence = setTimeout(() => {
        reason = 'SILENT'
        current.kill()
      }, ms)
    }
    waitFor(START_MS)
    current.onMessage((data) => {
      const message = FromReader.safeParse(data)
      if (!message.success || stopped) return
      if (message.data.what !== 'busy') hear(message.data)
      else if (message.data.busy === 'nothing') clearTimeout(silence)
      else waitFor(message.data.busy === 'opening' ? START_MS : settings.readTimeoutMs + GRACE_MS)
    })
    current.onEnd((started) => {
      clearTimeout(silence)
      child = null
      if (stopped) return stopped()
      if (Date.now() - begun > WELL_MS) crashes = 0
      onState(started ? { state: 'crashed', reason } : { state: 'no-device', reason: 'NODE_MISSING' })
      restart = setTimeout(start, pauses[Math.min(crashes, pauses.length - 1)])
      crashes += 1
    })
    current.send({ what: 'start', settings })
  }

  async function stop(): Promise<void> {
    clearTimeout(restart)
    await new Promise<void>((resolve) => {
      stopped = resolve
      if (!child) return resolve()
      child.send({ what: 'stop' })
      clearTimeout(silence)
      silence = setTimeout(() => child?.kill(), STOP_MS)
    })
    onState({ state: 'stopped', reason: null })
  }

  start()
  return {
    read: () => child?.send({ what: 'again' }),
    lay: (card) => child?.send({ what: 'lay', card }),
    stop() {
      stopping ??= stop()
      return stopping
    },
  }
}
