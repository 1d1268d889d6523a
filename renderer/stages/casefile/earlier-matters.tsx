import { useInfiniteQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CasefileId, PartyId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { ListState } from '../../ui/page-state.tsx'
import './earlier-matters.css'
import { EarlierVisits, type InHand } from './earlier-visits.tsx'
import { MatterBrief } from './matter-brief.tsx'

type Props = Readonly<{
  party: PartyId
  /** The visit and the matter in hand, which are no earlier ones. */
  visit?: InHand | undefined
  casefile?: CasefileId | undefined
}>

const FEW = 4

/** What a party brought to this hall before, each with its state: whoever comes for the ninth time need not say it all again. */
export function EarlierMatters({ party, visit, casefile: inHand }: Props) {
  const { t } = useTranslation('similar')
  const [shown, setShown] = useState(FEW)
  const pages = useInfiniteQuery(
    hall.casefile.ofParty.infiniteOptions({
      input: (before: string | undefined) => ({ party, before }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  )
  const known = pages.data?.pages.flatMap(({ rows }) => rows).filter(({ id }) => id !== inHand)
  const more = () => {
    setShown(shown + MORE)
    if ((known?.length ?? 0) < shown + MORE && pages.hasNextPage) void pages.fetchNextPage()
  }
  return (
    <section className="earlier-matters" aria-label={t('earlier.title')}>
      <h2>
        {t('earlier.title')} <small>{t('earlier.scope')}</small>
      </h2>
      <ListState
        query={{ data: known, isError: pages.isError, refetch: pages.refetch }}
        rows={2}
        empty={t('earlier.none')}
      >
        {(matters) => (
          <ul>
            {matters.slice(0, shown).map((casefile) => (
              <li key={casefile.id}>
                <MatterBrief casefile={casefile} />
              </li>
            ))}
          </ul>
        )}
      </ListState>
      {((known?.length ?? 0) > shown || pages.hasNextPage) && (
        <Button size="small" loading={pages.isFetchingNextPage} onClick={more}>
          {t('earlier.more')}
        </Button>
      )}
      <EarlierVisits party={party} inHand={visit} />
    </section>
  )
}

const MORE = 20
