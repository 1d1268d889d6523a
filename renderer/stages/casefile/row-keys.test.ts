import { expect, test } from 'vitest'
import { nextRow } from './row-keys.ts'

test('arrow keys move by one row and stop at both ends', () => {
  expect(nextRow('ArrowDown', 0, 3)).toBe(1)
  expect(nextRow('ArrowDown', 2, 3)).toBe(2)
  expect(nextRow('ArrowUp', 0, 3)).toBe(0)
  expect(nextRow('ArrowDown', -1, 3)).toBe(0)
})

test('Home and End jump; other keys and empty lists move nothing', () => {
  expect(nextRow('Home', 2, 3)).toBe(0)
  expect(nextRow('End', 0, 3)).toBe(2)
  expect(nextRow('a', 0, 3)).toBeNull()
  expect(nextRow('End', -1, 0)).toBeNull()
})
