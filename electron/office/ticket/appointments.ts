import type { IssuedTicket } from '../../../shared/contract/ticket.ts'
import type { Appointment, Bookable, Slot } from '../../../shared/contract/ticket-appointments.ts'
import { appointedArrival, slotsOf, startOfSlot, type Timing, timingOf } from '../../../shared/model/appointment.ts'
import { isWorkingDay } from '../../../shared/model/calendar.ts'
import type { AppointmentId, ServiceId } from '../../../shared/model/ids.ts'
import { readHours } from '../../../shared/model/opening-hours.ts'
import { plainCharacters } from '../../../shared/model/plain-characters.ts'
import { addDays, BusinessDate } from '../../../shared/model/time.ts'
import {
  type AppointmentRow,
  countBySlot,
  findAppointment,
  findAppointmentByCode,
  insertAppointment,
  listAppointments,
  updateAppointment,
} from '../../store/tables/appointments.ts'
import {
  findFloor,
  findPriority,
  findService,
  listPriorities,
  listServices,
} from '../../store/tables/ticket-services.ts'
import type { Work } from '../command.ts'
import { clockRules, hallRules } from '../hall/settings.ts'
import type { Reading } from '../office.ts'
import { found, refuse } from '../refusal.ts'
import { issueAppointed } from './issue.ts'

type OnDay = Readonly<{ service: ServiceId; date: string }>

/** The half-hours of a service on that date, within its opening hours; none where it takes no appointments. */
export function slots({ db, now }: Pick<Reading, 'db' | 'now'>, { service, date }: OnDay): Slot[] {
  const { hours, slotCapacity, active } = found(findService(db, service))
  if (slotCapacity === 0 || active === 0) return []
  const day = BusinessDate.parse(date)
  const booked = new Map(countBySlot(db, service, date).map((slot) => [slot.starts, slot.booked]))
  const { timeZone } = hallRules(db)
  return slotsOf(readHours(hours), day).map((starts) => ({
    ...{ starts, capacity: slotCapacity, booked: booked.get(starts) ?? 0 },
    past: startOfSlot({ date: day, starts }, timeZone) <= now,
  }))
}

/** What can be booked soon: per service with appointments the next working days that still have a half-hour to come. */
export function bookable(reading: Reading): Bookable[] {
  const takes = listServices(reading.db, '').filter(({ slotCapacity, active }) => slotCapacity > 0 && active === 1)
  return takes.map(({ id: service }) => ({ service, days: daysAhead(reading, service) }))
}

function daysAhead(reading: Reading, service: ServiceId): Bookable['days'] {
  const { calendars } = clockRules(reading.db)
  const days: Bookable['days'] = []
  for (let ahead = 0; ahead < FARTHEST && days.length < DAYS_AHEAD; ahead += 1) {
    const date = addDays(reading.today, ahead)
    const left = isWorkingDay(date, calendars) ? slots(reading, { service, date }).filter(({ past }) => !past) : []
    if (left.length === 0) continue
    days.push({ date, free: left.reduce((free, { capacity, booked }) => free + Math.max(0, capacity - booked), 0) })
  }
  return days
}

const DAYS_AHEAD = 14
/** Far enough for fourteen working days around any holiday; a service of one weekday offers fewer. */
const FARTHEST = 31

export function appointments({ db, today }: Reading, { date }: { date: string }): Appointment[] {
  return listAppointments(db, date).map((row) => toView(row, row.label, today))
}

/** SLOT_CLOSED outside the hours or in the past, SLOT_FULL when all places of the half-hour are taken. */
export function bookAppointment(work: Work, input: OnDay & { starts: number; name: string }): Appointment {
  const { service, date, starts, name } = input
  const slot = slots(work, input).find((each) => each.starts === starts)
  if (!slot || slot.past) refuse('SLOT_CLOSED')
  if (slot.booked >= slot.capacity) refuse('SLOT_FULL')
  const appointment: AppointmentRow = {
    id: work.newId<AppointmentId>(),
    ...{ service, date, starts, name, code: freeCode(work, date), state: 'booked', reason: '' },
    ...{ bookedAt: work.now, bookedBy: work.actor.id, ticket: null },
  }
  insertAppointment(work.db, appointment)
  work.changed('ticket', appointment.id, { after: appointment })
  return toView(appointment, null, work.today)
}

export function cancelAppointment(work: Work, input: { appointment: AppointmentId; reason: string }): Appointment {
  const before = found(findAppointment(work.db, input.appointment))
  if (before.state !== 'booked' || before.date < work.today) refuse('WRONG_STATE')
  const after = { ...before, state: 'cancelled', reason: input.reason } as const
  updateAppointment(work.db, before.id, { state: 'cancelled', reason: input.reason })
  work.changed('ticket', before.id, { before, after })
  return toView(after, null, work.today)
}

/**
 * The number of somebody who comes as agreed: in time with the courtesy of an appointment, early with a wait that begins
 * when they are expected, too late like everybody else. NOT_FOUND for a code of another day, WRONG_STATE the second time.
 */
export function checkIn(work: Work, input: { code: string }): IssuedTicket & { timing: Timing } {
  const { db, now, today } = work
  const before = found(findAppointmentByCode(db, today, plainCharacters(input.code)))
  if (before.state !== 'booked') refuse('WRONG_STATE')
  const { earlyMinutes: early, lateMinutes: late } = findFloor(db)
  const start = startOfSlot({ date: BusinessDate.parse(before.date), starts: before.starts }, hallRules(db).timeZone)
  const timing = timingOf(now, start, { early, late })
  const arrivesAt = timing === 'late' ? now : appointedArrival(now, start, early)
  const ticket = issueAppointed(work, { service: before.service, priority: courtesy(work, timing), arrivesAt })
  const after = { ...before, state: 'came', ticket: ticket.id } as const
  updateAppointment(db, before.id, { state: 'came', ticket: ticket.id })
  work.changed('ticket', before.id, { before, after })
  return { ...ticket, timing }
}

/** The hall may have switched the courtesy off; then an appointment only keeps its time. */
function courtesy({ db }: Work, timing: Timing): string {
  const [ordinary] = listPriorities(db)
  const appointed = findPriority(db, 'appointment')
  const kept = timing !== 'late' && appointed?.active === 1 ? appointed : ordinary
  return found(kept).code
}

function freeCode({ db, office }: Work, date: string): string {
  for (;;) {
    const [a = 0, b = 0, c = 0] = office.random(3)
    const code = String((a * 65_536 + b * 256 + c) % 1_000_000).padStart(6, '0')
    if (!findAppointmentByCode(db, date, code)) return code
  }
}

function toView({ id, service, date, starts, name, code, state }: AppointmentRow, label: string | null, today: string) {
  const missed = state === 'booked' && date < today
  return { id, service, date, starts, name, code, state: missed ? ('missed' as const) : state, label }
}
