import { ORPCError } from '@orpc/client'
import { FAILURES, type FailureCode } from '../../shared/contract/errors.ts'
import { HostRefusal } from './as-administrator.ts'
import { OfflineError } from './connection.ts'

/** Declared failures, and three that no procedure declares: no line, input the contract refuses, a bug of ours. */
export type Failure = FailureCode | 'OFFLINE' | 'INVALID' | 'BUG'

export function failureOf(error: unknown): Failure {
  if (error instanceof OfflineError) return 'OFFLINE'
  if (error instanceof HostRefusal) return error.refused
  if (!(error instanceof ORPCError)) return 'BUG'
  if (isFailureCode(error.code)) return error.code
  return error.code === 'BAD_REQUEST' ? 'INVALID' : 'BUG'
}

/** The identity of the record that a failure is about, where the hall names one. */
export function aboutOf(error: unknown): string | null {
  const about: unknown = error instanceof ORPCError ? Object(error.data).about : null
  return typeof about === 'string' ? about : null
}

function isFailureCode(code: string): code is FailureCode {
  return Object.hasOwn(FAILURES, code)
}
