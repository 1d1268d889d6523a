import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CasefileRow } from '../../../shared/contract/casefile.ts'
import { hall } from '../../app/hall-client.ts'
import { CasefileOpenedBefore } from '../casefile/casefile-opened.tsx'
import { RoutingRecord } from '../casefile/routing-record.tsx'
import { ObjectionSettle } from './objection-settle.tsx'

/** Where the matter is; an objection that waits for its decision comes with the decision's form. */
export function RoutingsNow({ casefile }: Readonly<{ casefile: CasefileRow }>) {
  const { t } = useTranslation('routing')
  const routings = useQuery(hall.routing.ofCasefile.queryOptions({ input: { casefile: casefile.id } }))
  const sent = routings.data ?? []
  const returned = casefile.state === 'registered' && sent.some(({ state }) => state === 'returned')
  return (
    <div>
      {sent.map((routing) => (
        <div key={routing.id}>
          <RoutingRecord routing={routing} />
          {routing.state === 'objected' && <ObjectionSettle routing={routing} />}
        </div>
      ))}
      {routings.data?.length === 0 && <CasefileOpenedBefore casefile={casefile} />}
      {returned && <p role="status">{t('again')}</p>}
    </div>
  )
}
