import { z } from 'zod'

/** UTC milliseconds since 1970: a plain number, on the wire as in the store. */
export type Instant = number

/** A day of the hall as `YYYY-MM-DD`; such dates sort and compare as text. */
export const BusinessDate = z.iso.date().brand<'BusinessDate'>()
export type BusinessDate = z.output<typeof BusinessDate>

/**
 * The business day that `now` belongs to. It begins at `dayStart` (`HH:MM`, hall time), so that a hall which
 * closes after midnight stays on one day. Right for any zone of the computer and across clock changes.
 */
export function businessDateOf(now: Instant, hall: Readonly<{ timeZone: string; dayStart: string }>): BusinessDate {
  const key = `${hall.timeZone} ${hall.dayStart}`
  if (key === lastDay.key && lastDay.start <= now && now < lastDay.end) return lastDay.date
  const begins = (date: BusinessDate) => firstInstantAt(date, hall.dayStart, hall.timeZone)
  const today = localDateOf(now, hall.timeZone)
  // Where the clock goes back over midnight the calendar date returns to yesterday; a business day never does.
  const date = [addDays(today, 1), today].find((day) => begins(day) <= now) ?? addDays(today, -1)
  lastDay = { key, date, start: begins(date), end: begins(addDays(date, 1)) }
  return date
}

/** The calendar date on a wall clock in `timeZone`. Throws a RangeError for an unknown zone. */
export function localDateOf(now: Instant, timeZone: string): BusinessDate {
  const known = datesIn(timeZone)
  const date = known.get(now) ?? dateOfDay(Math.floor(wallClock(now, timeZone) / DAY))
  if (known.size >= MOST_DATES) known.clear()
  known.set(now, date)
  return date
}

/** The date `days` calendar days later, or earlier when negative. */
export function addDays(date: BusinessDate, days: number): BusinessDate {
  return dateOfDay(dayOf(date) + days)
}

/** Calendar days from one date to another; negative when `to` is the earlier one. */
export function daysBetween(from: BusinessDate, to: BusinessDate): number {
  return dayOf(to) - dayOf(from)
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekdayOf(date: BusinessDate): number {
  // 1 January 1970 was a Thursday.
  return ((((dayOf(date) + 3) % 7) + 7) % 7) + 1
}

/** The instant at which a wall clock in `timeZone` first shows `time` (`HH:MM`) on that date. */
export function instantAt(date: BusinessDate, time: string, timeZone: string): Instant {
  return firstInstantAt(date, time, timeZone)
}

/** The first instant of the date in `timeZone`, also where its midnight does not exist. */
export function startOfDate(date: BusinessDate, timeZone: string): Instant {
  return firstInstantAt(date, '00:00', timeZone)
}

/** The first instant after the date: ranges are half-open, `start <= t && t < end`. */
export function endOfDate(date: BusinessDate, timeZone: string): Instant {
  return startOfDate(addDays(date, 1), timeZone)
}

/** The time on a wall clock in `timeZone`, `HH:MM`. */
export function wallTimeOf(now: Instant, timeZone: string): string {
  return new Date(wallClock(now, timeZone)).toISOString().slice(11, 16)
}

/** The first instant after the business day, which may end hours after midnight. */
export function endOfBusinessDate(date: BusinessDate, hall: Readonly<{ timeZone: string; dayStart: string }>): Instant {
  return firstInstantAt(addDays(date, 1), hall.dayStart, hall.timeZone)
}

const DAY = 86_400_000

// Every command asks for the business date, almost always of the same day; working it out takes some 0.1 ms.
let lastDay = { key: '', date: dateOfDay(0), start: 0, end: 0 }

// A list of matters asks for the dates of the same instants every time it is shown, and asking Intl is slow.
const localDates = new Map<string, Map<Instant, BusinessDate>>()
const MOST_DATES = 20_000

function datesIn(timeZone: string): Map<Instant, BusinessDate> {
  const known = localDates.get(timeZone) ?? new Map<Instant, BusinessDate>()
  localDates.set(timeZone, known)
  return known
}

function dayOf(date: BusinessDate): number {
  return Date.parse(date) / DAY
}

function dateOfDay(day: number): BusinessDate {
  // toISOString is the one writer of this form; parsing its output again would only cost time.
  return new Date(day * DAY).toISOString().slice(0, 10) as BusinessDate
}

function firstInstantAt(date: BusinessDate, time: string, timeZone: string): Instant {
  const wanted = Date.parse(`${date}T${time}Z`)
  const offsets = [wanted - DAY, wanted + DAY].map((instant) => wallClock(instant, timeZone) - instant)
  const exact = offsets.map((offset) => wanted - offset).filter((instant) => wallClock(instant, timeZone) === wanted)
  return exact.length > 0 ? Math.min(...exact) : endOfGap(wanted, timeZone)
}

/** A wall time skipped by a clock change begins when the clock has jumped over it. */
function endOfGap(wanted: number, timeZone: string): Instant {
  let before = wanted - DAY
  let after = wanted + DAY
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (wallClock(middle, timeZone) < wanted) before = middle
    else after = middle
  }
  return after
}

/** What the clock on the wall shows, written as if it were UTC. */
function wallClock(now: Instant, timeZone: string): number {
  const parts = new Map(
    formatterFor(timeZone)
      .formatToParts(now)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  const milliseconds = ((now % 1000) + 1000) % 1000
  return (
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) + milliseconds
  )
}

// Building a formatter costs a hundred times more than using it.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formatters.set(timeZone, made)
  return made
}
