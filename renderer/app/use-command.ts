import type { Client } from '@orpc/client'
import type { GeneralUtils } from '@orpc/tanstack-query'
import { useRef, useState } from 'react'
import { aboutOf, type Failure, failureOf } from './failure.ts'
import { createKeyring } from './keyring.ts'
import { sessionEnded } from './session.ts'

type Context = Record<never, never>

type Keyed = Readonly<{ key: string }>
type Sendable<Input, Output, Failed> = GeneralUtils<Input> & Readonly<{ call: Client<Context, Input, Output, Failed> }>

export type Commands = Readonly<{
  /** Sends the command; `undefined` when it failed (see `failure`) or another one is still running. Never throws. */
  run: <Input extends Keyed, Output, Failed>(
    command: Sendable<Input, Output, Failed>,
    input: Omit<Input, 'key'>,
  ) => Promise<Output | undefined>
  /** The command under way, by its name in the contract. */
  running: string | null
  failure: Failure | null
  /** Which of the records that were sent it is about, where the hall says so. */
  about: string | null
  clear: () => void
}>

/**
 * Commands of which only one runs at a time, each with its idempotency key. With `settled` the next one waits until that
 * is done too: nobody presses twice on what is not true any more.
 */
export function useCommands(settled?: () => Promise<unknown>): Commands {
  const [running, setRunning] = useState<string | null>(null)
  const [failed, setFailed] = useState<FailedWith | null>(null)
  // State is read a render too late: the second click of a double click comes in the same one.
  const locked = useRef(false)

  const run: Commands['run'] = async (command, input) => {
    if (locked.current) return undefined
    locked.current = true
    setRunning(command.key()[0].at(-1) ?? '')
    setFailed(null)
    const result = await send(command, input)
    await settled?.()
    locked.current = false
    setRunning(null)
    if ('failure' in result) return void setFailed(result)
    return result.output
  }

  const { failure = null, about = null } = failed ?? {}
  return { run, running, failure, about, clear: () => setFailed(null) }
}

export type Command<Input, Output> = Readonly<{
  /** As `run` of several commands. */
  run: (input: Omit<Input, 'key'>) => Promise<Output | undefined>
  running: boolean
  failure: Failure | null
  about: string | null
  clear: () => void
}>

/** A command of the hall with its idempotency key, its lock against double clicks, and its failure. */
export function useCommand<Input extends Keyed, Output, Failed>(
  command: Sendable<Input, Output, Failed>,
): Command<Input, Output> {
  const { run, running, ...rest } = useCommands()
  return { run: (input) => run(command, input), running: running !== null, ...rest }
}

const keyring = createKeyring(() => crypto.randomUUID())

type FailedWith = Readonly<{ failure: Failure; about: string | null }>

async function send<Input extends Keyed, Output, Failed>(
  command: Sendable<Input, Output, Failed>,
  input: Omit<Input, 'key'>,
): Promise<Readonly<{ output: Output }> | FailedWith> {
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
    return { failure, about: aboutOf(error) }
  }
}
