import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartyId, VisitId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { ListState } from '../../ui/page-state.tsx'

const FEW = 3

/** The days a party came, also those that led to no matter. */
export function EarlierVisits({ party, inHand }: Readonly<{ party: PartyId; inHand: VisitId | undefined }>) {
  const { t } = useTranslation(['similar', 'casefile'])
  const [all, setAll] = useState(false)
  const visits = useQuery(hall.visit.ofParty.queryOptions({ input: { party } }))
  const rows = visits.data?.rows.filter(({ visit }) => visit !== inHand)
  return (
    <>
      <h3>{t('earlier.visits')}</h3>
      <ListState
        query={{ data: rows, isError: visits.isError, refetch: visits.refetch }}
        rows={1}
        empty={t('earlier.visitsNone')}
      >
        {(known) => (
          <ul className="earlier-visits">
            {known.slice(0, all ? known.length : FEW).map((visit) => (
              <li key={visit.visit}>
                <time dateTime={visit.businessDate}>{visit.businessDate}</time>
                <span>{t(`channel.${visit.channel}`, { ns: 'casefile' })}</span>
                <span>{t('headcount', { ns: 'casefile', count: visit.headcount })}</span>
                {visit.withdrawn && <span>{t('earlier.withdrawn')}</span>}
              </li>
            ))}
          </ul>
        )}
      </ListState>
      {!all && (rows?.length ?? 0) > FEW && (
        <Button size="small" onClick={() => setAll(true)}>
          {t('earlier.moreVisits', { count: rows?.length ?? 0 })}
        </Button>
      )}
    </>
  )
}
