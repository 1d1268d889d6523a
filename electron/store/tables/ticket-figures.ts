import type { DayState, DayTicket } from '../../../shared/contract/ticket-figures.ts'
import type { DeskId, ServiceId, TicketId } from '../../../shared/model/ids.ts'
import type { RATINGS } from '../../../shared/model/rating.ts'
import { insert, type ReadableDb, row, rows, type WritableDb } from '../database.ts'

type Rating = (typeof RATINGS)[number]

/**
 * The last interval of each ticket on that day: the one source of every count and of the lists behind them. One that
 * ended without another on the same day went on to a later day.
 */
const LAST_OF_DAY = `FROM ticket_intervals i JOIN tickets t ON t.id = i.ticket WHERE i.queue_date = :date
  AND NOT EXISTS (SELECT 1 FROM ticket_intervals later
    WHERE later.ticket = i.ticket AND later.sequence > i.sequence AND later.queue_date = :date)`
const DAY_STATE = "CASE WHEN i.end_at IS NULL THEN i.state ELSE 'carried' END"

export function countStates(db: ReadableDb, date: string): { queue: ServiceId; state: DayState; tickets: number }[] {
  return rows(db, `SELECT i.queue, ${DAY_STATE} AS state, count(*) AS tickets ${LAST_OF_DAY} GROUP BY 1, 2`, { date })
}

type Filter = Readonly<{ date: string; service: ServiceId | null; state: DayState | null }>

export function listOfDay(db: ReadableDb, filter: Filter): DayTicket[] {
  return rows(
    db,
    `SELECT t.id, t.label, i.queue AS service, ${DAY_STATE} AS state, i.desk, t.arrived_at, i.start_at AS since
     ${LAST_OF_DAY} AND (:service IS NULL OR i.queue = :service) AND (:state IS NULL OR ${DAY_STATE} = :state)
     ORDER BY t.arrived_at, t.rowid`,
    filter,
  )
}

/** For each ticket that was called or served that day, milliseconds from the beginning of its wait to the first call. */
export function waitsOfDay(db: ReadableDb, date: string): { queue: ServiceId; wait: number }[] {
  return rows(
    db,
    `SELECT queue, reached - began AS wait FROM (
       SELECT ticket, max(queue) FILTER (WHERE state IN ('called', 'serving')) AS queue,
         min(start_at) FILTER (WHERE state = 'waiting') AS began,
         min(start_at) FILTER (WHERE state IN ('called', 'serving')) AS reached
       FROM ticket_intervals WHERE queue_date = :date GROUP BY ticket)
     WHERE reached IS NOT NULL AND began IS NOT NULL`,
    { date },
  )
}

/** Milliseconds of each service that ended that day; a visitor who came back to the desk counts as one service. */
export function servicesOfDay(db: ReadableDb, date: string): { queue: ServiceId; desk: DeskId; served: number }[] {
  return rows(
    db,
    `SELECT queue, desk, sum(end_at - start_at) AS served FROM ticket_intervals
     WHERE queue_date = :date AND state = 'serving' AND end_at IS NOT NULL GROUP BY ticket, queue, desk`,
    { date },
  )
}

export function finishedAtDesks(db: ReadableDb, date: string): { desk: DeskId; finished: number }[] {
  return rows(db, `SELECT i.desk, count(*) AS finished ${LAST_OF_DAY} AND i.state = 'finished' GROUP BY i.desk`, {
    date,
  })
}

/** Time of desks in their states, `now` ending what still goes on. */
export function deskTimes(
  db: ReadableDb,
  date: string,
  now: number,
): { desk: DeskId; state: string; reason: string; spent: number; times: number }[] {
  return rows(
    db,
    `SELECT desk, state, reason, sum(coalesce(end_at, max(:now, start_at)) - start_at) AS spent, count(*) AS times
     FROM desk_intervals WHERE queue_date = :date GROUP BY desk, state, reason`,
    { date, now },
  )
}

type CounterRating = Readonly<{
  ticket: TicketId
  desk: DeskId
  rating: Rating
  ratedAt: number
  queueDate: string
}>

export function insertCounterRating(db: WritableDb, rating: CounterRating): void {
  insert(db, 'counter_ratings', rating)
}

export function findCounterRating(db: ReadableDb, ticket: TicketId): CounterRating | undefined {
  return row(db, 'SELECT * FROM counter_ratings WHERE ticket = :ticket', { ticket })
}

export function ratingsOfDay(db: ReadableDb, date: string): { desk: DeskId; rating: Rating; given: number }[] {
  return rows(
    db,
    'SELECT desk, rating, count(*) AS given FROM counter_ratings WHERE queue_date = :date GROUP BY desk, rating',
    { date },
  )
}
