import { expect, test } from 'vitest'
import { matchesShortcut } from './shortcut.ts'

const none = { key: '', code: '', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }

test('a function key is itself', () => {
  expect(matchesShortcut('F2', { ...none, key: 'F2', code: 'F2' })).toBe(true)
  expect(matchesShortcut('F2', { ...none, key: 'F4', code: 'F4' })).toBe(false)
})

test('a letter is known by its place even where Alt types another character', () => {
  expect(matchesShortcut('Alt+S', { ...none, key: 'ß', code: 'KeyS', altKey: true })).toBe(true)
})

test('typing a letter is never a shortcut that needs Alt', () => {
  expect(matchesShortcut('Alt+S', { ...none, key: 's', code: 'KeyS' })).toBe(false)
})

test('Alt+F4 is left to the system', () => {
  expect(matchesShortcut('F4', { ...none, key: 'F4', code: 'F4', altKey: true })).toBe(false)
})
