import { useInfiniteQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useTranslation } from 'react-i18next'
import { hall } from '../../../app/hall-client.ts'
import { useTimes } from '../../../app/time.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { ListState } from '../../../ui/page-state.tsx'

/** Who looked at whose masked data and why, the latest first: the supervisor's. */
export function RevealsList() {
  const { t } = useTranslation('visit')
  const times = useTimes()
  const pages = useInfiniteQuery(
    hall.visit.reveals.infiniteOptions({
      input: (before: number | undefined) => (before ? { before } : {}),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  )
  const data = pages.data?.pages.flatMap(({ rows }) => rows)
  return (
    <section aria-label={t('reveal.list')}>
      <h2>{t('reveal.list')}</h2>
      <ListState query={{ data, isError: pages.isError, refetch: pages.refetch }} rows={3} empty={t('reveal.none')}>
        {(rows) => (
          <DataTable
            caption={t('reveal.list')}
            rows={rows}
            rowKey={(row) => String(row.sequence)}
            columns={[
              { name: 'at', label: t('reveal.at'), cell: (row) => times.moment(row.at) },
              { name: 'who', label: t('reveal.who'), cell: (row) => row.who },
              { name: 'party', label: t('reveal.whose'), cell: (row) => row.party },
              { name: 'what', label: t('reveal.seen'), cell: (row) => t(`reveal.what.${row.what}`) },
              { name: 'reason', label: t('reveal.because'), cell: (row) => row.reason },
            ]}
          />
        )}
      </ListState>
      {pages.hasNextPage && (
        <Button size="small" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('reveal.older')}
        </Button>
      )}
    </section>
  )
}
