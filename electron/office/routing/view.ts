import type { RoutingView } from '../../../shared/contract/routing.ts'
import type { CasefileId } from '../../../shared/model/ids.ts'
import { suggestDepartments } from '../../../shared/model/route-suggestion.ts'
import { routeKeywords } from '../../../shared/model/rule-packs.ts'
import type { ReadableDb } from '../../store/database.ts'
import { listRoutings, type RoutingRow } from '../../store/tables/routing.ts'
import { findAccount, listDepartments } from '../../store/tables/staff.ts'
import { readable } from '../casefile/access.ts'
import type { Reading } from '../office.ts'
import { confirmedGuide } from '../transcript/revisions.ts'

/** Departments that may be responsible, with what spoke for each; nothing is decided by it. */
export function suggest({ db, actor }: Reading, input: { casefile: CasefileId }) {
  const { kind, category, place, summary, visit } = readable(db, actor, input.casefile)
  const guide = confirmedGuide(db, visit)?.guide
  const text = [summary, guide?.what, guide?.want].filter((part) => part !== undefined).join('\n')
  const suggestions = suggestDepartments({ kind, category, place, text }, listDepartments(db), routeKeywords)
  return suggestions.map(({ department, reasons, score }) => ({
    department: department.id,
    reasons: [...reasons],
    score,
  }))
}

export function routingsOf({ db, actor }: Reading, input: { casefile: CasefileId }): RoutingView[] {
  const { id } = readable(db, actor, input.casefile)
  const all = listRoutings(db, id)
  // A department sees its own part of the matter's way, not what others answered.
  const seen = actor.role === 'desk' ? all.filter(({ department }) => department === actor.department) : all
  return seen.map((routing) => toRoutingView(db, routing))
}

export function toRoutingView(db: ReadableDb, row: RoutingRow): RoutingView {
  const { id, casefile, method, department, desk, reason, feedbackDue, state, sentAt } = row
  const { signedAt, acceptedAt, answeredAt, finishedAt } = row
  return {
    ...{ id, casefile, method, department, desk, reason, feedbackDue, state, sentAt },
    ...{ signedAt, acceptedAt, answeredAt, finishedAt },
    sentBy: findAccount(db, row.sentBy)?.name ?? '',
    objection:
      row.objectedAt === null ? null : { reasons: row.objection ?? '', at: row.objectedAt, settled: row.settled },
    answer:
      row.conclusion === null
        ? null
        : { text: row.answerText ?? '', basis: row.answerBasis ?? '', conclusion: row.conclusion },
  }
}
