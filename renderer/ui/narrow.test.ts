import { expect, test } from 'vitest'
import { narrow } from './narrow.ts'

test('what a scanner typed through an input method becomes a plain number', () => {
  expect(narrow('１１０１０５１９４９１２３１００２Ｘ')).toBe('11010519491231002X')
})

test('spaces of any width are dropped', () => {
  expect(narrow(' 138 0000　0000\t')).toBe('13800000000')
})

test('Chinese characters stay', () => {
  expect(narrow('港Ｈ１２３')).toBe('港H123')
})
