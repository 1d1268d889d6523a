import { expect, test } from 'vitest'
import { extendedLast, rangeUse } from './range-use.ts'

test('a range is low in its last tenth', () => {
  expect(rangeUse({ first: 1, last: 1000, issuedToday: 899 }).low).toBe(false)
  expect(rangeUse({ first: 1, last: 1000, issuedToday: 900 })).toMatchObject({ left: 100, low: true })
})

test('a small range is low with its last five numbers, but not before the first was given', () => {
  expect(rangeUse({ first: 1, last: 4, issuedToday: 0 }).low).toBe(false)
  expect(rangeUse({ first: 1, last: 20, issuedToday: 15 })).toMatchObject({ left: 5, low: true })
})

test('numbers of a range that was made shorter today are not less than none', () => {
  expect(rangeUse({ first: 1, last: 3, issuedToday: 9 })).toEqual({ size: 3, left: 0, share: 1, low: true })
})

test('one touch adds a hundred numbers, up to the last that a label can carry', () => {
  expect(extendedLast({ last: 999 })).toBe(1099)
  expect(extendedLast({ last: 99_950 })).toBe(99_999)
  expect(extendedLast({ last: 99_999 })).toBeNull()
})
