import type { OpeningHours } from './opening-hours.ts'
import { type BusinessDate, type Instant, instantAt, weekdayOf } from './time.ts'

export const APPOINTMENT_STATES = ['booked', 'came', 'cancelled', 'missed'] as const
export type AppointmentState = (typeof APPOINTMENT_STATES)[number]

export const TIMINGS = ['early', 'in-time', 'late'] as const
export type Timing = (typeof TIMINGS)[number]

/** Length of a slot in minutes. */
export const SLOT_MINUTES = 30

/** The half-hours of a date that lie wholly within a service's hours, as minutes since midnight of the hall's wall clock. */
export function slotsOf(hours: OpeningHours, date: BusinessDate): number[] {
  const spans = hours.filter(({ weekdays }) => weekdays.includes(weekdayOf(date)))
  const starts = spans.flatMap(({ from, to }) => {
    const first = Math.ceil(minutesOf(from) / SLOT_MINUTES) * SLOT_MINUTES
    const count = Math.max(0, Math.floor((minutesOf(to) - first) / SLOT_MINUTES))
    return Array.from({ length: count }, (_, index) => first + index * SLOT_MINUTES)
  })
  return [...new Set(starts)].sort((a, b) => a - b)
}

type Appointed = Readonly<{ date: BusinessDate; starts: number }>

export function startOfSlot({ date, starts }: Appointed, timeZone: string): Instant {
  const pad = (value: number) => String(value).padStart(2, '0')
  return instantAt(date, `${pad(Math.floor(starts / 60))}:${pad(starts % 60)}`, timeZone)
}

/**
 * How somebody with an appointment came. Who is early waits from the moment the hall expects them, who is late by more
 * than the hall allows waits like everybody else: the others kept to the time.
 */
export function timingOf(now: Instant, start: Instant, allowed: Readonly<{ early: number; late: number }>): Timing {
  if (now < start - allowed.early * MINUTE) return 'early'
  return now > start + allowed.late * MINUTE ? 'late' : 'in-time'
}

/** From when the wait of an appointment counts. */
export function appointedArrival(now: Instant, start: Instant, early: number): Instant {
  return Math.max(now, start - early * MINUTE)
}

const MINUTE = 60_000

function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':')
  return Number(hours) * 60 + Number(minutes)
}
