import { useQuery } from '@tanstack/react-query'
import Select from 'antd/es/select'
import { useTranslation } from 'react-i18next'
import type { DepartmentId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import type { FieldControl } from '../../ui/field.tsx'

type Props = FieldControl & Readonly<{ value: DepartmentId | null; onChange: (department: DepartmentId) => void }>

/** Any department of the hall, found by its name or short name in either language. */
export function DepartmentPicker({ value, onChange, invalid, ...control }: Props) {
  const { t } = useTranslation('routing')
  const named = useNamed()
  const departments = useQuery(hall.staff.departments.queryOptions())
  const options = (departments.data ?? []).map((department) => ({
    value: department.id,
    label: named(department),
    words: [department.name, department.shortName, department.nameEn].join(' ').toLowerCase(),
  }))
  return (
    <Select
      {...control}
      {...(invalid ? { status: 'warning' as const } : {})}
      value={value}
      onChange={(department) => department && onChange(department)}
      loading={departments.isPending}
      showSearch={{ filterOption: (search, option) => option?.words.includes(search.toLowerCase()) ?? false }}
      placeholder={t('departmentPlaceholder')}
      notFoundContent={t('departmentNone')}
      options={options}
    />
  )
}
