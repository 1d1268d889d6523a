import { useSyncExternalStore } from 'react'
import { askDesks, heeds } from '../../app/lent-session.ts'
import { signInWith } from '../../app/session.ts'
import { token } from '../../app/token.ts'
import { wantedAccount } from '../../app/wanted-account.ts'

/** Whether a desk's page is on this computer; `asking` for the moment in which it may still answer. */
export type DeskHere = 'asking' | 'here' | 'none'

/** Takes the login of the desk's page over and gives it back when that ends. An account named in the address is kept. */
export function startFollowing(): void {
  if (wantedAccount.now() !== null) {
    hear('none')
    return
  }
  let followed: string | null = null
  askDesks((lent) => {
    if (heeds({ followed, session: token.get() }, lent)) {
      followed = lent.desk
      signInWith(lent.session)
    }
    hear('here')
  })
  setTimeout(() => deskHere === 'asking' && hear('none'), ANSWER_MS)
}

export function useDeskHere(): DeskHere {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => deskHere,
  )
}

/** Pages of one computer answer within a few milliseconds; one that is just starting takes longer. */
const ANSWER_MS = 800
const listeners = new Set<() => void>()
let deskHere: DeskHere = 'asking'

function hear(next: DeskHere): void {
  deskHere = next
  for (const listener of listeners) listener()
}
