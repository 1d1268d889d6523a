import type { ServerResponse } from 'node:http'
import { FAILURES, type FailureCode } from '../../shared/contract/errors.ts'
import type { Role } from '../../shared/contract/roles.ts'
import type { Actor } from '../office/office.ts'
import { refuse } from '../office/refusal.ts'
import { actorOf } from '../office/staff/session.ts'
import type { Call } from './context.ts'

/** As the guard of the contract. */
export function authorized({ office, token, place }: Call, may: readonly Role[]): Actor {
  const actor = (token === null ? null : actorOf(office, token, place)) ?? refuse('UNAUTHORIZED')
  return may.includes(actor.role) ? actor : refuse('FORBIDDEN')
}

export function sayRefused(response: ServerResponse, code: FailureCode): void {
  const headers = { 'content-type': 'application/json', connection: 'close', ...NEVER_KEPT }
  response.writeHead(FAILURES[code].status, headers).end(JSON.stringify({ code }))
}

export const NEVER_KEPT = { 'cache-control': 'no-store' }
