import { useSyncExternalStore } from 'react'
import { connection } from './connection.ts'
import { hallClient } from './hall-client.ts'
import { token } from './token.ts'

/** Logs this page in; throws as `session.open` does. */
export async function signIn(account: string, password: string): Promise<void> {
  const opened = await hallClient.session.open({ account, password })
  ended = false
  token.set(opened.token)
  connection.reopen()
}

/** What still needs the login, such as words that are not saved yet; logging out waits a moment for it. */
export function beforeSignOut(act: () => Promise<unknown>): () => void {
  lastActs.add(act)
  return () => void lastActs.delete(act)
}

/** Logs this page out. Without a line the token is forgotten here and runs out in the hall by itself. */
export async function signOut(): Promise<void> {
  const acted = Promise.allSettled([...lastActs].map((act) => act()))
  await Promise.race([acted, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
  await hallClient.session.close({ key: crypto.randomUUID() }).catch(() => undefined)
  ended = false
  leave()
}

/** Logs this page in with a session opened elsewhere, or out. */
export function signInWith(session: string | null): void {
  if (session === token.get()) return
  ended = false
  token.set(session)
  connection.reopen()
}

/** The hall no longer knows this login: it ran out, or the account was switched off. */
export function sessionEnded(): void {
  if (token.get() === null) return
  ended = true
  leave()
}

export const endedByHall = () => ended

export function useSignedIn(): boolean {
  return useSyncExternalStore(token.onChange, () => token.get() !== null)
}

/** A hall that does not answer keeps nobody at a desk. */
const PATIENCE_MS = 2_000
const lastActs = new Set<() => Promise<unknown>>()
let ended = false

function leave(): void {
  token.set(null)
  connection.reopen()
}
