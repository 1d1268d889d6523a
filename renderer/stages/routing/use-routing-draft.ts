import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CasefileRow } from '../../../shared/contract/casefile.ts'
import type { RoutingView } from '../../../shared/contract/routing.ts'
import type { DepartmentId } from '../../../shared/model/ids.ts'
import { useDepartmentName } from '../casefile/routing-record.tsx'
import { feedbackDaysOf, methodsFor } from './routing-draft.ts'
import { useSuggestions } from './use-suggestions.ts'

type Entered = Readonly<{
  department: DepartmentId | null
  method: RoutingView['method']
  days: string
  /** The reason in the clerk's own words; null while the suggestion's words stand. */
  written: string | null
}>

/** A routing before it is sent. Nothing is chosen beforehand: a suggestion only suggests. */
export function useRoutingDraft(casefile: Pick<CasefileRow, 'id' | 'kind'>) {
  const { t } = useTranslation('routing')
  const methods = methodsFor(casefile.kind)
  const suggestions = useSuggestions(casefile)
  const [entered, setEntered] = useState<Entered>({
    department: null,
    method: methods[0] ?? 'guidance',
    days: USUAL_DAYS,
    written: null,
  })
  const departmentName = useDepartmentName(entered.department)
  const because = suggestions.data?.find(({ department }) => department === entered.department)?.because
  const suggested = because ? t('reasonDraft', { reasons: because, department: departmentName }) : ''
  const draft = { ...entered, departmentName, reason: entered.written ?? suggested }
  const set = (change: Partial<Entered>) => setEntered((before) => ({ ...before, ...change }))
  return { suggestions, methods, draft, set, missing: missingIn(draft) }
}

const USUAL_DAYS = '30'

function missingIn(draft: Entered & Readonly<{ reason: string }>): ('department' | 'days' | 'reason')[] {
  return [
    ...(draft.department === null ? (['department'] as const) : []),
    ...(draft.method === 'assignment' && feedbackDaysOf(draft.days) === null ? (['days'] as const) : []),
    ...(draft.reason.trim() === '' ? (['reason'] as const) : []),
  ]
}
