import fc from 'fast-check'
import { expect, test } from 'vitest'
import { characterErrors } from './character-errors.ts'

test.each([
  ['污水排到河里', '污水排到河里', 0, 6],
  ['污水排到河里', '污水拍到河里', 1, 6],
  ['污水排到河里', '水排到了河里', 2, 6],
  ['污水，排到 河里。', '污水排到河里', 0, 6],
  ['电话８６', '电话86', 0, 4],
  ['𠮷家', '吉家', 1, 2],
  ['', '河', 1, 0],
  ['河里', '', 2, 2],
])('“%s” heard as “%s” has %d errors of %d', (spoken, heard, errors, length) => {
  expect(characterErrors(spoken, heard)).toEqual({ errors, length })
})

test('it is the same in both directions, never more than the longer text, and keeps the rule of the triangle', () => {
  const word = fc.string({ unit: fc.constantFrom('我', '们', '要', '反'), maxLength: 8 })
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      const between = (one: string, other: string) => characterErrors(one, other).errors
      expect(between(a, b)).toBe(between(b, a))
      expect(between(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
      expect(between(a, c)).toBeLessThanOrEqual(between(a, b) + between(b, c))
    }),
  )
})
