import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { forkByNode } from '../../electron/devices/child/fork-child.ts'
import { superviseReader } from '../../electron/devices/readers/supervise-reader.ts'
import { projectRoot } from '../../electron/start/project.ts'
import type { IdentityCard } from '../../shared/model/identity-card.ts'
import { ReaderSettings } from '../../shared/model/reader-settings.ts'
import type { ReaderStatus } from '../../shared/model/reader-state.ts'

const source = join(projectRoot, 'electron/devices/readers/reader-process.ts')
const PATIENCE_MS = 15_000

/** A reader in its own process, as the hall has it, with what it told so far. */
export function connectReader(settings: object, entry = source) {
  const cards: IdentityCard[] = []
  const states: ReaderStatus[] = []
  let starts = 0
  let seen = 0
  const fork = forkByNode(entry)
  const reader = superviseReader(ReaderSettings.parse({ pollMs: 20, ...settings }), {
    fork: (node) => {
      starts += 1
      return fork(node)
    },
    onCard: (card) => cards.push(card),
    onState: (status) => states.push(status),
    pauses: [50],
  })
  async function until(what: string, fulfilled: () => boolean): Promise<void> {
    const end = Date.now() + PATIENCE_MS
    while (!fulfilled()) {
      if (Date.now() > end) throw new Error(`${what} never came: ${JSON.stringify(states)}`)
      await pause(10)
    }
  }
  return {
    ...reader,
    cards,
    states,
    starts: () => starts,
    /** Waits for the n-th card. */
    card: (n = 1) => until(`card ${n}`, () => cards.length >= n),
    /** Waits until the reader is in this state, for this reason, after what was waited for before. */
    async state(state: ReaderStatus['state'], reason: ReaderStatus['reason'] = null) {
      const found = () => states.findIndex((told, at) => at >= seen && told.state === state && told.reason === reason)
      await until(`${state} ${reason}`, () => found() >= 0)
      seen = found() + 1
    },
  }
}
