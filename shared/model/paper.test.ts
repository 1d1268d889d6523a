import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inUnit, microns, PAPERS, printableWidth } from './paper.ts'

test.each([
  ['a5', 'inch', 5.827, 8.268],
  ['a4', 'inch', 8.268, 11.693],
  ['a5', 'millimetre', 148, 210],
  ['a5', 'point', 419.53, 595.28],
  ['a4', 'pixel', 793.7, 1122.52],
] as const)('%s in %s', (name, unit, width, height) => {
  expect(inUnit(PAPERS[name].width, unit)).toBeCloseTo(width, 2)
  expect(inUnit(PAPERS[name].height ?? 0, unit)).toBeCloseTo(height, 2)
})

test('a length survives the way to another unit and back, to the micron', () => {
  const unit = fc.constantFrom('inch', 'millimetre', 'point', 'pixel', 'dot')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000 }), unit, (length, into) => {
      expect(microns(inUnit(length, into), into)).toBe(length)
    }),
  )
})

test('the heads of the two usual receipt printers have 576 and 384 dots', () => {
  expect(inUnit(printableWidth(PAPERS.roll80), 'dot')).toBe(576)
  expect(inUnit(printableWidth(PAPERS.roll58), 'dot')).toBe(384)
})
