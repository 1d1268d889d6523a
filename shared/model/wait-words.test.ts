import { expect, test } from 'vitest'
import { waitWords } from './wait-words.ts'

test.each([
  [null, 'unknown', {}],
  [{ low: 0, high: 5 }, 'within', { low: 0, high: 5 }],
  [{ low: 10, high: 20 }, 'range', { low: 10, high: 20 }],
  [{ low: 115, high: 170 }, 'range', { low: 115, high: 170 }],
  [{ low: 150, high: 230 }, 'hours', { hours: 2 }],
])('%j is said as %s', (wait, text, values) => {
  expect(waitWords(wait)).toEqual({ text, values })
})
