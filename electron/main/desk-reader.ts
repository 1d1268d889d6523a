import { join } from 'node:path'
import { utilityProcess } from 'electron'
import type { NextCard } from '../../shared/contract/host.ts'
import type { ReaderSettings } from '../../shared/model/reader-settings.ts'
import type { ReaderStatus } from '../../shared/model/reader-state.ts'
import { forkByNode } from '../devices/child/fork-child.ts'
import type { ForkChild } from '../devices/child/supervise-child.ts'
import { type SupervisedReader, superviseReader } from '../devices/readers/supervise-reader.ts'
import type { SettingsFile } from './shell-settings.ts'

/** The card reader at this very computer, for the desk's page. */
export type DeskReader = Readonly<{
  settings: () => ReaderSettings | null
  set: (settings: ReaderSettings | null) => null
  /** The next card, or the next state that is another than `after`. A later call takes the place of an earlier one. */
  next: (asked: Readonly<{ after: ReaderStatus | null }>) => Promise<NextCard>
}>

/** A card that no page asked for is forgotten: by then it may be the last visitor's. */
const KEPT_MS = 60_000

export function createDeskReader(file: SettingsFile): DeskReader {
  let supervised: SupervisedReader | null = null
  let status: ReaderStatus | null = null
  let waiting: Extract<NextCard, { what: 'card' }> | null = null
  let forget: NodeJS.Timeout | undefined
  let asking: Readonly<{ after: ReaderStatus | null; answer: (next: NextCard) => void }> | null = null

  function answer(): void {
    if (!asking) return
    const next = waiting ?? (isSame(status, asking.after) ? null : { what: 'reader' as const, status })
    if (!next) return
    if (next === waiting) waiting = null
    asking.answer(next)
    asking = null
  }
  function run(settings: ReaderSettings | null): void {
    void supervised?.stop()
    status = null
    const begun: SupervisedReader | null = settings && superviseReader(settings, { fork, onCard, onState })
    supervised = begun
    answer()

    function onCard({ photo: _, ...card }: Parameters<Parameters<typeof superviseReader>[1]['onCard']>[0]): void {
      waiting = { what: 'card', card }
      clearTimeout(forget)
      forget = setTimeout(() => {
        waiting = null
      }, KEPT_MS)
      answer()
    }
    function onState(told: ReaderStatus): void {
      // One that is being stopped has nothing to say of the one in its place.
      if (told.state === 'stopped') return
      status = told
      answer()
    }
  }
  run(file.get().cardReader)

  return {
    settings: () => file.get().cardReader,
    set(settings) {
      file.change({ cardReader: settings })
      run(settings)
      return null
    },
    next: ({ after }) =>
      new Promise((resolve) => {
        asking = { after, answer: resolve }
        answer()
      }),
  }
}

const isSame = (one: ReaderStatus | null, other: ReaderStatus | null) =>
  one?.state === other?.state && one?.reason === other?.reason

const PROGRAM = join(import.meta.dirname, 'reader-process.js')

const fork: ForkChild = (node = '') => {
  if (node !== '') return forkByNode(PROGRAM)(node)
  const child = utilityProcess.fork(PROGRAM, [], {
    // Vendors' libraries print what they read; nothing of that may reach a log.
    stdio: 'ignore',
    env: { ...process.env },
    serviceName: 'huisheng-card-reader',
  })
  let started = false
  child.once('spawn', () => {
    started = true
  })
  return {
    send: (message) => child.postMessage(message),
    onMessage: (hear) => void child.on('message', hear),
    onEnd: (ended) => void child.once('exit', () => ended(started)),
    // A library that hangs does not hear a polite signal.
    kill: () => void (child.pid !== undefined && process.kill(child.pid, 'SIGKILL')),
  }
}
