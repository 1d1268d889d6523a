import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addWorkingDays,
  calendarKnown,
  dayOff,
  isWorkingDay,
  nextWorkingDay,
  WorkCalendar,
  withCalendar,
} from './calendar.ts'
import { calendars } from './rule-packs.ts'
import { addDays, BusinessDate } from './time.ts'

const date = (text: string) => BusinessDate.parse(text)
const anyDate = fc.integer({ min: -400, max: 1100 }).map((days) => addDays(date('2025-06-01'), days))

describe('the working calendar', () => {
  test('a make-up Saturday is a working day and a holiday Tuesday is not', () => {
    expect(isWorkingDay(date('2026-10-10'), calendars)).toBe(true)
    expect(dayOff(date('2026-10-06'), calendars)).toBe('holiday')
    expect(dayOff(date('2026-10-11'), calendars)).toBe('weekend')
  })

  test('the years hold as many days off and make-up days as were announced', () => {
    const counts = calendars.years.map(({ year, holidays, workdays }) => [year, holidays.length, workdays.length])
    expect(counts).toEqual([
      [2025, 28, 5],
      [2026, 33, 6],
    ])
  })

  test('every make-up day is a weekend day, or it would make nothing up', () => {
    const bare = { ...calendars, years: [] }
    for (const { workdays } of calendars.years) {
      for (const workday of workdays) expect(dayOff(workday, bare)).toBe('weekend')
    }
  })

  test('counting working days jumps over National Day and uses its make-up Saturday', () => {
    expect(nextWorkingDay(date('2026-09-30'), calendars)).toBe('2026-10-08')
    expect(addWorkingDays(date('2026-09-30'), 3, calendars)).toBe('2026-10-10')
    expect(addWorkingDays(date('2026-10-10'), 1, calendars)).toBe('2026-10-12')
  })

  test('a year not yet announced has weekends and fixed holidays, and says that it is not known', () => {
    expect(dayOff(date('2027-10-01'), calendars)).toBe('holiday')
    expect(dayOff(date('2027-10-05'), calendars)).toBeNull()
    expect(dayOff(date('2027-10-09'), calendars)).toBe('weekend')
    expect(calendarKnown(date('2026-12-31'), date('2027-01-01'), calendars)).toBe(false)
    expect(calendarKnown(date('2025-12-31'), date('2026-01-01'), calendars)).toBe(true)
  })

  test('an imported year replaces the one that was there', () => {
    const changed = withCalendar(calendars, WorkCalendar.parse({ year: 2026, source: 'x', holidays: [], workdays: [] }))
    expect(isWorkingDay(date('2026-10-06'), changed)).toBe(true)
    expect(changed.years).toHaveLength(2)
  })

  test('a calendar with a date of another year, or one both free and worked, is refused', () => {
    const calendar = { year: 2026, source: 'x', holidays: ['2026-01-01'], workdays: [] as string[] }
    expect(WorkCalendar.safeParse(calendar).success).toBe(true)
    expect(WorkCalendar.safeParse({ ...calendar, holidays: ['2025-12-31'] }).success).toBe(false)
    expect(WorkCalendar.safeParse({ ...calendar, workdays: ['2026-01-01'] }).success).toBe(false)
  })

  test('adding working days lands on a working day and adds up', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 }), (from, some, more) => {
        const to = addWorkingDays(from, some, calendars)
        expect(isWorkingDay(to, calendars)).toBe(true)
        expect(addWorkingDays(to, more, calendars)).toBe(addWorkingDays(from, some + more, calendars))
      }),
    )
  })
})
