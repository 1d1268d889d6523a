import type { TicketView } from '../../../shared/contract/ticket.ts'
import type { AccountId, DeskId, ServiceId, TicketId } from '../../../shared/model/ids.ts'
import type { TicketState } from '../../../shared/model/ticket-state.ts'
import { insert, type ReadableDb, row, rows, update, type WritableDb } from '../database.ts'

export type ServiceRow = Readonly<{
  id: ServiceId
  code: string
  prefix: string
  name: string
  nameEn: string
  description: string
  first: number
  last: number
  expectedMinutes: number
  kiosk: number
}>

export function insertService(db: WritableDb, service: ServiceRow & { position: number }): void {
  insert(db, 'services', service)
}

export function findService(db: ReadableDb, id: ServiceId): ServiceRow | undefined {
  return row(db, 'SELECT * FROM services WHERE id = :id', { id })
}

export function listServices(db: ReadableDb, businessDate: string): (ServiceRow & { waiting: number })[] {
  return rows(
    db,
    `SELECT s.*, (SELECT count(*) FROM tickets t
       WHERE t.business_date = :businessDate AND t.service = s.id AND t.state = 'waiting') AS waiting
     FROM services s ORDER BY s.position, s.prefix`,
    { businessDate },
  )
}

export type PriorityRow = Readonly<{ code: string; name: string; nameEn: string; weight: number }>

export function insertPriority(db: WritableDb, priority: PriorityRow): void {
  insert(db, 'priorities', priority)
}

export function listPriorities(db: ReadableDb): PriorityRow[] {
  return rows(db, 'SELECT * FROM priorities ORDER BY weight, code')
}

export function findPriority(db: ReadableDb, code: string): PriorityRow | undefined {
  return row(db, 'SELECT * FROM priorities WHERE code = :code', { code })
}

export type TicketRow = TicketView &
  Readonly<{
    number: number
    weight: number
    turn: number
    issuedBy: AccountId
    servedAt: number | null
    endedAt: number | null
  }>

export function insertTicket(db: WritableDb, ticket: TicketRow): void {
  insert(db, 'tickets', ticket)
}

export function updateTicket(
  db: WritableDb,
  id: TicketId,
  changes: Partial<Pick<TicketRow, 'state' | 'calledAt' | 'callCount' | 'desk' | 'servedAt' | 'endedAt'>>,
): void {
  update(db, 'tickets', id, changes)
}

export function findTicket(db: ReadableDb, id: TicketId): TicketRow | undefined {
  return row(db, 'SELECT * FROM tickets WHERE id = :id', { id })
}

/** Who is waiting for any service of this desk, in the total and stable calling order. */
export function listWaiting(db: ReadableDb, desk: DeskId, businessDate: string, limit: number): TicketRow[] {
  return rows(
    db,
    `SELECT t.* FROM desk_services ds
     JOIN tickets t ON t.service = ds.service AND t.business_date = :businessDate AND t.state = 'waiting'
     WHERE ds.desk = :desk ORDER BY t.turn, t.weight DESC, t.issued_at, t.id LIMIT :limit`,
    { desk, businessDate, limit },
  )
}

/** The ticket that this desk has called or is serving. */
export function findAtDesk(db: ReadableDb, desk: DeskId): TicketRow | undefined {
  return row(db, "SELECT * FROM tickets WHERE desk = :desk AND state IN ('called', 'serving') LIMIT 1", { desk })
}

export function listNotHere(db: ReadableDb, desk: DeskId, businessDate: string): TicketRow[] {
  return rows(
    db,
    `SELECT * FROM tickets WHERE business_date = :businessDate AND desk = :desk AND state = 'not-here'
     ORDER BY called_at DESC LIMIT 50`,
    { desk, businessDate },
  )
}

/** How many of the same service are called before this ticket. */
export function countAhead(db: ReadableDb, { businessDate, service, turn, weight, issuedAt, id }: TicketRow): number {
  const found = row<{ ahead: number }>(
    db,
    `SELECT count(*) AS ahead FROM tickets WHERE business_date = :businessDate AND service = :service
     AND state = 'waiting' AND (turn, -weight, issued_at, id) < (:turn, -:weight, :issuedAt, :id)`,
    { businessDate, service, turn, weight, issuedAt, id },
  )
  return found?.ahead ?? 0
}

type CallRow = Readonly<{ ticket: TicketId; desk: DeskId; account: AccountId; calledAt: number; businessDate: string }>

export function insertCall(db: WritableDb, call: CallRow): void {
  insert(db, 'calls', call)
}

type ListedCall = Readonly<{
  sequence: number
  label: string
  state: TicketState
  calledAt: number
  code: string
  name: string
  nameEn: string
  direction: string
}>

export function listCalls(db: ReadableDb, businessDate: string, limit: number): ListedCall[] {
  return rows(
    db,
    `SELECT c.sequence, t.label, t.state, c.called_at, d.code, d.name, d.name_en, d.direction
     FROM calls c JOIN tickets t ON t.id = c.ticket JOIN desks d ON d.id = c.desk
     WHERE c.business_date = :businessDate ORDER BY c.sequence DESC LIMIT :limit`,
    { businessDate, limit },
  )
}
