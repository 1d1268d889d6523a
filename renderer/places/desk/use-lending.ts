import { useEffect, useSyncExternalStore } from 'react'
import { COUNTERS, type Role } from '../../../shared/contract/roles.ts'
import { type Lender, openLender } from '../../app/lent-session.ts'
import { token } from '../../app/token.ts'

/** Lends the login of who stands at the counter to the visitor's screen of this computer, until it ends. */
export function useLending(role: Role): void {
  const session = useSyncExternalStore(token.onChange, token.get)
  const atCounter = COUNTERS.some((each) => each === role)
  useEffect(() => {
    if (!atCounter) return
    lender?.lend(session)
    return () => lender?.lend(null)
  }, [atCounter, session])
}

let lender: Lender | null = null

/** From the first moment of the desk's page: the visitor's screen must know that there is one. */
export function startLending(): void {
  lender = openLender()
  // What the page was about is nobody's business once it is closed.
  window.addEventListener('pagehide', () => lender?.lend(null))
}
