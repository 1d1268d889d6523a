import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { ListState } from '../../ui/page-state.tsx'
import { AddPanel } from './add-panel.tsx'
import { DeskForm } from './desk-form.tsx'

export function Desks() {
  const { t } = useTranslation(['staff', 'administration'])
  const named = useNamed()
  const desks = useQuery(hall.staff.desks.queryOptions())
  const departments = useQuery(hall.staff.departments.queryOptions())
  const services = useQuery(hall.ticket.services.queryOptions())
  const departmentName = (id: string) => {
    const department = departments.data?.find((one) => one.id === id)
    return department ? named(department) : ''
  }
  const serviceNames = (ids: readonly string[]) =>
    (services.data ?? []).filter((service) => ids.includes(service.id)).map(named)

  return (
    <AddPanel kind="desks" form={(done, cancel) => <DeskForm onDone={done} onCancel={cancel} />}>
      <ListState query={desks} rows={8} empty={t('empty.desks', { ns: 'administration' })}>
        {(rows) => (
          <DataTable
            caption={t('tabs.desks', { ns: 'administration' })}
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              { name: 'code', label: t('code'), cell: (row) => row.code },
              { name: 'name', label: t('name'), cell: named },
              { name: 'department', label: t('department'), cell: (row) => departmentName(row.department) },
              { name: 'area', label: t('area'), cell: (row) => row.area },
              { name: 'direction', label: t('direction'), cell: (row) => t(`directionOf.${row.direction}`) },
              { name: 'services', label: t('services'), cell: (row) => serviceNames(row.services).join('、') },
            ]}
          />
        )}
      </ListState>
    </AddPanel>
  )
}
