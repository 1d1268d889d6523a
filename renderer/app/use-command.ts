import type { Client } from '@orpc/client'
import type { GeneralUtils } from '@orpc/tanstack-query'
import { useRef, useState } from 'react'
import { type Failure, failureOf } from './failure.ts'
import { createKeyring } from './keyring.ts'
import { sessionEnded } from './session.ts'

type Context = Record<never, never>

export type Command<Input, Output> = Readonly<{
  /** Sends the command; `undefined` when it failed (see `failure`) or one is still running. Never throws. */
  run: (input: Omit<Input, 'key'>) => Promise<Output | undefined>
  running: boolean
  failure: Failure | null
  clear: () => void
}>

/** A command of the hall with its idempotency key, its lock against double clicks, and its failure. */
export function useCommand<Input extends Readonly<{ key: string }>, Output, Failed>(
  command: GeneralUtils<Input> & Readonly<{ call: Client<Context, Input, Output, Failed> }>,
): Command<Input, Output> {
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  // State is read a render too late: the second click of a double click comes in the same one.
  const locked = useRef(false)

  async function run(input: Omit<Input, 'key'>): Promise<Output | undefined> {
    if (locked.current) return undefined
    locked.current = true
    setRunning(true)
    setFailure(null)
    const result = await send(command, input)
    locked.current = false
    setRunning(false)
    if (result.failure) setFailure(result.failure)
    return result.output
  }

  return { run, running, failure, clear: () => setFailure(null) }
}

const keyring = createKeyring(() => crypto.randomUUID())

async function send<Input extends Readonly<{ key: string }>, Output, Failed>(
  command: GeneralUtils<Input> & Readonly<{ call: Client<Context, Input, Output, Failed> }>,
  input: Omit<Input, 'key'>,
): Promise<{ output?: Output; failure?: Failure }> {
  const name = JSON.stringify([command.key()[0], input])
  const key = keyring.keyFor(name)
  try {
    // The input without its key and the key are the input; the compiler cannot add an omitted property back.
    const output = await command.call({ ...input, key } as Input)
    keyring.done()
    return { output }
  } catch (error) {
    const failure = failureOf(error)
    if (failure === 'OFFLINE' || failure === 'BUG') keyring.lost(name, key)
    else keyring.refused(name)
    if (failure === 'UNAUTHORIZED') sessionEnded()
    return { failure }
  }
}
