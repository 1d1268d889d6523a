import type { AppointmentState } from '../../../shared/model/appointment.ts'
import type { AccountId, AppointmentId, ServiceId, TicketId } from '../../../shared/model/ids.ts'
import { insert, type ReadableDb, row, rows, update, type WritableDb } from '../database.ts'

export type AppointmentRow = Readonly<{
  id: AppointmentId
  service: ServiceId
  date: string
  /** Minutes since midnight on the hall's wall clock. */
  starts: number
  name: string
  code: string
  /** `missed` is never stored: a booked one whose date has passed. */
  state: Exclude<AppointmentState, 'missed'>
  reason: string
  bookedAt: number
  bookedBy: AccountId
  ticket: TicketId | null
}>

export function insertAppointment(db: WritableDb, appointment: AppointmentRow): void {
  insert(db, 'appointments', appointment)
}

export function updateAppointment(
  db: WritableDb,
  id: AppointmentId,
  changes: Partial<Pick<AppointmentRow, 'state' | 'reason' | 'ticket'>>,
): void {
  update(db, 'appointments', id, changes)
}

export function findAppointment(db: ReadableDb, id: AppointmentId): AppointmentRow | undefined {
  return row(db, 'SELECT * FROM appointments WHERE id = :id', { id })
}

export function findAppointmentByCode(db: ReadableDb, date: string, code: string): AppointmentRow | undefined {
  return row(db, 'SELECT * FROM appointments WHERE date = :date AND code = :code', { date, code })
}

export function listAppointments(db: ReadableDb, date: string): (AppointmentRow & { label: string | null })[] {
  return rows(
    db,
    `SELECT a.*, t.label FROM appointments a LEFT JOIN tickets t ON t.id = a.ticket
     WHERE a.date = :date ORDER BY a.starts, a.booked_at`,
    { date },
  )
}

/** How many hold each half-hour of a service; a cancelled one holds nothing. */
export function countBySlot(db: ReadableDb, service: ServiceId, date: string): { starts: number; booked: number }[] {
  return rows(
    db,
    `SELECT starts, count(*) AS booked FROM appointments
     WHERE date = :date AND service = :service AND state <> 'cancelled' GROUP BY starts`,
    { service, date },
  )
}
