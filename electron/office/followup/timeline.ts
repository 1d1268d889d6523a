import type { z } from 'zod'
import type { TimelineEntry } from '../../../shared/contract/casefile.ts'
import type { AccountId, CasefileId, DepartmentId } from '../../../shared/model/ids.ts'
import { findFeedback, findRating } from '../../store/tables/followup.ts'
import { listNotes, listRoutings, type RoutingRow } from '../../store/tables/routing.ts'
import { listSlips } from '../../store/tables/slip.ts'
import { findAccount, findDepartment } from '../../store/tables/staff.ts'
import { findVisit } from '../../store/tables/visit.ts'
import { readable } from '../casefile/access.ts'
import type { Reading } from '../office.ts'
import { found } from '../refusal.ts'
import { confirmedGuide } from '../transcript/revisions.ts'

type Line = z.output<typeof TimelineEntry>

/** The whole way of one matter from the door to its rating, oldest first: it needs every stage, so it lives in the last. */
export function timeline(reading: Reading, input: { casefile: CasefileId }): Line[] {
  const { db, actor } = reading
  const casefile = readable(db, actor, input.casefile)
  const visit = found(findVisit(db, casefile.visit))
  const routings = listRoutings(db, casefile.id).filter(
    ({ department }) => actor.role !== 'desk' || department === actor.department,
  )
  const line = lineMaker(reading)
  const slips = listSlips(db, casefile.id)
  const feedback = findFeedback(db, casefile.id)
  const rating = findRating(db, casefile.id)
  return [
    ...line('visit.registered', visit.registeredAt, visit.registeredBy),
    ...line('transcript.confirmed', confirmedGuide(db, visit.id)?.at ?? null, visit.registeredBy),
    ...line('casefile.opened', casefile.receivedAt, casefile.registeredBy, { text: casefile.number }),
    ...routings.flatMap((routing) => routingLines(reading, routing)),
    ...slips.flatMap(({ kind, issuedAt, issuedBy }) => line(`slip.${kind}`, issuedAt, issuedBy)),
    ...(feedback
      ? [{ event: 'followup.feedback', at: feedback.at, who: feedback.who, department: null, text: feedback.text }]
      : []),
    ...(rating ? line(`followup.${rating.rating}`, rating.at, rating.account, { text: rating.remark }) : []),
  ].toSorted((a, b) => a.at - b.at)
}

function routingLines(reading: Reading, routing: RoutingRow): Line[] {
  const line = lineMaker(reading)
  const at = { department: routing.department }
  const { sentBy, signedBy } = routing
  const notes = listNotes(reading.db, routing.id)
  const departmentName = findDepartment(reading.db, routing.department)?.name ?? null
  return [
    ...line(`routing.${routing.method}`, routing.sentAt, sentBy, { ...at, text: routing.reason }),
    ...line('handling.signed', routing.signedAt, signedBy, at),
    ...line('handling.accepted', routing.acceptedAt, signedBy, at),
    ...notes.map(({ text, at: noted, who }) => ({
      event: 'handling.noted',
      at: noted,
      who,
      department: departmentName,
      text,
    })),
    ...line('handling.answered', routing.answeredAt, signedBy, { ...at, text: routing.answerText ?? '' }),
    ...line('handling.finished', routing.finishedAt, signedBy, at),
    ...line('handling.objected', routing.objectedAt, signedBy, { ...at, text: routing.objection ?? '' }),
    ...line(`routing.${routing.settled ?? ''}`, routing.settledAt, sentBy, { text: routing.settledReason ?? '' }),
  ]
}

type Extra = Readonly<{ department?: DepartmentId; text?: string }>

/** A line for what has happened, none for what has not. */
function lineMaker({ db }: Reading) {
  return (event: string, at: number | null, who: AccountId | null, { department, text = '' }: Extra = {}): Line[] =>
    at === null
      ? []
      : [
          {
            at,
            event,
            who: who === null ? '' : (findAccount(db, who)?.name ?? ''),
            department: department ? (findDepartment(db, department)?.name ?? null) : null,
            text,
          },
        ]
}
