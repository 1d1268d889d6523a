import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pagesOf } from './printed-pages.ts'

const lines = (count: number) => Array.from({ length: count }, () => ({ height: 1, holds: false }))
const counts = (pages: readonly unknown[][]) => pages.map((page) => page.length)

test('a page is filled before the next begins', () => {
  expect(counts(pagesOf(lines(25), 10))).toEqual([10, 10, 5])
  expect(counts(pagesOf(lines(10), 10))).toEqual([10])
})

test('what holds the next part goes with it to the next page', () => {
  const heading = { height: 1, holds: true }
  const block = { height: 4, holds: false }
  expect(counts(pagesOf([...lines(9), heading, ...lines(3)], 10))).toEqual([9, 4])
  expect(counts(pagesOf([...lines(5), heading, heading, block], 10))).toEqual([5, 3])
})

test('every part is on one page in its order, no page is too high, and what holds stays together', () => {
  const part = fc.record({ height: fc.integer({ min: 1, max: 3 }), holds: fc.boolean() })
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (given) => {
      // Never more than nine lines that hold each other.
      const parts = given.map(({ height, holds }, index) => ({ height, holds: holds && index % 3 !== 2, index }))
      const pages = pagesOf(parts, 10)
      expect(pages.flat()).toEqual(parts)
      for (const page of pages) expect(page.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(10)
      const last = parts.length - 1
      for (const page of pages) {
        const end = page.at(-1)
        if (end !== undefined && end.index !== last) expect(end.holds).toBe(false)
      }
    }),
  )
})

test('what is higher than a page is divided, not lost', () => {
  expect(counts(pagesOf(Array(25).fill({ height: 1, holds: true }), 10))).toEqual([10, 10, 5])
})
