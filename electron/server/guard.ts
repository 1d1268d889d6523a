import { type MiddlewareOptions, ORPCError } from '@orpc/server'
import { z } from 'zod'
import { FAILURES } from '../../shared/contract/errors.ts'
import type { ProcedureMeta } from '../../shared/contract/procedure.ts'
import type { Actor } from '../office/office.ts'
import { Refusal } from '../office/refusal.ts'
import { actorOf } from '../office/staff/session.ts'
import type { Call } from './context.ts'

type Guarded = MiddlewareOptions<Call, unknown, Record<never, never>, ProcedureMeta>

/**
 * Runs before the input is even looked at: no session is UNAUTHORIZED, the wrong role FORBIDDEN, as the contract's
 * `may` says. Afterwards it turns a Refusal of the office into the contract's error of the same code, and says of a
 * wrong input where it is wrong without repeating it.
 */
export async function guard({ context, procedure, next }: Guarded) {
  const { may } = procedure['~orpc'].meta
  const actor = may === 'anyone' ? null : authorized(context, may)
  try {
    return await next({ context: { actor } })
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'BAD_REQUEST') throw withoutInput(error)
    if (!(error instanceof Refusal)) throw error
    // An undeclared code is our mistake: the contract's suite looks for it.
    if (!(error.code in procedure['~orpc'].errorMap)) throw new Error(`${error.code} is not declared`, { cause: error })
    const { status } = FAILURES[error.code]
    const { code, about } = error
    throw about === '' ? new ORPCError(code, { status }) : new ORPCError(code, { status, data: { about } })
  }
}

function authorized({ office, token, place }: Call, may: Exclude<ProcedureMeta['may'], 'anyone'>): Actor {
  const actor = token === null ? null : actorOf(office, token, place)
  if (!actor) throw new ORPCError('UNAUTHORIZED')
  if (!may.includes(actor.role)) throw new ORPCError('FORBIDDEN')
  return actor
}

/** The places of what is wrong. Unknown keys are the caller's own words; the cause would carry the whole input. */
function withoutInput({ message, data }: ORPCError<string, unknown>): ORPCError<'BAD_REQUEST', unknown> {
  const { success, data: wrong } = Wrong.safeParse(data)
  if (!success) return new ORPCError('BAD_REQUEST')
  const issues = wrong.issues.map(({ message: words, ...issue }) =>
    issue.code === 'unrecognized_keys' ? { ...issue, message: 'Unrecognized keys' } : { ...issue, message: words },
  )
  return new ORPCError('BAD_REQUEST', { message, data: { issues } })
}

const Issue = z.object({
  code: z.string().default(''),
  path: z.array(z.union([z.string(), z.number()])).default([]),
  message: z.string(),
})
const Wrong = z.object({ issues: z.array(Issue) })
