import type { z } from 'zod'
import type { routing } from '../../../shared/contract/routing.ts'
import { canMoveCasefile } from '../../../shared/model/casefile-state.ts'
import type { RoutingId } from '../../../shared/model/ids.ts'
import { canMoveRouting } from '../../../shared/model/routing-state.ts'
import { addDays } from '../../../shared/model/time.ts'
import { updateCasefile } from '../../store/tables/casefile.ts'
import { findRouting, insertRouting, updateRouting } from '../../store/tables/routing.ts'
import { findDepartment, listDesks } from '../../store/tables/staff.ts'
import { readable } from '../casefile/access.ts'
import type { Work } from '../command.ts'
import { found, refuse } from '../refusal.ts'

type Sending = Omit<z.output<NonNullable<(typeof routing.send)['~orpc']['inputSchema']>>, 'key'>

/**
 * Brings a matter to the department that must act. An assignment demands a report and so needs its days
 * (FEEDBACK_DATE_NEEDED); litigation is guided and never handed over or assigned (articles 20, 22, 28).
 */
export function send(work: Work, input: Sending): { id: RoutingId; feedbackDue: string | null } {
  const { db, now, today, actor, changed } = work
  const casefile = readable(db, actor, input.casefile)
  if (!canMoveCasefile(casefile.state, 'routed')) refuse('WRONG_STATE')
  if (casefile.kind === 'litigation' && input.method !== 'guidance') refuse('LITIGATION_NEEDS_GUIDANCE')
  if (input.method === 'assignment' && input.feedbackDays === null) refuse('FEEDBACK_DATE_NEEDED')
  const department = found(findDepartment(db, input.department))
  const id = work.newId<RoutingId>()
  const feedbackDue = input.feedbackDays === null ? null : addDays(today, input.feedbackDays)
  const record = {
    id,
    casefile: casefile.id,
    method: input.method,
    department: department.id,
    desk: listDesks(db).find((desk) => desk.department === department.id)?.id ?? null,
    reason: input.reason,
    feedbackDue,
    state: 'sent' as const,
    sentAt: now,
    sentBy: actor.id,
  }
  insertRouting(db, record)
  updateCasefile(db, casefile.id, { state: 'routed', department: department.id })
  changed('routing', id, { after: record })
  changed('casefile', casefile.id)
  changed('handling', id)
  return { id, feedbackDue }
}

/** The sender settles an objection: agreed, the matter has no responsible unit again; refused, the unit keeps it. */
export function settleObjection(work: Work, input: { routing: RoutingId; agree: boolean; reason: string }) {
  const { db, now, actor, changed } = work
  const before = found(findRouting(db, input.routing))
  const casefile = readable(db, actor, before.casefile)
  const state = input.agree ? 'returned' : (before.objectedFrom ?? 'sent')
  if (before.state !== 'objected' || !canMoveRouting(before.state, state, { acceptanceOwed: false }))
    refuse('WRONG_STATE')
  const settled = input.agree ? ('agreed' as const) : ('refused' as const)
  updateRouting(db, before.id, { state, settled, settledAt: now, settledReason: input.reason })
  if (input.agree) updateCasefile(db, casefile.id, { state: 'registered', department: null })
  changed('routing', before.id, { before, after: { state, settled } })
  changed('casefile', casefile.id)
  changed('handling', before.id)
  return { state }
}
