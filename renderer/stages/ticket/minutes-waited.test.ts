import { expect, test } from 'vitest'
import { minutesWaited, waitedDays } from './minutes-waited.ts'

test('a visitor has waited whole minutes, and never a negative number of them', () => {
  expect(minutesWaited(0, 59_999)).toBe(0)
  expect(minutesWaited(0, 60_000)).toBe(1)
  expect(minutesWaited(90_000, 30_000)).toBe(0)
})

test('a wait longer than a day of the hall is told by its day', () => {
  expect(waitedDays(10 * 60)).toBe(false)
  expect(waitedDays(18 * 60)).toBe(true)
})
