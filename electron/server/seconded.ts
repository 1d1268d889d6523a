import type { TranscriptId } from '../../shared/model/ids.ts'
import { type Command, runCommand } from '../office/command.ts'
import type { Actor } from '../office/office.ts'
import { accountOf, type Credentials, toMe } from '../office/staff/session.ts'
import type { AuthorizedCall } from './context.ts'
import { actorOf } from './handlers.ts'
import { tried } from './tried.ts'

type Asked = Readonly<{ transcript: TranscriptId; revision: number }>
type Signed = Asked & Readonly<{ key: string; second?: Credentials | undefined }>
type Asking = Readonly<{ context: AuthorizedCall; input: Signed; path: readonly string[] }>

/**
 * A handler of a command that two people may have to do: the second one gives name and password at the page of the first.
 * The command hears who that is, or null; the password goes no further than here.
 */
export function seconded<Output>(command: Command<Asked & Readonly<{ second: Actor | null }>, Output>) {
  return async ({ context, input: { second: said, ...asked }, path }: Asking): Promise<Output> => {
    const { office, place } = context
    const second = said ? { ...toMe(await tried(context, said, () => accountOf(office, said))), place } : null
    return runCommand(office, actorOf(context), path.join('.'), { ...asked, second }, command)
  }
}
