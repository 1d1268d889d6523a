import { MOST_HEADS } from '../../../../shared/contract/visit-fields.ts'
import { type RulePack, representativesAllowed } from '../../../../shared/model/rule-pack.ts'
import { noticeOwed, type VisitDraft } from './visit-draft.ts'
import { namedAttendants, namedRepresentatives } from './visit-registration.ts'

export type DraftProblem =
  | 'nameNeeded'
  | 'headcountNeeded'
  | 'headcountTooSmall'
  | 'headcountTooLarge'
  | 'representativeNameNeeded'
  | 'tooManyRepresentatives'
  | 'attendantNameNeeded'
  | 'noticeNeeded'

/** What still keeps the form from being registered, in the order of the fields. Identity numbers are never among it. */
export function problemsOf(draft: VisitDraft, pack: RulePack): DraftProblem[] {
  const representatives = namedRepresentatives(draft)
  const headcount = draft.headcount ?? 0
  const found: Record<DraftProblem, boolean> = {
    nameNeeded: draft.name.trim() === '',
    headcountNeeded: headcount < 1,
    headcountTooSmall: headcount >= 1 && headcount < leastHeads(draft),
    headcountTooLarge: headcount > MOST_HEADS,
    representativeNameNeeded: representatives.some(({ name }) => name === ''),
    tooManyRepresentatives: representatives.length > representativesAllowed(pack, Math.max(headcount, 1)),
    attendantNameNeeded: namedAttendants(draft).some(({ name }) => name === ''),
    noticeNeeded: noticeOwed(draft) && !draft.noticeGiven,
  }
  return (Object.keys(found) as DraftProblem[]).filter((problem) => found[problem])
}

/** A group has two heads or more, and never fewer than its representatives. */
function leastHeads(draft: VisitDraft): number {
  return draft.type === 'group' ? Math.max(2, namedRepresentatives(draft).length) : 1
}
