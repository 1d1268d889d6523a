import { expect, test } from 'vitest'
import { isNewer } from './version-order.ts'

test.each([
  ['1.0.1', '1.0.0'],
  ['1.10.0', '1.9.9'],
  ['2.0.0', '1.99.99'],
])('%s is newer than %s, and not the other way round', (newer, older) => {
  expect(isNewer(newer, older)).toBe(true)
  expect(isNewer(older, newer)).toBe(false)
})

test('a version is not newer than itself', () => expect(isNewer('1.2.3', '1.2.3')).toBe(false))
