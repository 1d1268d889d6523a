import { expect, test } from 'vitest'
import { feedbackDaysOf, methodsFor } from './routing-draft.ts'

test('litigation offers only guidance, everything else all methods', () => {
  expect(methodsFor('litigation')).toEqual(['guidance'])
  expect(methodsFor('claim')).toEqual(['handover', 'assignment', 'guidance'])
})

test('feedback days are whole days within a year', () => {
  expect(['30', '1', '365'].map(feedbackDaysOf)).toEqual([30, 1, 365])
  expect(['', '0', '366', '3.5', 'x', '-1'].map(feedbackDaysOf)).toEqual([null, null, null, null, null, null])
})
