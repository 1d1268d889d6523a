import { useQuery } from '@tanstack/react-query'
import type { CasefileId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { RoutingForm } from '../../stages/routing/routing-form.tsx'
import { SlipPanel } from '../../stages/slip/slip-panel.tsx'

/** What a clerk can do with a matter opened from the list: route it, settle an objection, print its slips. */
export function CasefileWork({ casefile }: Readonly<{ casefile: CasefileId }>) {
  const matter = useQuery(hall.casefile.get.queryOptions({ input: { casefile } }))
  if (!matter.data) return null
  return (
    <>
      <RoutingForm casefile={matter.data} />
      <SlipPanel casefile={matter.data} />
    </>
  )
}
