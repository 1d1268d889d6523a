import type { AccountId, DeskId, ServiceId, TicketId } from '../../../shared/model/ids.ts'
import type { DESK_STATES, TicketState } from '../../../shared/model/ticket-state.ts'
import { insert, type ReadableDb, row, rows, run, type WritableDb } from '../database.ts'

/** One state of a ticket from its beginning to its end; `account` is null where the hall itself acted. */
export type TicketInterval = Readonly<{
  ticket: TicketId
  state: TicketState
  queue: ServiceId
  queueDate: string
  desk: DeskId | null
  account: AccountId | null
  reason: string
  startAt: number
  endAt: number | null
}>

export function insertInterval(db: WritableDb, interval: TicketInterval): void {
  insert(db, 'ticket_intervals', interval)
}

export function lastInterval(db: ReadableDb, ticket: TicketId): (TicketInterval & { sequence: number }) | undefined {
  return row(db, 'SELECT * FROM ticket_intervals WHERE ticket = :ticket ORDER BY sequence DESC LIMIT 1', { ticket })
}

/** What was last said about a ticket; empty where nothing was. The hall's own closing of a day says nothing. */
export function lastReason(db: ReadableDb, ticket: TicketId): string {
  const found = row<{ reason: string }>(
    db,
    `SELECT reason FROM ticket_intervals WHERE ticket = :ticket AND reason NOT IN ('', 'day-closed')
     ORDER BY sequence DESC LIMIT 1`,
    { ticket },
  )
  return found?.reason ?? ''
}

export function endInterval(db: WritableDb, sequence: number, endAt: number): void {
  run(db, 'UPDATE ticket_intervals SET end_at = :endAt WHERE sequence = :sequence', { sequence, endAt })
}

export function intervalsOf(db: ReadableDb, ticket: TicketId): TicketInterval[] {
  return rows(db, 'SELECT * FROM ticket_intervals WHERE ticket = :ticket ORDER BY sequence', { ticket })
}

/** The intervals of a ticket that lie after `now`, where the clock was ahead, end and begin now. */
export function clampIntervals(db: WritableDb, ticket: TicketId, now: number): void {
  run(
    db,
    `UPDATE ticket_intervals SET start_at = min(start_at, :now), end_at = min(end_at, :now)
     WHERE ticket = :ticket AND (start_at > :now OR end_at > :now)`,
    { ticket, now },
  )
}

export type DeskInterval = Readonly<{
  desk: DeskId
  state: (typeof DESK_STATES)[number]
  account: AccountId | null
  reason: string
  note: string
  queueDate: string
  startAt: number
  endAt: number | null
}>

export function insertDeskInterval(db: WritableDb, interval: DeskInterval): void {
  insert(db, 'desk_intervals', interval)
}

export function deskIntervalNow(db: ReadableDb, desk: DeskId): (DeskInterval & { sequence: number }) | undefined {
  return row(db, 'SELECT * FROM desk_intervals WHERE desk = :desk AND end_at IS NULL', { desk })
}

/** What the desk was last, ended or not. */
export function lastDeskInterval(db: ReadableDb, desk: DeskId): (DeskInterval & { sequence: number }) | undefined {
  return row(db, 'SELECT * FROM desk_intervals WHERE desk = :desk ORDER BY sequence DESC LIMIT 1', { desk })
}

export function intervalsOfDesk(db: ReadableDb, desk: DeskId): DeskInterval[] {
  return rows(db, 'SELECT * FROM desk_intervals WHERE desk = :desk ORDER BY sequence', { desk })
}

/** Whether desks have intervals that lie after `now`: the clock was ahead. */
export function hasDeskIntervalsAhead(db: ReadableDb, queueDate: string, now: number): boolean {
  const found = row(
    db,
    'SELECT 1 FROM desk_intervals WHERE queue_date >= :queueDate AND (start_at > :now OR end_at > :now)',
    { queueDate, now },
  )
  return found !== undefined
}

export function clampDeskIntervals(db: WritableDb, queueDate: string, now: number): void {
  run(
    db,
    `UPDATE desk_intervals SET start_at = min(start_at, :now), end_at = min(end_at, :now),
     queue_date = min(queue_date, :queueDate)
     WHERE queue_date >= :queueDate AND (start_at > :now OR end_at > :now)`,
    { queueDate, now },
  )
}

export function endDeskInterval(db: WritableDb, sequence: number, endAt: number): void {
  run(db, 'UPDATE desk_intervals SET end_at = :endAt WHERE sequence = :sequence', { sequence, endAt })
}

/** What desks were in before this day and still are. */
export function openDeskIntervalsBefore(db: ReadableDb, queueDate: string): (DeskInterval & { sequence: number })[] {
  // The plus keeps the planner on the index of the few that last, away from every day there was.
  return rows(db, 'SELECT * FROM desk_intervals WHERE end_at IS NULL AND +queue_date < :queueDate', { queueDate })
}
