import type { ServiceId } from '../../../shared/model/ids.ts'
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
  /** Numbers of one business day; null without a limit. */
  dailyLimit: number | null
  /** JSON list of `OpeningHours`; empty is always. */
  hours: string
  active: number
  /** Appointments in one half-hour; 0 takes none. */
  slotCapacity: number
  position: number
}>

export function insertService(db: WritableDb, service: ServiceRow): void {
  insert(db, 'services', service)
}

export function updateService(db: WritableDb, id: ServiceId, changes: Partial<Omit<ServiceRow, 'id' | 'code'>>): void {
  update(db, 'services', id, changes)
}

export function findService(db: ReadableDb, id: ServiceId): ServiceRow | undefined {
  return row(db, 'SELECT * FROM services WHERE id = :id', { id })
}

export function listServices(db: ReadableDb, queueDate: string): (ServiceRow & { waiting: number })[] {
  return rows(
    db,
    `SELECT s.*, (SELECT count(*) FROM tickets t
       WHERE t.queue_date = :queueDate AND t.queue = s.id AND t.state = 'waiting') AS waiting
     FROM services s ORDER BY s.position, s.prefix`,
    { queueDate },
  )
}

/** How many numbers of the service were given on the day. */
export function countIssued(db: ReadableDb, service: ServiceId, businessDate: string): number {
  const found = row<{ issued: number }>(
    db,
    'SELECT count(*) AS issued FROM tickets WHERE business_date = :businessDate AND service = :service',
    { service, businessDate },
  )
  return found?.issued ?? 0
}

export type PriorityRow = Readonly<{ code: string; name: string; nameEn: string; weight: number; active: number }>

export function insertPriority(db: WritableDb, priority: PriorityRow): void {
  insert(db, 'priorities', priority)
}

export function listPriorities(db: ReadableDb): PriorityRow[] {
  return rows(db, 'SELECT * FROM priorities ORDER BY weight, code')
}

export function findPriority(db: ReadableDb, code: string): PriorityRow | undefined {
  return row(db, 'SELECT * FROM priorities WHERE code = :code', { code })
}

/** How this hall runs its floor; migration 0030 put the one row there. */
export type FloorRow = Readonly<{
  closing: 'left' | 'carried'
  transferPlace: 'kept' | 'end'
  callLimit: number
  putBackPlaces: number
  earlyMinutes: number
  lateMinutes: number
  /** How often a call is spoken. */
  repeats: number
  /** `HH:MM` hall time, both empty without quiet hours. */
  quietFrom: string
  quietTo: string
  rating: number
}>

export function findFloor(db: ReadableDb): FloorRow {
  const found = row<FloorRow & { id: number }>(db, 'SELECT * FROM floor_settings WHERE id = 1')
  if (!found) throw new Error('the row of floor settings is missing')
  return found
}
