import { expect, test } from 'vitest'
import { type Key, keyed, NOTHING_TYPED } from './wedge.ts'

const key = (sign: string): Key => ({ key: sign, code: codeOf(sign), shiftKey: false })
const codeOf = (sign: string) =>
  /[a-z]/i.test(sign) ? `Key${sign.toUpperCase()}` : /\d/.test(sign) ? `Digit${sign}` : ''
const enter: Key = { key: 'Enter', code: 'Enter', shiftKey: false }

function scan(keys: readonly Key[], gap: number): (string | undefined)[] {
  let wedge = NOTHING_TYPED
  return keys.flatMap((each, index) => {
    const after = keyed(wedge, each, 1_000 + index * gap)
    wedge = after.wedge
    return after.scanned === undefined ? [] : [after.scanned]
  })
}

test('what is typed fast and ended with Enter was scanned', () => {
  expect(scan([...[...'042917'].map(key), enter], 8)).toEqual(['042917'])
  expect(scan([...[...'a/8f3k2'].map(key), enter], 8)).toEqual(['A/8F3K2'])
})

test('a hand on a keyboard is no scanner, and neither is a short burst', () => {
  expect(scan([...[...'042917'].map(key), enter], 120)).toEqual([])
  expect(scan([...[...'0429'].map(key), enter], 8)).toEqual([])
})

test('field case 33: an input method that swallows the letters does not garble the scan', () => {
  const swallowed = [...'progress8'].map((sign) => ({ ...key(sign), key: 'Process' }))
  expect(scan([...swallowed, { ...enter, key: 'Process' }], 8)).toEqual(['PROGRESS8'])
})

test('what a hand left before the scan does not become part of it', () => {
  const touched = scan([key('1')], 8)
  expect(touched).toEqual([])
  let wedge = keyed(NOTHING_TYPED, key('9'), 0).wedge
  for (const [index, sign] of [...'042917'].entries()) wedge = keyed(wedge, key(sign), 5_000 + index * 5).wedge
  expect(keyed(wedge, enter, 5_040).scanned).toBe('042917')
})
