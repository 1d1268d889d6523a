import { expect, test } from 'vitest'
import { isSigned } from './signed.ts'

test('a name is a line of some length, in one stroke or several; a dot or a touch is none', () => {
  expect(isSigned([])).toBe(false)
  expect(isSigned([[[0, 0]]])).toBe(false)
  expect(isSigned(Array.from({ length: 50 }, () => [[9_000, 3_000]]))).toBe(false)
  expect(
    isSigned([
      [
        [0, 0],
        [300, 400],
      ],
    ]),
  ).toBe(true)
  expect(
    isSigned([
      [
        [0, 0],
        [0, 250],
      ],
      [
        [9_000, 0],
        [9_000, 250],
      ],
    ]),
  ).toBe(true)
  expect(
    isSigned([
      [
        [0, 0],
        [0, 249],
      ],
      [
        [9_000, 0],
        [9_000, 250],
      ],
    ]),
  ).toBe(false)
})
