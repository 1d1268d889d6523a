import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { hall } from '../../app/hall-client.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { ListState } from '../../ui/page-state.tsx'
import { AddPanel } from './add-panel.tsx'
import { DepartmentForm } from './department-form.tsx'

export function Departments() {
  const { t } = useTranslation(['staff', 'administration'])
  const departments = useQuery(hall.staff.departments.queryOptions())
  return (
    <AddPanel kind="departments" form={(done, cancel) => <DepartmentForm onDone={done} onCancel={cancel} />}>
      <ListState query={departments} rows={8} empty={t('empty.departments', { ns: 'administration' })}>
        {(rows) => (
          <DataTable
            caption={t('tabs.departments', { ns: 'administration' })}
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              { name: 'name', label: t('name'), cell: (row) => row.name },
              { name: 'shortName', label: t('shortName'), cell: (row) => row.shortName },
              { name: 'nameEn', label: t('nameEn'), cell: (row) => row.nameEn },
              { name: 'type', label: t('type'), cell: (row) => t(`typeOf.${row.type}`) },
              { name: 'phone', label: t('phone'), cell: (row) => row.phone },
              { name: 'code', label: t('code'), cell: (row) => row.code },
            ]}
          />
        )}
      </ListState>
    </AddPanel>
  )
}
