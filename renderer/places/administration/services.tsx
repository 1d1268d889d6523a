import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { ListState } from '../../ui/page-state.tsx'

export function Services() {
  const { t } = useTranslation(['staff', 'administration'])
  const named = useNamed()
  const services = useQuery(hall.ticket.services.queryOptions())
  return (
    <section className="administration-page" aria-label={t('tabs.services', { ns: 'administration' })}>
      <ListState query={services} rows={7} empty={t('empty.services', { ns: 'administration' })}>
        {(rows) => (
          <DataTable
            caption={t('tabs.services', { ns: 'administration' })}
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              { name: 'prefix', label: t('prefix'), cell: (row) => <b>{row.prefix}</b> },
              { name: 'name', label: t('name'), cell: named },
              { name: 'minutes', label: t('minutes'), cell: (row) => t('minutesOf', { count: row.expectedMinutes }) },
              { name: 'kiosk', label: t('kiosk'), cell: (row) => t(row.kiosk ? 'yes' : 'no') },
              { name: 'waiting', label: t('waiting'), cell: (row) => row.waiting },
            ]}
          />
        )}
      </ListState>
    </section>
  )
}
