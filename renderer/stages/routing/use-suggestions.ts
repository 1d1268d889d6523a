import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CasefileRow } from '../../../shared/contract/casefile.ts'
import type { DepartmentId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'

export type Suggestion = Readonly<{ department: DepartmentId; because: string }>

/** The suggested departments of a matter, the likeliest first, with their reasons in the reader's words. */
export function useSuggestions(casefile: Pick<CasefileRow, 'id'>) {
  const { t } = useTranslation(['routing', 'casefile'])
  const named = useNamed()
  const suggested = useQuery(hall.routing.suggest.queryOptions({ input: { casefile: casefile.id } }))
  const categories = useQuery(hall.staff.categories.queryOptions())

  const wordFor = (rule: string, matched: string): string => {
    if (rule === 'litigation') return t('casefile:kind.litigation')
    const category = rule === 'category' && categories.data?.find(({ code }) => code === matched)
    return category ? named(category) : matched
  }
  const suggestions = suggested.data?.map(
    ({ department, reasons }): Suggestion => ({
      department,
      because: reasons
        .map(({ rule, matched }) => t('because', { rule: t(`rule.${rule}`), matched: wordFor(rule, matched) }))
        .join(t('listSeparator')),
    }),
  )
  return { data: suggestions, isError: suggested.isError, refetch: suggested.refetch }
}
