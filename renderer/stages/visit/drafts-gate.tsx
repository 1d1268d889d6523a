import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { COUNTERS } from '../../../shared/contract/roles.ts'
import { useMe } from '../../app/me.tsx'
import { ListSkeleton } from '../../ui/page-state.tsx'
import { openDrafts } from './draft-store.ts'

/** Where people type: what an earlier page left unsaved is there before the first field asks for it. */
export function DraftsGate({ children }: Readonly<{ children: ReactNode }>) {
  const { id, role } = useMe()
  const types = COUNTERS.some((counter) => counter === role)
  // Asked again on every new line, as everything is: a key that could not be had is fetched then.
  const drafts = useQuery({ queryKey: ['drafts', id], queryFn: () => opened(id), enabled: types })
  return types && drafts.isPending ? <ListSkeleton rows={8} /> : children
}

async function opened(account: string): Promise<true> {
  await openDrafts(account)
  return true
}
