import type { TicketView } from '../../../shared/contract/ticket.ts'
import type { AccountId, DeskId, ServiceId, TicketId } from '../../../shared/model/ids.ts'
import { insert, type ReadableDb, row, rows, update, type WritableDb } from '../database.ts'

/** `service` and `businessDate` are those of the number, `queue` and `queueDate` those of the wait. */
export type TicketRow = TicketView &
  Readonly<{
    queue: ServiceId
    queueDate: string
    number: number
    weight: number
    turn: number
    issuedBy: AccountId
    servedAt: number | null
    endedAt: number | null
    /** The first number of the same visitor, itself included; null while they have one only. */
    visitor: TicketId | null
  }>

export function insertTicket(db: WritableDb, ticket: TicketRow): void {
  insert(db, 'tickets', ticket)
}

export type TicketChanges = Partial<
  Omit<TicketRow, 'id' | 'label' | 'service' | 'businessDate' | 'number' | 'issuedAt' | 'issuedBy'>
>

export function updateTicket(db: WritableDb, id: TicketId, changes: TicketChanges): void {
  update(db, 'tickets', id, changes)
}

/** The number that a service gave on a day, as it is written on the ticket. */
export function findTicketByLabel(
  db: ReadableDb,
  { businessDate, label }: Readonly<{ businessDate: string; label: string }>,
): TicketRow | undefined {
  return row(
    db,
    `SELECT t.* FROM services s JOIN tickets t ON t.service = s.id AND t.business_date = :businessDate
     WHERE t.label = :label AND t.number = CAST(substr(:label, length(s.prefix) + 1) AS INTEGER)
       AND substr(:label, 1, length(s.prefix)) = s.prefix`,
    { businessDate, label },
  )
}

export function findTicket(db: ReadableDb, id: TicketId): TicketRow | undefined {
  return row(db, 'SELECT * FROM tickets WHERE id = :id', { id })
}

/** Rows of one queue keep the order in which they were issued, whatever the clock did meanwhile. */
const IN_TURN = 'ORDER BY t.turn, t.weight DESC, t.arrived_at, t.rowid'

/** Somebody at a desk that was not closed; one that nobody has opened yet may open any minute. */
const AT_WORK = `a.active = 1 AND a.desk IS NOT NULL AND NOT EXISTS (SELECT 1 FROM desk_intervals d
  WHERE d.desk = a.desk AND d.end_at IS NULL AND d.state = 'closed' AND d.queue_date = :queueDate)`

type Asking = Readonly<{ desk: DeskId; account: AccountId; queueDate: string }>

/**
 * Who waits for this desk or for the person at it, in the total and stable calling order. What was sent to one desk or
 * person waits there only, unless nobody works there any more or the desk was closed. `busyAt` is the desk that serves the
 * same visitor under another number.
 */
export function listWaiting(
  db: ReadableDb,
  asking: Asking,
  limit: number,
): (TicketRow & Readonly<{ busyAt: DeskId | null }>)[] {
  return rows(
    db,
    `SELECT t.*, (SELECT o.desk FROM tickets o WHERE o.visitor = t.visitor AND o.state IN ('called', 'serving')
       AND o.id <> t.id LIMIT 1) AS busy_at
     FROM tickets t
     WHERE t.queue_date = :queueDate AND t.state = 'waiting' AND CASE
       WHEN t.for_account IS NOT NULL AND EXISTS (SELECT 1 FROM accounts a WHERE a.id = t.for_account AND ${AT_WORK})
         THEN t.for_account = :account
       WHEN t.for_desk IS NOT NULL AND EXISTS (SELECT 1 FROM accounts a WHERE a.desk = t.for_desk AND ${AT_WORK})
         THEN t.for_desk = :desk
       ELSE t.queue IN (SELECT service FROM desk_services WHERE desk = :desk) END
     ${IN_TURN} LIMIT :limit`,
    { ...asking, limit },
  )
}

/** The ticket that this desk has called or is serving. */
export function findAtDesk(db: ReadableDb, desk: DeskId): TicketRow | undefined {
  return row(db, "SELECT * FROM tickets WHERE desk = :desk AND state IN ('called', 'serving') LIMIT 1", { desk })
}

/** Where the same visitor is served under another number. */
export function findDeskOfVisitor(db: ReadableDb, { id, visitor }: TicketRow): DeskId | null {
  if (visitor === null) return null
  const found = row<{ desk: DeskId }>(
    db,
    "SELECT desk FROM tickets WHERE visitor = :visitor AND id <> :id AND state IN ('called', 'serving') LIMIT 1",
    { id, visitor },
  )
  return found?.desk ?? null
}

/** Set aside, not come or left, of the services of this desk or last at it; the latest first. */
export function listAside(
  db: ReadableDb,
  { desk, state, queueDate }: Readonly<{ desk: DeskId; state: 'held' | 'not-here' | 'left'; queueDate: string }>,
): TicketRow[] {
  return rows(
    db,
    // The index knows these states; which of them a parameter holds it cannot know.
    `SELECT * FROM tickets WHERE queue_date = :queueDate AND state = :state AND state IN ('not-here', 'held', 'left')
     AND (desk = :desk OR queue IN (SELECT service FROM desk_services WHERE desk = :desk))
     ORDER BY ended_at DESC, called_at DESC LIMIT 50`,
    { desk, state, queueDate },
  )
}

