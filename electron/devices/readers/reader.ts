import type { IdentityCard } from '../../../shared/model/identity-card.ts'
import type { ReaderReason } from '../../../shared/model/reader-state.ts'

/**
 * One way to read identity cards. Every call may throw a {@link ReaderProblem}, and a vendor's library may take the
 * whole process with it: readers run only in a process of their own (`reader-process.ts`).
 */
export type Reader = Readonly<{
  open: () => Promise<void>
  /** The card that lies on the reader; null for none. `signal` is aborted when it takes too long or nobody waits. */
  read: (signal: AbortSignal) => Promise<IdentityCard | null>
  /** Never throws; afterwards it can be opened again. */
  close: () => Promise<void>
  /** Only for practice: puts a card on a simulated reader, or takes it away. */
  lay?: (card: IdentityCard | null) => void
}>

/** Why a reader cannot read. It carries codes only: messages of drivers may hold what stands on a card. */
export class ReaderProblem extends Error {
  readonly state: 'no-device' | 'misread'
  readonly reason: ReaderReason

  constructor(state: ReaderProblem['state'], reason: ReaderReason) {
    super(reason)
    this.state = state
    this.reason = reason
  }
}

export const noDevice = (reason: ReaderReason) => new ReaderProblem('no-device', reason)
export const misread = (reason: ReaderReason) => new ReaderProblem('misread', reason)
