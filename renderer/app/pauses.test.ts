import { expect, test } from 'vitest'
import { pauseBeforeTry } from './pauses.ts'

test('the first try again comes after 0.3 s', () => {
  expect(pauseBeforeTry(0)).toBe(300)
})

test('pauses grow up to 5 s and stay there for months', () => {
  expect([1, 2, 3, 4, 5].map(pauseBeforeTry)).toEqual([600, 1200, 2400, 4800, 5000])
  expect(pauseBeforeTry(1_000_000)).toBe(5000)
})
