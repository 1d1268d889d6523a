import { expect, test } from 'vitest'
import { firstArrivals, lookedAt, withArrivals } from './arrivals.ts'

test('only what comes after the first look is new, until it is looked at', () => {
  const opened = firstArrivals(['a'])
  expect([...opened.fresh]).toEqual([])
  const later = withArrivals(opened, ['b', 'a'])
  expect([...later.fresh]).toEqual(['b'])
  expect([...lookedAt(later, 'b').fresh]).toEqual([])
})

test('a row that was looked at and returns is not new again, and nothing new changes nothing', () => {
  const later = lookedAt(withArrivals(firstArrivals([]), ['a']), 'a')
  expect(withArrivals(withArrivals(later, []), ['a'])).toBe(later)
})