export function lastFinished(db: ReadableDb, desk: DeskId, queueDate: string): TicketRow | undefined {
  return row(
    db,
    `SELECT * FROM tickets WHERE desk = :desk AND queue_date = :queueDate AND state = 'finished'
     ORDER BY ended_at DESC, rowid DESC LIMIT 1`,
    { desk, queueDate },
  )
}

/**
 * `now`, or the instant after the latest arrival in the hall: who comes later stands behind, even in the same millisecond
 * or where the clock was set back. An appointment that is not due yet holds nobody back.
 */
export function nextArrival(db: ReadableDb, queueDate: string, now: number): number {
  const found = row<{ latest: number | null }>(
    db,
    `SELECT max(arrived_at) AS latest FROM tickets t WHERE queue_date = :queueDate
     AND state IN ('waiting', 'called', 'serving', 'held', 'not-here') AND arrived_at >= :now
     AND NOT EXISTS (SELECT 1 FROM appointments a WHERE a.ticket = t.id)`,
    { queueDate, now },
  )
  return found?.latest == null ? now : found.latest + 1
}

/** The first of a queue in calling order, wherever they may be called. */
export function listQueue(
  db: ReadableDb,
  { queue, queueDate }: Pick<TicketRow, 'queue' | 'queueDate'>,
  limit: number,
): TicketRow[] {
  return rows(
    db,
    `SELECT t.* FROM tickets t WHERE t.queue_date = :queueDate AND t.queue = :queue AND t.state = 'waiting'
     ${IN_TURN} LIMIT :limit`,
    { queue, queueDate, limit },
  )
}

/**
 * What a clock that was ahead has done to tickets of `queueDate` or before: open ones of days to come, and those whose
 * day was closed at a moment that has not come yet.
 */
export function listAhead(db: ReadableDb, queueDate: string, now: number): TicketRow[] {
  const open = rows<TicketRow>(
    db,
    `SELECT * FROM tickets WHERE state IN ('waiting', 'called', 'serving', 'held', 'not-here')
     AND queue_date > :queueDate ORDER BY queue_date, arrived_at, rowid`,
    { queueDate },
  )
  const closed = rows<TicketRow>(
    db,
    // The plus keeps the order from being the way through: all intervals of years would be looked at.
    `SELECT t.* FROM ticket_intervals i JOIN tickets t ON t.id = i.ticket
     WHERE i.queue_date >= :queueDate AND i.state IN ('left', 'finished') AND i.start_at > :now
     AND i.reason = 'day-closed' AND i.end_at IS NULL ORDER BY +i.sequence`,
    { queueDate, now },
  )
  return [...open, ...closed]
}

/** Open tickets of days before this one. */
export function listOpenBefore(db: ReadableDb, queueDate: string): TicketRow[] {
  return rows(
    db,
    `SELECT * FROM tickets WHERE state IN ('waiting', 'called', 'serving', 'held', 'not-here')
     AND queue_date < :queueDate ORDER BY queue_date, turn, rowid`,
    { queueDate },
  )
}

/** A number that a carried-over ticket keeps is not given again on that day. */
export function isCarried(db: ReadableDb, service: ServiceId, number: number, queueDate: string): boolean {
  const found = row(
    db,
    `SELECT 1 FROM tickets WHERE queue_date = :queueDate AND queue_date <> business_date AND service = :service
     AND number = :number`,
    { service, number, queueDate },
  )
  return found !== undefined
}

type CallRow = Readonly<{
  ticket: TicketId
  /** What the ticket waited for when it was called. */
  queue: ServiceId
  desk: DeskId
  account: AccountId
  calledAt: number
  businessDate: string
}>

export function insertCall(db: WritableDb, call: CallRow): void {
  insert(db, 'calls', call)
}

type ListedCall = Readonly<{
  sequence: number
  label: string
  service: ServiceId
  calledAt: number
  code: string
  name: string
  nameEn: string
  direction: string
}>

type CallsOf = Readonly<{ businessDate: string; limit: number }>

const LISTED_CALL = `SELECT c.sequence, t.label, c.queue AS service, c.called_at, d.code, d.name, d.name_en, d.direction
  FROM calls c JOIN tickets t ON t.id = c.ticket JOIN desks d ON d.id = c.desk`

/** The last calls of the day, newest first. */
export function listCalls(db: ReadableDb, { businessDate, limit }: CallsOf): ListedCall[] {
  return rows(db, `${LISTED_CALL} WHERE c.business_date = :businessDate ORDER BY c.sequence DESC LIMIT :limit`, {
    businessDate,
    limit,
  })
}

/** The last calls of the day for one service, newest first. */
export function listCallsFor(db: ReadableDb, service: ServiceId, { businessDate, limit }: CallsOf): ListedCall[] {
  return rows(
    db,
    `${LISTED_CALL} WHERE c.business_date = :businessDate AND c.queue = :service ORDER BY c.sequence DESC LIMIT :limit`,
    { businessDate, service, limit },
  )
}

/** The sequence of the newest call of the hall; 0 where nobody was ever called. */
export function newestCall(db: ReadableDb): number {
  return row<{ newest: number | null }>(db, 'SELECT max(sequence) AS newest FROM calls')?.newest ?? 0
}
