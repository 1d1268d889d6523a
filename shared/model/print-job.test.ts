import { expect, test } from 'vitest'
import { canConfirm, canReprint, certainlyUnprinted, PRINT_REASONS, PRINT_STATES } from './print-job.ts'

test('only what may have reached paper counts as a further copy', () => {
  expect(PRINT_REASONS.filter((reason) => !certainlyUnprinted(reason))).toEqual(['BROKE_OFF', 'INTERRUPTED', 'NOT_OUT'])
  expect(certainlyUnprinted(null)).toBe(false)
})

test('nothing is said of a job that is still on its way, nor of one that was replaced', () => {
  expect(PRINT_STATES.filter(canConfirm)).toEqual(['sent', 'to-reprint'])
  expect(PRINT_STATES.filter(canReprint)).toEqual(['sent', 'confirmed', 'to-reprint'])
})
