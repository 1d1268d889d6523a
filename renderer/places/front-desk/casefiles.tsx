import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CasefileId } from '../../../shared/model/ids.ts'
import { parseQueryCode } from '../../../shared/model/query-code.ts'
import { hall } from '../../app/hall-client.ts'
import { CasefileList } from '../../stages/casefile/casefile-list.tsx'
import { CasefilePage } from '../../stages/casefile/casefile-page.tsx'
import { ListSkeleton } from '../../ui/page-state.tsx'
import { CasefileWork } from './casefile-work.tsx'

/** All matters, or the one whose slip was opened; a code that belongs to none stays in the search for correcting. */
export function Casefiles({ slip }: Readonly<{ slip: string }>) {
  const code = parseQueryCode(slip)
  const [chosen, setChosen] = useState<CasefileId | 'none' | null>(null)
  const found = useQuery({
    ...hall.casefile.list.queryOptions({ input: { search: code ?? '' } }),
    enabled: code !== null && chosen === null,
  })
  const opened = chosen ?? (code === null ? undefined : found.data?.rows[0]?.id) ?? 'none'
  if (found.isLoading) return <ListSkeleton rows={8} />
  return (
    <div className="front-desk-sheet">
      {opened === 'none' ? (
        <CasefileList search={code ?? slip} onOpen={setChosen} />
      ) : (
        <CasefilePage key={opened} casefile={opened} onBack={() => setChosen('none')} onOpen={setChosen}>
          <CasefileWork casefile={opened} />
        </CasefilePage>
      )}
    </div>
  )
}
