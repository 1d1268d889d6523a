import { expect, test } from 'vitest'
import { touched } from './repeated-touch.ts'

const gestures = (times: readonly number[]) => {
  let recent: readonly number[] = []
  return times.filter((at) => {
    const after = touched(recent, at)
    recent = after.recent
    return after.complete
  })
}

test('five touches within three seconds are the gesture', () => {
  expect(gestures([0, 700, 1400, 2100, 3000])).toEqual([3000])
})

test('slower touches are none', () => {
  expect(gestures([0, 800, 1600, 2400, 3200])).toEqual([])
})

test('the gesture begins anew after it is complete', () => {
  expect(gestures([0, 1, 2, 3, 4, 5, 6, 7, 8])).toEqual([4])
})
