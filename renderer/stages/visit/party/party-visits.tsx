import { useInfiniteQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PastVisit } from '../../../../shared/contract/visit-parties.ts'
import type { PartyId, VisitId } from '../../../../shared/model/ids.ts'
import { hall } from '../../../app/hall-client.ts'
import { ListState } from '../../../ui/page-state.tsx'
import './party-acts.css'

type Props = Readonly<{
  party: PartyId
  /** The visit that is open. */
  open: VisitId
  onOpen: (visit: VisitId) => void
  onCancel: () => void
}>

/** Every visit of a party, the newest first, also those of the parties merged into it and those withdrawn. */
export function PartyVisits({ party, open, onOpen, onCancel }: Props) {
  const { t } = useTranslation('party')
  const pages = useInfiniteQuery(
    hall.visit.ofParty.infiniteOptions({
      input: (before: string | undefined) => ({ party, ...(before ? { before } : {}) }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  )
  const data = pages.data?.pages.flatMap(({ rows }) => rows)
  const leave = (event: KeyboardEvent) => event.key === 'Escape' && onCancel()
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.focus(), [])
  return (
    <section ref={section} className="party-act" tabIndex={-1} aria-label={t('visits.title')} onKeyDown={leave}>
      <h3>{t('visits.title')}</h3>
      <ListState query={{ data, isError: pages.isError, refetch: pages.refetch }} rows={3} empty={t('visits.none')}>
        {(visits) => (
          <ul className="party-rows">
            {visits.map((visit) => (
              <li key={visit.visit}>
                <VisitRow visit={visit} current={visit.visit === open} onOpen={() => onOpen(visit.visit)} />
              </li>
            ))}
          </ul>
        )}
      </ListState>
      {pages.hasNextPage && (
        <Button size="small" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('visits.earlier')}
        </Button>
      )}
    </section>
  )
}

type RowProps = Readonly<{ visit: PastVisit; current: boolean; onOpen: () => void }>

function VisitRow({ visit, current, onOpen }: RowProps) {
  const { t } = useTranslation(['party', 'visit'])
  return (
    <button type="button" aria-current={current ? 'true' : undefined} onClick={onOpen}>
      <time dateTime={visit.businessDate}>{visit.businessDate}</time>
      <span>
        {t(`channel.${visit.channel}`, { ns: 'visit' })} {t('summary.heads', { ns: 'visit', count: visit.headcount })}
      </span>
      <small>
        {t('visits.by', { name: visit.registeredBy })}
        {visit.withdrawn && ` · ${t('withdrawn')}`}
        {current && ` · ${t('visits.open')}`}
      </small>
    </button>
  )
}
