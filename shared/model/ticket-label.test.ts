import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextNumber, ticketLabel } from './ticket-label.ts'

test('a label has at least three digits', () => {
  expect([1, 12, 999, 1000].map((number) => ticketLabel('A', number))).toEqual(['A001', 'A012', 'A999', 'A1000'])
})

test('a day begins with the first number and ends after the last', () => {
  const range = { first: 101, last: 103 }
  const day = [nextNumber(null, range), nextNumber(101, range), nextNumber(102, range), nextNumber(103, range)]
  expect(day).toEqual([101, 102, 103, null])
})

test('a range moved during the day goes on inside the new range', () => {
  expect(nextNumber(7, { first: 200, last: 299 })).toBe(200)
  expect(nextNumber(350, { first: 200, last: 299 })).toBeNull()
})

test('a day issues every number of its range exactly once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 200 }), (first, length) => {
      const range = { first, last: first + length }
      const issued: number[] = []
      for (let next = nextNumber(null, range); next !== null; next = nextNumber(next, range)) issued.push(next)
      expect(issued).toEqual(Array.from({ length: length + 1 }, (_, index) => first + index))
    }),
  )
})
