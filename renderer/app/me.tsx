import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext } from 'react'
import type { Me } from '../../shared/contract/staff.ts'
import { hall } from './hall-client.ts'
import { PageMessage } from './page-message.tsx'
import { queryClient } from './query-client.ts'
import { useSignedIn } from './session.ts'

/** Shows `login` until an account is logged in, then the page. */
export function MeGate({ login, children }: Readonly<{ login: ReactNode; children: ReactNode }>) {
  const signedIn = useSignedIn()
  const me = useQuery(hall.session.me.queryOptions({ enabled: signedIn }))
  if (!signedIn) return login
  if (me.data) return <MeContext value={me.data}>{children}</MeContext>
  return <PageMessage kind={me.isError ? 'unreachable' : 'opening'} onRetry={() => void me.refetch()} />
}

export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe needs MeGate')
  return me
}

/** Whether this page is logged in as that account now: what one person began is not sent under another's login. */
export function isLoggedInAs(account: Me['id']): boolean {
  return queryClient.getQueryData(hall.session.me.queryKey())?.id === account
}

const MeContext = createContext<Me | null>(null)
