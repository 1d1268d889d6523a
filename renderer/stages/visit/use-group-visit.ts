import type { VisitView } from '../../../shared/contract/visit.ts'
import { isGroup } from '../../../shared/model/rule-pack.ts'
import { rulePack } from '../../../shared/model/rule-packs.ts'
import { useAbout } from '../../app/about.tsx'

/** Which visits count as group visits (集访), by the number of the hall's rule pack. */
export function useGroupVisit(): (visit: Pick<VisitView, 'headcount'>) => boolean {
  const pack = rulePack(useAbout().rulePack)
  return ({ headcount }) => isGroup(pack, headcount)
}
