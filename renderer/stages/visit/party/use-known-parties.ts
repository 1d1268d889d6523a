import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { FoundRow, KnownRow } from '../../../../shared/contract/visit-parties.ts'
import { hall } from '../../../app/hall-client.ts'

export type Offered = KnownRow & Partial<Pick<FoundRow, 'because'>>
/** In which field somebody types: a number is looked for among numbers only. */
export type SearchedIn = 'name' | 'document' | 'phone'

/** Parties the hall knows that fit the text, or who came last where nothing is typed. Nothing while `asked` is false. */
export function useKnownParties(where: SearchedIn, text: string, asked: boolean) {
  const settled = useSettled(text.trim())
  const typed = asked && settled.length >= SHORTEST[where]
  const found = useQuery(hall.visit.searchParties.queryOptions({ input: typed ? { text: settled } : skipToken }))
  const recent = useQuery(
    hall.visit.recentParties.queryOptions({ enabled: asked && where === 'name' && settled === '' }),
  )
  const all: readonly Offered[] = typed
    ? (found.data ?? [])
    : settled === '' && where === 'name'
      ? (recent.data ?? [])
      : []
  const rows = where === 'name' ? all : all.filter(({ because }) => because === where)
  // A list from before the last registration is shown meanwhile, but the first of it may be somebody else by now.
  const waiting = settled !== text.trim() || [found, recent].some(({ isStale, isFetching }) => isFetching && isStale)
  return { rows: asked ? rows : [], waiting: asked && waiting }
}

const SHORTEST = { name: 1, document: 4, phone: 5 } as const
/** A scanner or a quick hand is through before the hall is asked. */
const PAUSE_MS = 120

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
