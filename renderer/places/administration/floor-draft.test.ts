import { expect, test } from 'vitest'
import type { Floor } from '../../../shared/contract/ticket-services.ts'
import { floorDraft, floorFaults, floorFields } from './floor-draft.ts'

const floor: Floor = {
  ...{ closing: 'left', transferPlace: 'kept', callLimit: 3, putBackPlaces: 3, earlyMinutes: 30, lateMinutes: 15 },
  ...{ repeats: 2, quietFrom: '', quietTo: '', rating: true },
}
const wrong = (changes: Partial<ReturnType<typeof floorDraft>>) =>
  Object.entries(floorFaults({ ...floorDraft(floor), ...changes })).filter(([, fault]) => fault)

test('what is sent reads back as it was', () => {
  expect(floorFields(floorDraft(floor))).toEqual(floor)
})

test('quiet hours have a beginning and an end', () => {
  expect(wrong({ quietFrom: '12:00' })).toEqual([['quietTo', 'both']])
  expect(wrong({ quietFrom: '12:00', quietTo: 'late' })).toEqual([['quietTo', 'time']])
  expect(wrong({ quietFrom: '1230', quietTo: '14' })).toEqual([])
  expect(floorFields({ ...floorDraft(floor), quietFrom: '1230', quietTo: '14' })).toMatchObject({
    ...{ quietFrom: '12:30', quietTo: '14:00' },
  })
})

test('numbers outside their limits are told at their field', () => {
  expect(wrong({ callLimit: '0', lateMinutes: '241' })).toEqual([
    ['callLimit', 'number'],
    ['lateMinutes', 'number'],
  ])
})
