import { useQuery } from '@tanstack/react-query'
import type { CasefileId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { useMe } from '../../app/me.tsx'
import { CasefilePage } from '../../stages/casefile/casefile-page.tsx'
import { ObjectionSettle } from '../../stages/routing/objection-settle.tsx'

/** The whole matter for reading; a leader also settles what a unit objects to (article 23). */
export function Matter({ casefile, onBack }: Readonly<{ casefile: CasefileId; onBack: () => void }>) {
  const { role } = useMe()
  const routings = useQuery(hall.routing.ofCasefile.queryOptions({ input: { casefile } }))
  const objected = role === 'leader' ? routings.data?.find(({ state }) => state === 'objected') : undefined
  return (
    <CasefilePage casefile={casefile} onBack={onBack}>
      {objected && <ObjectionSettle routing={objected} />}
    </CasefilePage>
  )
}
