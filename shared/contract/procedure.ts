import { oc } from '@orpc/contract'
import { z } from 'zod'
import { failures } from './errors.ts'
import type { Role } from './roles.ts'

/** What the server enforces before a handler runs; the contract is the only place where access is written down. */
export type ProcedureMeta = Readonly<{
  may: readonly Role[] | 'anyone'
  does: 'query' | 'command' | 'stream' | 'saying'
}>

const base = oc.$meta<ProcedureMeta>({ may: [], does: 'query' })

const afterLogin = failures('UNAUTHORIZED', 'FORBIDDEN')

/** A read: `GET /api/<group>/<name>`. */
export function query(group: string, name: string, may: readonly Role[]) {
  return base
    .errors(afterLogin)
    .meta({ may, does: 'query' })
    .route({ method: 'GET', path: path(group, name), tags: [group] })
}

/** A change: `POST /api/<group>/<name>`; its input carries an idempotency key, see {@link commandInput}. */
export function command(group: string, name: string, may: readonly Role[]) {
  return base
    .errors({ ...afterLogin, ...failures('KEY_REUSED', 'NOT_FOUND') })
    .meta({ may, does: 'command' })
    .route({ method: 'POST', path: path(group, name), tags: [group] })
}

/** Something that is said and kept nowhere: no key, no journal, and nothing of it in an address. */
export function said(group: string, name: string, may: readonly Role[]) {
  return base
    .errors(afterLogin)
    .meta({ may, does: 'saying' })
    .route({ method: 'POST', path: path(group, name), tags: [group] })
}

/** A live stream of events. */
export function stream(group: string, name: string, may: readonly Role[]) {
  return base
    .errors(afterLogin)
    .meta({ may, does: 'stream' })
    .route({ method: 'GET', path: path(group, name), tags: [group] })
}

/** Callable before anybody logged in; the group says how it guards itself. */
export const open = base.meta({ may: 'anyone', does: 'query' })

/** A command's input. Repeating a `key` returns the first result and changes nothing. */
export function commandInput<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({ key: z.uuid(), ...shape })
}

function path(group: string, name: string): `/${string}` {
  return `/${group}/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
