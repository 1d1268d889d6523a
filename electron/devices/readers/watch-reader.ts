import { setTimeout as pause } from 'node:timers/promises'
import type { IdentityCard } from '../../../shared/model/identity-card.ts'
import type { ReaderSettings } from '../../../shared/model/reader-settings.ts'
import type { ReaderStatus } from '../../../shared/model/reader-state.ts'
import { type Reader, ReaderProblem } from './reader.ts'
import type { FromReader } from './reader-messages.ts'

type Settings = Pick<ReaderSettings, 'pollMs' | 'readTimeoutMs'>
type Tell = (message: FromReader) => Promise<void>

export type Watch = Readonly<{
  again: () => void
  /** Resolves when the reader is closed. */
  ended: Promise<void>
}>

/** How often in a row no card must be found before it counts as taken away: a card moves a little in a hand. */
const EMPTY_LOOKS = 2

/** Looks for cards until `signal` is aborted; a card left lying is told once, until it was taken away. */
export function watchReader(reader: Reader, settings: Settings, tell: Tell, signal: AbortSignal): Watch {
  let lying: string | null = null
  let emptyLooks = 0
  let last = ''

  const tellStatus = async (state: ReaderStatus['state'], reason: ReaderStatus['reason'] = null) => {
    if (last === `${state} ${reason}`) return
    last = `${state} ${reason}`
    await tell({ what: 'status', status: { state, reason } })
  }
  /** A call of the driver, told before and after; what it throws beside problems is one of a driver that misbehaves. */
  async function called<Result>(
    busy: 'opening' | 'reading',
    call: () => Promise<Result>,
  ): Promise<Result | ReaderProblem> {
    await tell({ what: 'busy', busy })
    try {
      return await call()
    } catch (error) {
      return error instanceof ReaderProblem ? error : new ReaderProblem('misread', 'READ_FAILED')
    } finally {
      await tell({ what: 'busy', busy: 'nothing' })
    }
  }
  async function looked(card: IdentityCard | null): Promise<void> {
    emptyLooks = card ? 0 : emptyLooks + 1
    if (!card && emptyLooks < EMPTY_LOOKS && lying !== null) return
    const sign = card && `${card.number} ${card.name}`
    const isNew = sign !== null && sign !== lying
    lying = sign
    if (card && isNew) await tell({ what: 'card', card })
    await tellStatus(card ? 'card-present' : 'ready')
  }
  async function lookUntilLost(): Promise<void> {
    while (!signal.aborted) {
      const limit = AbortSignal.any([signal, AbortSignal.timeout(settings.readTimeoutMs)])
      const card = await called('reading', () => reader.read(limit))
      if (signal.aborted) return
      if (card instanceof ReaderProblem) await tellStatus(card.state, card.reason)
      else await looked(card)
      if (card instanceof ReaderProblem && card.state === 'no-device') return
      await rest(settings.pollMs, signal)
    }
  }
  async function watch(): Promise<void> {
    while (!signal.aborted) {
      const problem = await called('opening', () => reader.open())
      if (problem instanceof ReaderProblem) await tellStatus('no-device', problem.reason)
      else await lookUntilLost()
      await called('opening', () => reader.close())
      await rest(settings.pollMs * LOOKS_BETWEEN_TRIES, signal)
    }
  }
  return {
    again() {
      lying = null
    },
    ended: watch(),
  }
}

/** A reader that is away is looked for more seldom than a card. */
const LOOKS_BETWEEN_TRIES = 5

const rest = (ms: number, signal: AbortSignal) => pause(ms, undefined, { signal }).catch(() => undefined)
