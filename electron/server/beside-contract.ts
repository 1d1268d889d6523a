import type { IncomingMessage, ServerResponse } from 'node:http'
import { FAILURES, type FailureCode } from '../../shared/contract/errors.ts'
import type { Role } from '../../shared/contract/roles.ts'
import type { Actor } from '../office/office.ts'
import { Refusal, refuse } from '../office/refusal.ts'
import { actorOf } from '../office/staff/session.ts'
import type { Call } from './context.ts'

/** As the guard of the contract. */
export function authorized({ office, token, place }: Call, may: readonly Role[]): Actor {
  const actor = (token === null ? null : actorOf(office, token, place)) ?? refuse('UNAUTHORIZED')
  return may.includes(actor.role) ? actor : refuse('FORBIDDEN')
}

/** Says a refusal as the contract would; who went away (stopped, or the line broke) hears nothing. */
export async function answerOrRefuse(
  request: IncomingMessage,
  response: ServerResponse,
  answer: () => Promise<void>,
): Promise<void> {
  try {
    await answer()
  } catch (error) {
    if (request.errored) return
    if (!(error instanceof Refusal)) throw error
    sayRefused(response, error.code)
  }
}

function sayRefused(response: ServerResponse, code: FailureCode): void {
  const headers = { 'content-type': 'application/json', connection: 'close', ...NEVER_KEPT }
  response.writeHead(FAILURES[code].status, headers).end(JSON.stringify({ code }))
}

export const NEVER_KEPT = { 'cache-control': 'no-store' }

/** For what is kept from visitors and staff: whatever is in the bytes, a browser runs nothing of it. */
export const NEVER_RUN = {
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  ...NEVER_KEPT,
}
