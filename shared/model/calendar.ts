import { z } from 'zod'
import { addDays, BusinessDate, weekdayOf } from './time.ts'

/** One year as the State Council announced it: days off, and the weekend days worked in exchange (调休). */
export const WorkCalendar = z
  .strictObject({
    year: z.int().min(1950).max(2200),
    source: z.string().min(1),
    holidays: z.array(BusinessDate),
    workdays: z.array(BusinessDate),
  })
  .refine(({ year, holidays, workdays }) => [...holidays, ...workdays].every((date) => yearOf(date) === year), {
    error: 'every date must lie in the year of the calendar',
  })
  .refine(({ holidays, workdays }) => !workdays.some((date) => holidays.includes(date)), {
    error: 'a date cannot be both a holiday and a working day',
  })
export type WorkCalendar = z.output<typeof WorkCalendar>

/** The statutory days off whose date is the same every year, as `MM-DD`; all that is known of a year not yet announced. */
export const FixedHolidays = z.strictObject({
  source: z.string().min(1),
  days: z.array(z.string().regex(/^\d\d-\d\d$/)),
})

export type WorkCalendars = Readonly<{ fixedHolidays: readonly string[]; years: readonly WorkCalendar[] }>

export type DayOff = 'holiday' | 'weekend'

/** Why nobody works on this date, or null on a working day. Without a calendar of the year: weekends and fixed holidays. */
export function dayOff(date: BusinessDate, calendars: WorkCalendars): DayOff | null {
  const calendar = calendarOf(date, calendars)
  if (calendar?.workdays.includes(date)) return null
  const holiday = calendar ? calendar.holidays.includes(date) : calendars.fixedHolidays.includes(date.slice(5))
  if (holiday) return 'holiday'
  return weekdayOf(date) > 5 ? 'weekend' : null
}

export function isWorkingDay(date: BusinessDate, calendars: WorkCalendars): boolean {
  return dayOff(date, calendars) === null
}

/** The first working day after the date. */
export function nextWorkingDay(date: BusinessDate, calendars: WorkCalendars): BusinessDate {
  let day = addDays(date, 1)
  while (!isWorkingDay(day, calendars)) day = addDays(day, 1)
  return day
}

/** The date `days` working days later; the date itself is not counted. `days` is 0 or more. */
export function addWorkingDays(date: BusinessDate, days: number, calendars: WorkCalendars): BusinessDate {
  let day = date
  for (let counted = 0; counted < days; counted += 1) day = nextWorkingDay(day, calendars)
  return day
}

/** Whether the announced calendars of all years from one date to the other are present. */
export function calendarKnown(from: BusinessDate, to: BusinessDate, calendars: WorkCalendars): boolean {
  const known = new Set(calendars.years.map(({ year }) => year))
  for (let year = yearOf(from); year <= yearOf(to); year += 1) if (!known.has(year)) return false
  return true
}

/** The calendars with one year added or replaced, as when an administrator imports a newly announced year. */
export function withCalendar(calendars: WorkCalendars, added: WorkCalendar): WorkCalendars {
  return { ...calendars, years: [...calendars.years.filter(({ year }) => year !== added.year), added] }
}

function calendarOf(date: BusinessDate, calendars: WorkCalendars): WorkCalendar | undefined {
  return calendars.years.find(({ year }) => year === yearOf(date))
}

function yearOf(date: BusinessDate): number {
  return Number(date.slice(0, 4))
}
