import type { CasefileRow } from '../../../shared/contract/casefile.ts'
import type { RoutingView } from '../../../shared/contract/routing.ts'
import { ROUTING_METHODS } from '../../../shared/model/kinds.ts'

type Method = RoutingView['method']

/** Litigation is only ever guided to the legal route (articles 20, 22, 28). */
export function methodsFor(kind: CasefileRow['kind']): readonly Method[] {
  return kind === 'litigation' ? ['guidance'] : ROUTING_METHODS
}

/** Whole days from 1 to a year, as the contract takes them; null for anything else typed. */
export function feedbackDaysOf(typed: string): number | null {
  if (!/^\d{1,3}$/.test(typed)) return null
  const days = Number(typed)
  return days >= 1 && days <= 365 ? days : null
}
