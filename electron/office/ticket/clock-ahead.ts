import { OPEN_TICKET_STATES } from '../../../shared/model/ticket-state.ts'
import { BusinessDate, endOfBusinessDate, type Instant } from '../../../shared/model/time.ts'
import type { ReadableDb } from '../../store/database.ts'
import { findAtDesk, findDeskOfVisitor, listAhead, type TicketRow } from '../../store/tables/ticket.ts'
import {
  clampDeskIntervals,
  clampIntervals,
  hasDeskIntervalsAhead,
  intervalsOf,
  type TicketInterval,
} from '../../store/tables/ticket-intervals.ts'
import type { Work } from '../command.ts'
import { hallRules } from '../hall/settings.ts'
import { renew } from './ledger.ts'

/** Whether the clock was ahead of what it says now and days were closed or begun by it. */
export function isAhead(db: ReadableDb, today: BusinessDate, now: Instant): boolean {
  return hasDeskIntervalsAhead(db, today, now) || closedTooEarly(db, today, now).length > 0
}

/**
 * Where the clock was a day ahead and has been set right, visitors stand again where they stood: who was carried to a day
 * to come waits today, and who was sent away by the end of a day that has not ended yet is back.
 */
export function takeBack(work: Work): void {
  const { db, now, today } = work
  for (const ticket of closedTooEarly(db, today, now)) {
    const before = stateBefore(db, ticket)
    clampIntervals(db, ticket.id, now)
    const isTaken = before.desk !== null && (findAtDesk(db, before.desk) ?? findDeskOfVisitor(db, ticket)) != null
    const back = isAtDesk(before) && isTaken ? ({ state: 'waiting', desk: null } as const) : before
    const changes = isOpen(ticket) ? {} : { ...back, endedAt: null }
    renew(work, ticket, { ...changes, queueDate: today }, { reason: 'clock-set' })
  }
  clampDeskIntervals(db, today, now)
}

function closedTooEarly(db: ReadableDb, today: BusinessDate, now: Instant): TicketRow[] {
  return listAhead(db, today, now).filter(
    // A day that a leader closed ended then, not with the day.
    ({ queueDate, endedAt }) =>
      queueDate > today || endedAt === endOfBusinessDate(BusinessDate.parse(queueDate), hallRules(db)),
  )
}

function stateBefore(db: ReadableDb, { id, state, desk }: TicketRow): Pick<TicketInterval, 'state' | 'desk'> {
  const before = intervalsOf(db, id).at(-2)
  return before ? { state: before.state, desk: before.desk } : { state, desk }
}

const isOpen = ({ state }: TicketRow) => OPEN_TICKET_STATES.some((open) => open === state)
const isAtDesk = ({ state }: Pick<TicketInterval, 'state'>) => state === 'called' || state === 'serving'
