import { expect, test } from 'vitest'
import { appointedArrival, slotsOf, startOfSlot, timingOf } from './appointment.ts'
import { BusinessDate } from './time.ts'

const THURSDAY = BusinessDate.parse('2026-10-15')
const MINUTE = 60_000

test('a slot lies wholly within the hours of its weekday', () => {
  const hours = [
    { weekdays: [4], from: '08:45', to: '10:15' },
    { weekdays: [4], from: '14:00', to: '14:29' },
    { weekdays: [5], from: '09:00', to: '12:00' },
  ]
  expect(slotsOf(hours, THURSDAY)).toEqual([540, 570])
})

test('spans that overlap offer a half-hour once, and a service without hours offers none', () => {
  const both = [
    { weekdays: [4], from: '09:00', to: '10:00' },
    { weekdays: [4], from: '09:30', to: '10:30' },
  ]
  expect(slotsOf(both, THURSDAY)).toEqual([540, 570, 600])
  expect(slotsOf([], THURSDAY)).toEqual([])
})

test('a slot begins on the wall clock of the hall, also on the day it changes', () => {
  const start = startOfSlot({ date: THURSDAY, starts: 570 }, 'Asia/Shanghai')
  expect(new Date(start).toISOString()).toBe('2026-10-15T01:30:00.000Z')
  const afterChange = startOfSlot({ date: BusinessDate.parse('2026-03-29'), starts: 540 }, 'Europe/Berlin')
  expect(new Date(afterChange).toISOString()).toBe('2026-03-29T07:00:00.000Z')
})

test.each([
  [-31, 'early'],
  [-30, 'in-time'],
  [15, 'in-time'],
  [16, 'late'],
])('%d minutes from the appointed time is %s', (minutes, timing) => {
  expect(timingOf(minutes * MINUTE, 0, { early: 30, late: 15 })).toBe(timing)
})

test('who is early waits from when the hall expects them', () => {
  expect(appointedArrival(-90 * MINUTE, 0, 30)).toBe(-30 * MINUTE)
  expect(appointedArrival(-10 * MINUTE, 0, 30)).toBe(-10 * MINUTE)
})
