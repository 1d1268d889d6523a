import { expect, test } from 'vitest'
import { quantile } from './quantile.ts'

test('the nearest rank, whatever the order', () => {
  expect(quantile([30, 10, 20], 0.5)).toBe(20)
  expect(quantile([30, 10, 20], 0.9)).toBe(30)
  expect(quantile([10, 20], 0)).toBe(10)
  expect(quantile([], 0.5)).toBeNull()
})
