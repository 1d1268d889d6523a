import { expect, test } from 'vitest'
import { hoursSpoken } from './hours-words.ts'

const WORKDAYS = [1, 2, 3, 4, 5]

test('morning and afternoon of the same days are said together', () => {
  const hours = [
    { weekdays: WORKDAYS, from: '14:00', to: '17:00' },
    { weekdays: WORKDAYS, from: '09:00', to: '12:00' },
  ]
  expect(hoursSpoken(hours)).toEqual([{ runs: [[1, 5]], times: ['09:00–12:00', '14:00–17:00'] }])
})

test('days that do not follow each other are runs of their own, in any order of choosing', () => {
  expect(hoursSpoken([{ weekdays: [5, 1, 2], from: '09:00', to: '12:00' }])[0]?.runs).toEqual([
    [1, 2],
    [5, 5],
  ])
})

test('without hours nothing is said', () => {
  expect(hoursSpoken([])).toEqual([])
})
