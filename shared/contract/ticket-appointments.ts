import { z } from 'zod'
import { APPOINTMENT_STATES, TIMINGS } from '../model/appointment.ts'
import { AppointmentId, ServiceId } from '../model/ids.ts'
import { failures } from './errors.ts'
import { command, commandInput, query } from './procedure.ts'
import { COUNTERS, READERS } from './roles.ts'
import { TicketView, WaitRange } from './ticket-views.ts'
import { LocalDate, text } from './values.ts'

/** Minutes since midnight on the hall's wall clock, a whole half-hour. */
const SlotStart = z
  .int()
  .min(0)
  .max(24 * 60 - 30)
  .multipleOf(30)

const Slot = z.object({ starts: SlotStart, capacity: z.int(), booked: z.int(), past: z.boolean() })
export type Slot = z.output<typeof Slot>

const Appointment = z.object({
  id: AppointmentId,
  service: ServiceId,
  date: LocalDate,
  starts: SlotStart,
  /** How to address the visitor, as they gave it; who they are is registered when they come. */
  name: z.string(),
  /** Six digits of that day, with which the visitor gets the number at the kiosk. */
  code: z.string(),
  state: z.enum(APPOINTMENT_STATES),
  /** The number it became. */
  label: z.string().nullable(),
})
export type Appointment = z.output<typeof Appointment>

const Bookable = z.object({
  service: ServiceId,
  /** The next working days on which half-hours are left, with how many places are free in all of them. */
  days: z.array(z.object({ date: LocalDate, free: z.int() })),
})
export type Bookable = z.output<typeof Bookable>

const onService = { service: ServiceId, date: LocalDate }

/** By day and half-hour, from the desk. */
export const appointments = {
  /** The services that take appointments; what lies further ahead, or on a day off, is asked for by its date. */
  bookable: query('ticket', 'bookable', COUNTERS).output(z.array(Bookable)),
  slots: query('ticket', 'slots', COUNTERS)
    .input(z.object(onService))
    .output(z.array(Slot))
    .errors(failures('NOT_FOUND')),
  appointments: query('ticket', 'appointments', READERS)
    .input(z.object({ date: LocalDate }))
    .output(z.array(Appointment)),
  bookAppointment: command('ticket', 'bookAppointment', COUNTERS)
    .input(commandInput({ ...onService, starts: SlotStart, name: text(20) }))
    .output(Appointment)
    .errors(failures('SLOT_FULL', 'SLOT_CLOSED')),
  cancelAppointment: command('ticket', 'cancelAppointment', COUNTERS)
    .input(commandInput({ appointment: AppointmentId, reason: text(100) }))
    .output(Appointment)
    .errors(failures('WRONG_STATE')),
  /** Gives the number of somebody who has an appointment today, once. */
  checkIn: command('ticket', 'checkIn', ['kiosk', ...COUNTERS])
    .input(commandInput({ code: z.string().max(20) }))
    .output(TicketView.extend({ ahead: z.int(), wait: WaitRange.nullable(), timing: z.enum(TIMINGS) }))
    .errors(failures('WRONG_STATE', 'SERVICE_CLOSED', 'RANGE_EXHAUSTED', 'DAILY_LIMIT', 'TOO_MANY_TRIES')),
}
