import { expect, test } from 'vitest'
import { groupedCode, withKey } from './code-entry.ts'

const typed = (keys: string) => [...keys].reduce(withKey, '')

test('a scanned code arrives whole, with its hyphen left out', () => {
  expect(typed('8f3k2-m9qz7')).toBe('8F3K2M9QZ7')
})

test('letters that are not used are the digits they look like', () => {
  expect(typed('OIL')).toBe('011')
})

test('more than ten signs and foreign keys change nothing', () => {
  expect(typed('12345678901234')).toBe('1234567890')
  expect(withKey('12', 'Shift')).toBe('12')
  expect(withKey('12', '查')).toBe('12')
})

test('the entry shows which places are still empty', () => {
  expect(groupedCode('')).toBe('_____-_____')
  expect(groupedCode('8F3K2M')).toBe('8F3K2-M____')
})
