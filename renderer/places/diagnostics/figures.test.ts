import { expect, test } from 'vitest'
import { sizeOf, span } from './figures.ts'

test.each([
  [0, '0 byte'],
  [1023, '1,023 byte'],
  [1024, '1 kB'],
  [1536 * 1024, '1.5 MB'],
  [80 * 1024 ** 3, '80 GB'],
  [5000 * 1024 ** 4, '5,000 TB'],
])('%d bytes are written %s', (bytes, text) => {
  expect(sizeOf(bytes, 'en')).toBe(text)
})

test('a length of time is told in days, hours and minutes, never less than none', () => {
  expect(span(((26 * 60 + 5) * 60 + 59) * 1000)).toEqual({ days: 1, hours: 2, minutes: 5 })
  expect(span(-5)).toEqual({ days: 0, hours: 0, minutes: 0 })
})
