import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VisitView } from '../../../shared/contract/visit.ts'
import type { PartyId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { ListState } from '../../ui/page-state.tsx'

const FEW = 3
const MORE = 50

export type InHand = Pick<VisitView, 'id' | 'withdrawnAt'>

/** The days a party came, also those that led to no matter; the hall counts them, however many are shown. */
export function EarlierVisits({ party, inHand }: Readonly<{ party: PartyId; inHand: InHand | undefined }>) {
  const { t } = useTranslation(['similar', 'casefile'])
  const [shown, setShown] = useState(FEW)
  const pages = useInfiniteQuery(
    hall.visit.ofParty.infiniteOptions({
      input: (before: string | undefined) => ({ party, ...(before ? { before } : {}) }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  )
  const known = pages.data?.pages.flatMap(({ rows }) => rows).filter(({ visit }) => visit !== inHand?.id)
  const more = () => {
    setShown(shown + MORE)
    if ((known?.length ?? 0) < shown + MORE && pages.hasNextPage) void pages.fetchNextPage()
  }
  return (
    <>
      <h3>
        {t('earlier.visits')} <EarlierCount party={party} inHand={inHand} />
      </h3>
      <ListState
        query={{ data: known, isError: pages.isError, refetch: pages.refetch }}
        rows={1}
        empty={t('earlier.visitsNone')}
      >
        {(visits) => (
          <ul className="earlier-visits">
            {visits.slice(0, shown).map((visit) => (
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
      {((known?.length ?? 0) > shown || pages.hasNextPage) && (
        <Button size="small" loading={pages.isFetchingNextPage} onClick={more}>
          {t('earlier.moreVisits')}
        </Button>
      )}
    </>
  )
}

function EarlierCount({ party, inHand }: Readonly<{ party: PartyId; inHand: InHand | undefined }>) {
  const { t } = useTranslation('similar')
  const figures = useQuery(hall.visit.party.queryOptions({ input: { party } }))
  if (!figures.data) return null
  const count = figures.data.visits - (inHand?.withdrawnAt === null ? 1 : 0)
  return <small>{t('earlier.visitsCount', { count })}</small>
}
