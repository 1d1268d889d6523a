import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptSince } from './retention.ts'
import { BusinessDate } from './time.ts'

const since = (today: string, years: number) => keptSince(BusinessDate.parse(today), years)

test('the day of the same date, so many years ago', () => {
  expect(since('2026-11-22', 3)).toBe('2023-11-22')
  expect(since('2028-02-29', 4)).toBe('2024-02-29')
})

test('where that year has no 29 February, data is kept a day longer', () => {
  expect(since('2028-02-29', 3)).toBe('2025-02-28')
})

test('more years never keep less', () => {
  const dates = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(dates, fc.integer({ min: 1, max: 49 }), (date, years) => {
      const today = date.toISOString().slice(0, 10)
      expect(since(today, years + 1) < since(today, years)).toBe(true)
    }),
  )
})
