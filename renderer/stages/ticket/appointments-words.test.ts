import { expect, test } from 'vitest'
import { codeWords, isMeant, slotWords } from './appointments-words.ts'

test('a half-hour is said from its beginning to its end', () => {
  expect(slotWords(540)).toBe('09:00–09:30')
  expect(slotWords(23 * 60 + 30)).toBe('23:30–24:00')
})

test('a code is read out in two groups', () => {
  expect(codeWords('012345')).toBe('012 345')
})

test.each([
  ['王', true],
  ['先 生', true],
  ['012 3', true],
  ['e003', true],
  ['', true],
  ['李', false],
  ['9', false],
])('"%s" finds it: %s', (typed, found) => {
  expect(isMeant({ name: '王 先生', code: '012345', label: 'E003' }, typed)).toBe(found)
})
