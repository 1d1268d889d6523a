import { expect, test } from 'vitest'
import { isQuietAt } from './quiet-hours.ts'

const at = (time: string) => Date.parse(`2026-10-15T${time}:00+08:00`)
const quiet = (quietFrom: string, quietTo: string, time: string) =>
  isQuietAt({ quietFrom, quietTo }, at(time), 'Asia/Shanghai')

test('nothing is spoken from the first minute of quiet hours until their last is over', () => {
  expect(['11:59', '12:00', '13:59', '14:00'].map((time) => quiet('12:00', '14:00', time))).toEqual([
    false,
    true,
    true,
    false,
  ])
})

test('quiet hours may go over midnight', () => {
  expect(['20:59', '21:00', '03:00', '06:59', '07:00'].map((time) => quiet('21:00', '07:00', time))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ])
})

test('without quiet hours calls are always spoken', () => {
  expect(quiet('', '', '12:00')).toBe(false)
  expect(quiet('12:00', '12:00', '12:00')).toBe(false)
})
