import { isContractProcedure } from '@orpc/contract'
import { z } from 'zod'
import { contract } from '../../shared/contract/contract.ts'
import type { ProcedureMeta } from '../../shared/contract/procedure.ts'
import type { HallClient } from '../support/whole-walk.ts'

export type Procedure = Readonly<
  { path: readonly string[]; name: string; codes: readonly string[]; input: z.ZodType | null } & ProcedureMeta
>

/** Every procedure of the contract, in its order. */
export const procedures: readonly Procedure[] = below(contract, [])

function below(node: object, path: readonly string[]): Procedure[] {
  if (!isContractProcedure(node)) {
    return Object.entries(node).flatMap(([name, part]) => below(Object(part), [...path, name]))
  }
  const { errorMap, meta, inputSchema } = node['~orpc']
  const input = inputSchema instanceof z.ZodType ? inputSchema : null
  // Every procedure is made by the makers of `procedure.ts`, which all give it this meta.
  return [{ path, name: path.join('.'), codes: Object.keys(errorMap), input, ...(meta as ProcedureMeta) }]
}

/** Calls a procedure by its path, with input of whatever shape. */
export function callAt(client: HallClient, path: readonly string[], input: unknown): Promise<unknown> {
  const procedure = path.reduce<unknown>((node, name) => Reflect.get(Object(node), name), client)
  if (typeof procedure !== 'function') throw new RangeError(`there is no ${path.join('.')}`)
  return Promise.resolve(Reflect.apply(procedure, undefined, [input]))
}

export type Called = Readonly<{ path: readonly string[]; name: string; input: unknown; account: string }>

/** The same client, which tells of every call that succeeded. */
export function recording(client: HallClient, account: string, calls: Called[]): HallClient {
  const wrap = <Node extends object>(node: Node, path: readonly string[]): Node =>
    new Proxy(node, {
      get: (target, name) => {
        // A client on its way through a promise is asked whether it is one itself.
        if (name === 'then') return undefined
        const part: unknown = Reflect.get(target, name)
        const isPart = typeof name === 'string' && (typeof part === 'object' || typeof part === 'function')
        return isPart && part !== null ? wrap(part, [...path, name]) : part
      },
      apply: async (target, self, [input, ...rest]) => {
        if (typeof target !== 'function') throw new TypeError(path.join('.'))
        const output: unknown = await Reflect.apply(target, self, [input, ...rest])
        calls.push({ path, name: path.join('.'), input, account })
        return output
      },
    })
  return wrap(client, [])
}
