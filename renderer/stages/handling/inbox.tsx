import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InboxRow } from '../../../shared/contract/handling.ts'
import type { RoutingId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { ListState } from '../../ui/page-state.tsx'
import { moveAmongRows } from '../casefile/row-keys.ts'
import { firstArrivals, lookedAt, withArrivals } from './arrivals.ts'
import './inbox.css'
import { InboxItem } from './inbox-item.tsx'

type Props = Readonly<{ open: RoutingId | null; onOpen: (row: InboxRow) => void }>

/** What was routed to this department, the most pressing first; it fills by itself and marks what is new. */
export function Inbox({ open, onOpen }: Props) {
  const { t } = useTranslation('handling')
  const inbox = useQuery(hall.handling.inbox.queryOptions())
  const { isFresh, look } = useArrivals(inbox.data?.map(({ routing }) => routing.id))
  return (
    <section className="inbox" aria-label={t('inbox')}>
      <header>
        <h2>{t('inbox')}</h2>
        {inbox.data && <span>{t('inboxCount', { count: inbox.data.length })}</span>}
        <span className="quiet-text">{t('keys')}</span>
      </header>
      <ListState query={inbox} rows={6} empty={t('inboxNone')}>
        {(rows) => (
          <ul onKeyDown={moveAmongRows}>
            {rows.map((row) => (
              <InboxItem
                key={row.routing.id}
                row={row}
                fresh={isFresh(row.routing.id)}
                open={row.routing.id === open}
                onOpen={() => {
                  look(row.routing.id)
                  onOpen(row)
                }}
              />
            ))}
          </ul>
        )}
      </ListState>
    </section>
  )
}

function useArrivals(ids: readonly string[] | undefined) {
  const [arrivals, setArrivals] = useState(() => (ids ? firstArrivals(ids) : null))
  const now = ids && (arrivals ? withArrivals(arrivals, ids) : firstArrivals(ids))
  // Kept while rendering: an effect would show the new row once without its mark.
  if (now && now !== arrivals) setArrivals(now)
  return {
    isFresh: (id: string) => arrivals?.fresh.has(id) ?? false,
    look: (id: string) => setArrivals((before) => before && lookedAt(before, id)),
  }
}
