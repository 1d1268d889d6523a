import { describe, expect, test } from 'vitest'
import { isOpenAt, OpeningHours, readHours } from './opening-hours.ts'

const SHANGHAI = 'Asia/Shanghai'
const WORKDAYS = [1, 2, 3, 4, 5]
const weekdays = [
  { weekdays: WORKDAYS, from: '08:30', to: '12:00' },
  { weekdays: WORKDAYS, from: '14:00', to: '17:30' },
]
const openAt = (instant: string, timeZone = SHANGHAI, hours: OpeningHours = weekdays) =>
  isOpenAt(hours, Date.parse(instant), timeZone)

describe('a service', () => {
  test('without hours is always open', () => {
    expect(openAt('2026-10-17T03:00:00+08:00', SHANGHAI, [])).toBe(true)
  })

  test.each([
    ['2026-10-15T08:29:59+08:00', false],
    ['2026-10-15T08:30:00+08:00', true],
    ['2026-10-15T11:59:59+08:00', true],
    ['2026-10-15T12:00:00+08:00', false],
    ['2026-10-15T14:00:00+08:00', true],
    ['2026-10-15T17:30:00+08:00', false],
    ['2026-10-17T09:00:00+08:00', false],
    ['2026-10-18T09:00:00+08:00', false],
  ])('opens and closes on the minute of the wall clock: %s', (instant, open) => {
    expect(openAt(instant)).toBe(open)
  })

  test('is open by the clock of the hall, not of Greenwich or the computer', () => {
    // Monday 08:30 in Shanghai is still Sunday in New York.
    expect(openAt('2026-10-19T00:30:00Z')).toBe(true)
    expect(openAt('2026-10-19T00:30:00Z', 'America/New_York')).toBe(false)
    expect(openAt('2026-10-19T12:30:00Z', 'America/New_York')).toBe(true)
  })
})

describe('on a day of daylight saving', () => {
  const early = [{ weekdays: [7], from: '01:30', to: '03:00' }]

  test('the morning begins when the wall clock says so, before and after the change', () => {
    // New York is four hours behind until Sunday 1 November 2026 and five from then on.
    expect(openAt('2026-10-30T12:30:00Z', 'America/New_York')).toBe(true)
    expect(openAt('2026-11-02T12:30:00Z', 'America/New_York')).toBe(false)
    expect(openAt('2026-11-02T13:30:00Z', 'America/New_York')).toBe(true)
  })

  test('an hour that comes twice is open twice', () => {
    for (const instant of ['2026-11-01T05:45:00Z', '2026-11-01T06:45:00Z']) {
      expect(openAt(instant, 'America/New_York', early)).toBe(true)
    }
    expect(openAt('2026-11-01T06:15:00Z', 'America/New_York', early)).toBe(false)
  })

  test('an hour that never comes is not open', () => {
    // 02:00 becomes 03:00 on 14 March 2027: after 01:59 the span is over.
    expect(openAt('2027-03-14T06:59:00Z', 'America/New_York', early)).toBe(true)
    expect(openAt('2027-03-14T07:00:00Z', 'America/New_York', early)).toBe(false)
  })
})

describe('hours are refused', () => {
  test.each([
    ['that end before they begin', { weekdays: [1], from: '12:00', to: '08:00' }],
    ['that are no time at all', { weekdays: [1], from: '08:00', to: '08:00' }],
    ['of no day', { weekdays: [], from: '08:00', to: '12:00' }],
    ['of an eighth day', { weekdays: [8], from: '08:00', to: '12:00' }],
    ['after midnight', { weekdays: [1], from: '08:00', to: '24:00' }],
    ['that are written otherwise', { weekdays: [1], from: '8:00', to: '12:00' }],
    ['with something more', { weekdays: [1], from: '08:00', to: '12:00', note: '' }],
  ])('%s', (_, span) => {
    expect(OpeningHours.safeParse([span]).success).toBe(false)
  })
})

test('hours are read as they were stored, and damaged ones are never taken for "always"', () => {
  expect(readHours(JSON.stringify(weekdays))).toEqual(weekdays)
  expect(() => readHours('[{"from":"08:30"}]')).toThrow()
  expect(() => readHours('')).toThrow()
})
