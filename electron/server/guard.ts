import { type MiddlewareOptions, ORPCError } from '@orpc/server'
import { FAILURES } from '../../shared/contract/errors.ts'
import type { ProcedureMeta } from '../../shared/contract/procedure.ts'
import type { Actor } from '../office/office.ts'
import { Refusal } from '../office/refusal.ts'
import { actorOf } from '../office/staff/session.ts'
import type { Call } from './context.ts'

type Guarded = MiddlewareOptions<Call, unknown, Record<never, never>, ProcedureMeta>

/**
 * Runs before the input is even looked at: no session is UNAUTHORIZED, the wrong role FORBIDDEN, as the contract's
 * `may` says. Afterwards it turns a Refusal of the office into the contract's error of the same code.
 */
export async function guard({ context, procedure, next }: Guarded) {
  const { may } = procedure['~orpc'].meta
  const actor = may === 'anyone' ? null : authorized(context, may)
  try {
    return await next({ context: { actor } })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // An undeclared code is our mistake: the contract's suite looks for it.
    if (!(error.code in procedure['~orpc'].errorMap)) throw new Error(`${error.code} is not declared`, { cause: error })
    throw new ORPCError(error.code, { status: FAILURES[error.code].status })
  }
}

function authorized({ office, token, place }: Call, may: Exclude<ProcedureMeta['may'], 'anyone'>): Actor {
  const actor = token === null ? null : actorOf(office, token, place)
  if (!actor) throw new ORPCError('UNAUTHORIZED')
  if (!may.includes(actor.role)) throw new ORPCError('FORBIDDEN')
  return actor
}
