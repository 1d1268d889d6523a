import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  BusinessDate,
  businessDateOf,
  daysBetween,
  endOfDate,
  localDateOf,
  startOfDate,
  weekdayOf,
} from './time.ts'

const date = (text: string) => BusinessDate.parse(text)
const SHANGHAI = { timeZone: 'Asia/Shanghai', dayStart: '06:00' }
const ZONES = [
  'Asia/Shanghai',
  'Asia/Urumqi',
  'Europe/Berlin',
  'America/Havana',
  'America/Santiago',
  'Australia/Lord_Howe',
]
const anyZone = fc.constantFrom(...ZONES)
const anyInstant = fc.integer({ min: Date.UTC(1995, 0, 1), max: Date.UTC(2060, 0, 1) })
const anyDate = anyInstant.map((instant) => localDateOf(instant, 'UTC'))
const anyDayStart = fc.constantFrom('00:00', '00:30', '01:30', '02:30', '06:00')

describe('the business date', () => {
  test('the business day begins at the hall opening time, not at midnight', () => {
    expect(businessDateOf(Date.parse('2026-03-02T05:59:59.999+08:00'), SHANGHAI)).toBe('2026-03-01')
    expect(businessDateOf(Date.parse('2026-03-02T06:00:00.000+08:00'), SHANGHAI)).toBe('2026-03-02')
  })

  test('is the same on a computer whose own zone is wrong', () => {
    const own = process.env['TZ']
    const seen = ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'].map((zone) => {
      process.env['TZ'] = zone
      return businessDateOf(Date.parse('2026-01-01T00:30:00+08:00'), { timeZone: 'Asia/Shanghai', dayStart: '00:00' })
    })
    if (own === undefined) delete process.env['TZ']
    else process.env['TZ'] = own
    expect(seen).toEqual(['2026-01-01', '2026-01-01', '2026-01-01'])
  })

  test('never goes back when the clock does', () => {
    // St John's set its clock back from 00:01 to 23:01 of the day before.
    const hall = { timeZone: 'America/St_Johns', dayStart: '00:00' }
    const justAfterMidnight = Date.parse('2010-11-07T00:00:30-02:30')
    expect(businessDateOf(justAfterMidnight, hall)).toBe('2010-11-07')
    expect(localDateOf(justAfterMidnight + 10 * 60_000, hall.timeZone)).toBe('2010-11-06')
    // Asking for another day in between makes sure that the answer is worked out anew.
    expect(businessDateOf(0, hall)).toBe('1969-12-31')
    expect(businessDateOf(justAfterMidnight + 10 * 60_000, hall)).toBe('2010-11-07')
  })

  test('grows with time in every zone', () => {
    fc.assert(
      fc.property(
        anyInstant,
        fc.integer({ min: 0, max: 90_000_000 }),
        anyZone,
        anyDayStart,
        (now, later, timeZone, dayStart) => {
          const hall = { timeZone, dayStart }
          expect(businessDateOf(now, hall) <= businessDateOf(now + later, hall)).toBe(true)
        },
      ),
    )
  })
})

describe('the edges of a date', () => {
  test('a date whose midnight is skipped begins when the clock has jumped', () => {
    expect(startOfDate(date('2024-09-08'), 'America/Santiago')).toBe(Date.parse('2024-09-08T01:00:00-03:00'))
  })

  test('a date whose midnight comes twice begins at the first one', () => {
    expect(startOfDate(date('2024-11-03'), 'America/Havana')).toBe(Date.parse('2024-11-03T00:00:00-04:00'))
  })

  test('days of a clock change last 23 and 25 hours', () => {
    const hours = (day: string) =>
      (endOfDate(date(day), 'Europe/Berlin') - startOfDate(date(day), 'Europe/Berlin')) / 3_600_000
    expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-06-01')]).toEqual([23, 25, 24])
  })

  test('every instant lies within its own date', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (now, timeZone) => {
        const today = localDateOf(now, timeZone)
        expect(startOfDate(today, timeZone)).toBeLessThanOrEqual(now)
        expect(endOfDate(today, timeZone)).toBeGreaterThan(now)
      }),
    )
  })
})

describe('counting with dates', () => {
  test('knows leap days and weekdays', () => {
    expect(addDays(date('2028-02-28'), 1)).toBe('2028-02-29')
    expect(addDays(date('2026-03-01'), -1)).toBe('2026-02-28')
    expect(weekdayOf(date('2026-10-01'))).toBe(4)
    expect(weekdayOf(date('1969-12-28'))).toBe(7)
  })

  test('adding and measuring agree, and text order is date order', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        const to = addDays(from, days)
        expect(daysBetween(from, to)).toBe(days)
        expect(Math.sign(days)).toBe(from < to ? 1 : from === to ? 0 : -1)
      }),
    )
  })

  test('refuses a date that does not exist and a zone nobody knows', () => {
    expect(BusinessDate.safeParse('2026-02-29').success).toBe(false)
    expect(() => localDateOf(0, 'Mars/Olympus')).toThrow(RangeError)
  })
})
