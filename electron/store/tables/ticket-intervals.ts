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

export function endInterval(db: WritableDb, sequence: number, endAt: number): void {
  run(db, 'UPDATE ticket_intervals SET end_at = :endAt WHERE sequence = :sequence', { sequence, endAt })
}

export function intervalsOf(db: ReadableDb, ticket: TicketId): TicketInterval[] {
  return rows(db, 'SELECT * FROM ticket_intervals WHERE ticket = :ticket ORDER BY sequence', { ticket })
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

export function endDeskInterval(db: WritableDb, sequence: number, endAt: number): void {
  run(db, 'UPDATE desk_intervals SET end_at = :endAt WHERE sequence = :sequence', { sequence, endAt })
}

/** What desks were in before this day and still are. */
export function openDeskIntervalsBefore(db: ReadableDb, queueDate: string): (DeskInterval & { sequence: number })[] {
  return rows(db, 'SELECT * FROM desk_intervals WHERE end_at IS NULL AND queue_date < :queueDate', { queueDate })
}
