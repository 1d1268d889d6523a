import { expect, test } from 'vitest'
import { clockTime } from './clock-time.ts'

test.each([
  ['9:00', '09:00'],
  ['0930', '09:30'],
  ['930', '09:30'],
  ['14', '14:00'],
  [' 23:59 ', '23:59'],
])('%s is %s', (typed, time) => expect(clockTime(typed)).toBe(time))

test.each(['', '24:00', '9:60', '9:5', 'noon', '-1:00'])('"%s" is no time', (typed) =>
  expect(clockTime(typed)).toBeNull(),
)
