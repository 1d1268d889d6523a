import type { HostRefused } from '../../shared/contract/host.ts'
import { token } from './token.ts'

/** The shell did not do what only an administrator may ask of it. */
export class HostRefusal extends Error {
  override readonly name = 'HostRefusal'
  readonly refused: HostRefused['refused']
  constructor(refused: HostRefused['refused']) {
    super(refused)
    this.refused = refused
  }
}

/** Makes a call of the shell as whoever is logged in on this page; throws `HostRefusal` when it is refused. */
export async function asAdministrator<Answer>(
  ask: (session: string | null) => Promise<Answer | HostRefused>,
): Promise<Answer> {
  const answer = await ask(token.get())
  if (isRefused(answer)) throw new HostRefusal(answer.refused)
  return answer
}

function isRefused<Answer>(answer: Answer | HostRefused): answer is HostRefused {
  return typeof answer === 'object' && answer !== null && 'refused' in answer
}
