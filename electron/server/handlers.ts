import { ORPCError } from '@orpc/server'
import { type Command, runCommand } from '../office/command.ts'
import { today } from '../office/hall/settings.ts'
import { type Actor, inOneView, type Reading } from '../office/office.ts'
import type { AuthorizedCall } from './context.ts'

type Handled<Input> = Readonly<{ context: AuthorizedCall; input: Input; path: readonly string[] }>

/** A handler that reads. */
export function reads<Input, Output>(read: (reading: Reading, input: Input) => Output) {
  return ({ context, input }: Handled<Input>): Output =>
    inOneView(context.office, () => read(readingOf(context), input))
}

/** A handler that runs a command under its idempotency key; the procedure's path is its name in the journal. */
export function does<Input, Output>(command: Command<Input, Output>) {
  return ({ context, input, path }: Handled<Input & Readonly<{ key: string }>>): Output =>
    runCommand(context.office, actorOf(context), path.join('.'), input, command)
}

export function readingOf(context: AuthorizedCall): Reading {
  const { db, now } = context.office
  const at = now()
  return { db, now: at, today: today(db, at), actor: actorOf(context) }
}

/** The guard let this call pass, so somebody is there; a procedure for anyone has no business asking. */
export function actorOf({ actor }: AuthorizedCall): Actor {
  if (!actor) throw new ORPCError('UNAUTHORIZED')
  return actor
}
