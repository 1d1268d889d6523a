import type { ServiceId } from '../../../shared/model/ids.ts'
import { insert, type ReadableDb, row, rows, run, update, type WritableDb } from '../database.ts'

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

export function updatePriority(db: WritableDb, priority: PriorityRow): void {
  run(
    db,
    `UPDATE priorities SET name = :name, name_en = :nameEn, weight = :weight, active = :active WHERE code = :code`,
    priority,
  )
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
  const found = row<FloorRow>(
    db,
    `SELECT closing, transfer_place, call_limit, put_back_places, early_minutes, late_minutes, repeats, quiet_from,
       quiet_to, rating FROM floor_settings WHERE id = 1`,
  )
  if (!found) throw new Error('the row of floor settings is missing')
  return found
}

export function updateFloor(db: WritableDb, floor: FloorRow): void {
  run(
    db,
    `UPDATE floor_settings SET closing = :closing, transfer_place = :transferPlace, call_limit = :callLimit,
       put_back_places = :putBackPlaces, early_minutes = :earlyMinutes, late_minutes = :lateMinutes,
       repeats = :repeats, quiet_from = :quietFrom, quiet_to = :quietTo, rating = :rating WHERE id = 1`,
    floor,
  )
}
