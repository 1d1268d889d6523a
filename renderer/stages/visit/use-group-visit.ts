import type { VisitView } from '../../../shared/contract/visit.ts'
import { rulePack } from '../../../shared/model/rule-packs.ts'
import { isGroupVisit } from '../../../shared/model/visit-kind.ts'
import { useAbout } from '../../app/about.tsx'

/** Which visits count as group visits (集访), by the number of the hall's rule pack. */
export function useGroupVisit(): (visit: Pick<VisitView, 'channel' | 'headcount'>) => boolean {
  const pack = rulePack(useAbout().rulePack)
  return (visit) => isGroupVisit(pack, visit)
}
