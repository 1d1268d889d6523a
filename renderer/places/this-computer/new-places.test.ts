import { expect, test } from 'vitest'
import { newPlaces } from './new-places.ts'

const screen = { id: 2, label: 'TV', isPrimary: false, page: null }

test('an empty screen gets its page', () => {
  expect(newPlaces(screen, 'display')).toEqual([{ page: 'display', screen: { id: 2, label: 'TV' } }])
})

test('another page takes the place of the one before', () => {
  expect(newPlaces({ ...screen, page: 'display' }, 'visitor')).toEqual([
    { page: 'display', screen: null },
    { page: 'visitor', screen: { id: 2, label: 'TV' } },
  ])
})

test('nothing is shown any more, and an empty screen stays as it is', () => {
  expect(newPlaces({ ...screen, page: 'kiosk' }, null)).toEqual([{ page: 'kiosk', screen: null }])
  expect(newPlaces(screen, null)).toEqual([])
})
