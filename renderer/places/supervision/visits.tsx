import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { hall } from '../../app/hall-client.ts'
import { useTimes } from '../../app/time.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { ListState } from '../../ui/page-state.tsx'

/** Who came today. One visit is one batch; its heads are counted beside it. */
export function Visits() {
  const { t } = useTranslation(['supervision', 'casefile'])
  const { clock } = useTimes()
  const visits = useQuery(hall.visit.today.queryOptions())
  return (
    <ListState query={visits} rows={8} empty={t('visits.none')}>
      {(rows) => (
        <>
          <p>
            <b>
              {t('visits.heads', { batches: rows.length, heads: rows.reduce((sum, row) => sum + row.headcount, 0) })}
            </b>
          </p>
          <DataTable
            caption={t('tabs.visits')}
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              { name: 'time', label: t('visits.time'), cell: (row) => clock(row.registeredAt) },
              { name: 'party', label: t('visits.party'), cell: (row) => row.party.name },
              {
                name: 'headcount',
                label: t('visits.headcount'),
                cell: (row) => t('visits.people', { count: row.headcount }),
              },
              {
                name: 'channel',
                label: t('visits.channel'),
                cell: (row) => t(`channel.${row.channel}`, { ns: 'casefile' }),
              },
            ]}
          />
        </>
      )}
    </ListState>
  )
}
