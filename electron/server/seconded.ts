import { type Command, runCommand } from '../office/command.ts'
import type { Actor } from '../office/office.ts'
import { accountOf, type Credentials, toMe } from '../office/staff/session.ts'
import type { AuthorizedCall } from './context.ts'
import { actorOf } from './handlers.ts'
import { tried } from './tried.ts'

type Signed = Readonly<{ key: string; second?: Credentials | undefined }>
type Asking<Asked> = Readonly<{ context: AuthorizedCall; input: Asked & Signed; path: readonly string[] }>

/**
 * A handler of a command that two people may have to do: the second one gives name and password at the page of the first.
 * The command hears who that is, or null; the password goes no further than here.
 */
export function seconded<Asked extends object, Output>(
  command: Command<Asked & Readonly<{ second: Actor | null }>, Output>,
) {
  return async ({ context, input, path }: Asking<Asked>): Promise<Output> => {
    const { office, place } = context
    const { second: said } = input
    const second = said ? { ...toMe(await tried(context, said, () => accountOf(office, said))), place } : null
    return runCommand(office, actorOf(context), path.join('.'), { ...input, second }, command)
  }
}
