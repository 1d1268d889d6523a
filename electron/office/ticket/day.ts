import { addDays, BusinessDate, endOfBusinessDate } from '../../../shared/model/time.ts'
import { write } from '../../store/database.ts'
import { listOpenBefore, type TicketRow } from '../../store/tables/ticket.ts'
import { endDeskInterval, openDeskIntervalsBefore } from '../../store/tables/ticket-intervals.ts'
import { findFloor } from '../../store/tables/ticket-services.ts'
import { runCommand, type Work } from '../command.ts'
import { HALL_ACTOR } from '../hall/hall-actor.ts'
import { hallRules, today } from '../hall/settings.ts'
import type { Office } from '../office.ts'
import { enter, renew } from './ledger.ts'

export type Closed = Readonly<{ finished: number; left: number; carried: number }>

/**
 * Ends the business days before today as the hall has set: who still waited has left, or is carried over with place and
 * number. Nothing is deleted, and a clock that was wrong does no harm: who left can be called again that day.
 */
export function closeEarlierDays(work: Work): Closed {
  return closeBefore(work, work.today)
}

/** Ends today as well; where the hall carries over, those who wait stay in the queue for tomorrow. */
export function closeDay(work: Work): Closed {
  const closed = closeBefore(work, addDays(work.today, 1))
  work.changed('ticket', work.actor.id)
  return closed
}

function closeBefore(work: Work, date: BusinessDate): Closed {
  const carries = findFloor(work.db).closing === 'carried'
  const ended = listOpenBefore(work.db, date).map((ticket) => endOf(work, ticket, carries))
  for (const { sequence, startAt, queueDate } of openDeskIntervalsBefore(work.db, date)) {
    endDeskInterval(work.db, sequence, Math.max(startAt, endOfDay(work, queueDate)))
  }
  const count = (how: keyof Closed) => ended.filter((each) => each === how).length
  return { finished: count('finished'), left: count('left'), carried: count('carried') }
}

/** Runs where nobody presses anything: at the start of the hall and every minute. */
export function closeEarlierDaysOf(office: Office): void {
  const due = write(office.db, () => listOpenBefore(office.db, today(office.db, office.now())).length > 0)
  if (due) runCommand(office, HALL_ACTOR, 'ticket.closeDay', { key: office.newId() }, closeEarlierDays)
}

const REASON = { reason: 'day-closed' }

function endOf(work: Work, ticket: TicketRow, carries: boolean): keyof Closed {
  const until = endOfDay(work, ticket.queueDate)
  if (ticket.state === 'serving') {
    enter(work, ticket, { state: 'finished', endedAt: until }, { ...REASON, until })
    return 'finished'
  }
  if (!carries || ticket.state === 'not-here') {
    enter(work, ticket, { state: 'left', endedAt: until }, { ...REASON, until })
    return 'left'
  }
  if (ticket.queueDate === work.today) return 'carried'
  const onToday = { state: 'waiting', queueDate: work.today, desk: null, returned: 'carried' } as const
  renew(work, ticket, onToday, { ...REASON, until })
  return 'carried'
}

/** A day that nobody closed ended with the day, not when the computer was switched on again. */
function endOfDay({ db, now }: Work, date: string): number {
  return Math.min(now, endOfBusinessDate(BusinessDate.parse(date), hallRules(db)))
}
