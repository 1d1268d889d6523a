import { useQuery } from '@tanstack/react-query'
import Select from 'antd/es/select'
import { useTranslation } from 'react-i18next'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import type { FieldControl } from '../../ui/field.tsx'
import { categoryGroups, matchesCategory } from './category-groups.ts'

type Props = FieldControl & Readonly<{ value: string | null; onChange: (code: string) => void }>

/** The content categories of two levels, found by any word of either level in either language. */
export function CategoryPicker({ value, onChange, invalid, ...control }: Props) {
  const { t } = useTranslation('casefile')
  const named = useNamed()
  const categories = useQuery(hall.staff.categories.queryOptions())
  const groups = categoryGroups(categories.data ?? [])
  return (
    <Select
      {...control}
      {...(invalid ? { status: 'warning' as const } : {})}
      value={value}
      onChange={(code) => code && onChange(code)}
      loading={categories.isPending}
      showSearch={{ filterOption: (search, option) => matchesCategory(search, option?.words ?? '') }}
      placeholder={t('categoryPlaceholder')}
      notFoundContent={t('categoryNone')}
      options={groups.map((group) => ({
        label: named(group),
        words: '',
        options: group.entries.map((entry) => ({ value: entry.code, label: named(entry), words: entry.words })),
      }))}
    />
  )
}
