import type { UpdateFailure, UpdateReason, UpdateStep } from '../../shared/contract/update.ts'

/** Ends an update: nothing of it stays, and the page says which step ended it and why. */
export class UpdateStop extends Error {
  override readonly name = 'UpdateStop'
  readonly reason: UpdateReason
  readonly detail: string

  constructor(reason: UpdateReason, detail: string) {
    super(`${reason}: ${detail}`)
    this.reason = reason
    this.detail = detail
  }
}

/** What the page is told of an error in a step. A full disk can end any of them. */
export function failureOf(step: UpdateStep, error: unknown): UpdateFailure {
  if (error instanceof UpdateStop) return { step, reason: error.reason, detail: error.detail }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const detail = error instanceof Error ? error.message : String(error)
  return { step, reason: code === 'ENOSPC' ? 'NO_SPACE' : UNEXPECTED[step], detail }
}

const UNEXPECTED = {
  verify: 'NOT_A_PACKAGE',
  backUp: 'BACKUP_FAILED',
  dryRun: 'DRY_RUN_FAILED',
  install: 'INSTALL_FAILED',
} as const satisfies Record<UpdateStep, UpdateReason>
