import { Refusal } from '../office/refusal.ts'
import type { Credentials } from '../office/staff/session.ts'
import type { Call } from './context.ts'

/** Tries a password; from one place only so many wrong ones are tried for an account (TOO_MANY_TRIES). */
export async function tried<Known>(
  { office, loginTries, place }: Pick<Call, 'office' | 'loginTries' | 'place'>,
  { account }: Credentials,
  look: () => Promise<Known>,
): Promise<Known> {
  const name = `${place} ${account}`
  if (loginTries.exhausted(name, office.now())) throw new Refusal('TOO_MANY_TRIES')
  // Counted before the slow hashing: a thousand tries sent at once are a thousand tries.
  loginTries.failed(name, office.now())
  const known = await look()
  loginTries.forget(name)
  return known
}
