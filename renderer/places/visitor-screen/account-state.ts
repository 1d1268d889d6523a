import { type Guide, PARTS, type Part, type TranscriptView } from '../../../shared/contract/transcript.ts'
import type { ReadingBack } from '../../../shared/contract/transcript-read-back.ts'

export type AccountState = 'writing' | 'check' | 'confirmed'

/**
 * Writing while it grows; read back, or once the pen rests, the visitor is asked to check, until it is confirmed. One that
 * is corrected is written anew.
 */
export function accountState(account: TranscriptView, now: number, reading: ReadingBack | null): AccountState {
  if (account.confirmedAt !== null && account.correction === null) return 'confirmed'
  if (reading) return 'check'
  const written = PARTS.some((question) => account.guide[question] !== '')
  return written && now - account.savedAt > PEN_RESTS_MS ? 'check' : 'writing'
}

/** The last answer that differs between two versions: where the visitor's eye should go. */
export function changedQuestion(before: Guide | null, after: Guide): Part | null {
  return PARTS.findLast((question) => after[question] !== (before?.[question] ?? '')) ?? null
}

const PEN_RESTS_MS = 15_000
