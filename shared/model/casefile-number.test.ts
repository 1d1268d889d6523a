import fc from 'fast-check'
import { expect, test } from 'vitest'
import { casefileNumber, parseCasefileNumber } from './casefile-number.ts'

test('a number has its year and at least six digits', () => {
  expect(casefileNumber(2026, 123)).toBe('2026-000123')
  expect(casefileNumber(2026, 1_234_567)).toBe('2026-1234567')
})

test('is read as people write it', () => {
  const written = ['2026-000123', ' 2026-123 ', '2026 – 123', '２０２６－０００１２３']
  expect(written.map(parseCasefileNumber)).toEqual(written.map(() => ({ year: 2026, sequence: 123 })))
})

test('what is no number is none', () => {
  expect(['', '2026', '2026-0', '26-000123', '2026-12a', 'A012'].map(parseCasefileNumber)).toEqual(Array(6).fill(null))
})

test('every number reads back as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2999 }), fc.integer({ min: 1, max: 10_000_000 }), (year, sequence) => {
      expect(parseCasefileNumber(casefileNumber(year, sequence))).toEqual({ year, sequence })
    }),
  )
})
