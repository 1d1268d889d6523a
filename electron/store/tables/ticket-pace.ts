import type { DeskId, ServiceId, TicketId } from '../../../shared/model/ids.ts'
import { type ReadableDb, rows } from '../database.ts'
import type { TicketRow } from './ticket.ts'

export type AtDesk = Readonly<{ ticket: TicketId; startAt: number; endAt: number }>

/** The latest ended times that a visitor of this service spent at a desk, called or served, newest first. */
export function listTimesAtDesk(db: ReadableDb, queue: ServiceId, since: number, limit: number): AtDesk[] {
  return rows(
    db,
    `SELECT ticket, start_at, end_at FROM ticket_intervals WHERE queue = :queue AND state IN ('called', 'serving')
     AND start_at > :since AND end_at IS NOT NULL ORDER BY start_at DESC LIMIT :limit`,
    { queue, since, limit },
  )
}

/** The desks that are open or paused now, and whom they are busy with, the longest first. */
export function listDesksAtWork(
  db: ReadableDb,
  queueDate: string,
): { desk: DeskId; state: 'open' | 'paused'; serving: ServiceId | null }[] {
  // The plus keeps the planner on the index of the few that last, away from all that the day has seen.
  return rows(
    db,
    `SELECT i.desk, i.state, t.queue AS serving FROM desk_intervals i
     LEFT JOIN tickets t ON t.desk = i.desk AND t.state IN ('called', 'serving')
     WHERE i.end_at IS NULL AND i.state IN ('open', 'paused') AND +i.queue_date = :queueDate ORDER BY t.called_at`,
    { queueDate },
  )
}

type OpenTime = Readonly<{ desk: DeskId; queueDate: string; startAt: number; endAt: number }>

/** When desks were open on earlier days. */
export function listOpenTimes(db: ReadableDb, span: Readonly<{ from: string; before: string }>): OpenTime[] {
  return rows(
    db,
    `SELECT desk, queue_date, start_at, end_at FROM desk_intervals
     WHERE queue_date >= :from AND queue_date < :before AND state = 'open' AND end_at IS NOT NULL`,
    span,
  )
}

/** How many of each queue are called before this ticket. */
export function countAheadByQueue(db: ReadableDb, ticket: TicketRow): { queue: ServiceId; count: number }[] {
  const { queueDate, turn, weight, arrivedAt, id } = ticket
  return rows(
    db,
    `SELECT t.queue, count(*) AS count FROM tickets t WHERE queue_date = :queueDate AND state = 'waiting'
     AND (turn, -weight, arrived_at, rowid) < (:turn, -:weight, :arrivedAt, (SELECT rowid FROM tickets WHERE id = :id))
     GROUP BY t.queue`,
    { queueDate, turn, weight, arrivedAt, id },
  )
}

/** The last tickets of the hall, whatever became of them. */
export function listLatestTickets(
  db: ReadableDb,
  limit: number,
): Pick<TicketRow, 'queue' | 'queueDate' | 'weight' | 'issuedAt'>[] {
  return rows(db, 'SELECT queue, queue_date, weight, issued_at FROM tickets ORDER BY rowid DESC LIMIT :limit', {
    limit,
  })
}
