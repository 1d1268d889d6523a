import { expect, test } from 'vitest'
import { minutesWaited } from './minutes-waited.ts'

test('a visitor has waited whole minutes, and never a negative number of them', () => {
  expect(minutesWaited(0, 59_999)).toBe(0)
  expect(minutesWaited(0, 60_000)).toBe(1)
  expect(minutesWaited(90_000, 30_000)).toBe(0)
})
