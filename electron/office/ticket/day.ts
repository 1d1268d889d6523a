import { addDays, type BusinessDate } from '../../../shared/model/time.ts'
import { findAtDesk, listOpenBefore, type TicketRow } from '../../store/tables/ticket.ts'
import { endDeskInterval, openDeskIntervalsBefore } from '../../store/tables/ticket-intervals.ts'
import { findFloor } from '../../store/tables/ticket-services.ts'
import { runCommand, type Work } from '../command.ts'
import { HALL_ACTOR } from '../hall/hall-actor.ts'
import { today } from '../hall/settings.ts'
import { inOneView, type Office } from '../office.ts'
import { isAhead, takeBack } from './clock-ahead.ts'
import { endOfDay } from './end-of-day.ts'
import { enter, renew } from './ledger.ts'

export type Closed = Readonly<{ finished: number; left: number; carried: number }>

/**
 * Ends the business days before today as the hall has set: who still waited has left, or is carried over with place and
 * number. Nothing is deleted.
 */
export function closeEarlierDays(work: Work): Closed {
  return closeBefore(work, work.today)
}

/**
 * Ends today as well; where the hall carries over, those who wait stay in the queue for tomorrow. Whoever is at a desk is
 * served to the end.
 */
export function closeDay(work: Work): Closed {
  const closed = closeBefore(work, addDays(work.today, 1))
  work.changed('ticket', work.actor.id)
  return closed
}

function closeBefore(work: Work, date: BusinessDate): Closed {
  const open = listOpenBefore(work.db, date)
  const carries = open.length > 0 && findFloor(work.db).closing === 'carried'
  const ended = open.map((ticket) => endOf(work, ticket, carries))
  for (const { sequence, startAt, queueDate, desk } of openDeskIntervalsBefore(work.db, date)) {
    if (queueDate === work.today && findAtDesk(work.db, desk)) continue
    endDeskInterval(work.db, sequence, Math.max(startAt, endOfDay(work, queueDate)))
  }
  const count = (how: keyof Closed) => ended.filter((each) => each === how).length
  return { finished: count('finished'), left: count('left'), carried: count('carried') }
}

/**
 * Runs where nobody presses anything: at the start of the hall and every minute. What a clock that was ahead has closed too
 * early is taken back first.
 */
export function closeEarlierDaysOf(office: Office): void {
  const now = office.now()
  const due = inOneView(office, () => {
    const date = today(office.db, now)
    if (isAhead(office.db, date, now)) return true
    return listOpenBefore(office.db, date).length > 0 || openDeskIntervalsBefore(office.db, date).length > 0
  })
  if (!due) return
  runCommand(office, HALL_ACTOR, 'ticket.closeDay', { key: office.newId() }, (work) => {
    takeBack(work)
    const closed = closeEarlierDays(work)
    work.changed('ticket', HALL_ACTOR.id)
    return closed
  })
}

const REASON = { reason: 'day-closed' }

function endOf(work: Work, ticket: TicketRow, carries: boolean): keyof Closed | 'at-desk' {
  const isToday = ticket.queueDate === work.today
  const until = endOfDay(work, ticket.queueDate)
  if (isToday && (ticket.state === 'called' || ticket.state === 'serving')) return 'at-desk'
  if (ticket.state === 'serving') {
    enter(work, ticket, { state: 'finished', endedAt: until }, { ...REASON, until })
    return 'finished'
  }
  if (!carries || ticket.state === 'not-here') {
    enter(work, ticket, { state: 'left', endedAt: until }, { ...REASON, until })
    return 'left'
  }
  if (isToday) return 'carried'
  const onToday = { state: 'waiting', queueDate: work.today, desk: null, returned: 'carried' } as const
  renew(work, ticket, onToday, { ...REASON, until })
  return 'carried'
}
