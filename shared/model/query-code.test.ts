import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQueryCode, queryCode } from './query-code.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const anyCode = fc.uint8Array({ minLength: 9, maxLength: 9 }).map(queryCode)

test('a code is two groups of five without letters that look like digits', () => {
  fc.assert(
    fc.property(anyCode, (code) => {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
      expect(parseQueryCode(code)).toBe(code)
    }),
  )
})

test('is read as people write it', () => {
  const code = queryCode(Uint8Array.of(0, 1, 10, 11, 12, 13, 14, 15, 16))
  // Pinned: receipts already handed out must stay readable.
  expect(code).toBe('01ABC-DEFGJ')
  const full = Array.from(code, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0)).join('')
  const written = [
    code.toLowerCase(),
    code.replace('-', ' '),
    code.replace('-', ''),
    ` ${code}\n`,
    full,
    code.replace('-', '–'),
  ]
  expect(written.map(parseQueryCode)).toEqual(written.map(() => code))
  expect(parseQueryCode(code.replace('01', 'OI'))).toBe(code)
  expect(parseQueryCode(code.replace('01', 'ol'))).toBe(code)
})

test('one wrong character is always found', () => {
  fc.assert(
    fc.property(anyCode, fc.nat(9), fc.integer({ min: 1, max: 31 }), (code, position, change) => {
      const characters = Array.from(code.replace('-', ''))
      const wrong = ALPHABET[(ALPHABET.indexOf(characters[position] ?? '') + change) % 32] ?? ''
      expect(parseQueryCode(characters.with(position, wrong).join(''))).toBeNull()
    }),
  )
})

test('two neighbours changed round are found but for one pair in a hundred', () => {
  let missed = 0
  let tried = 0
  for (const code of fc.sample(anyCode, { numRuns: 1000, seed: 7 })) {
    const characters = Array.from(code.replace('-', ''))
    for (let at = 0; at < 9; at += 1) {
      const [left = '', right = ''] = [characters[at], characters[at + 1]]
      if (left === right) continue
      tried += 1
      if (
        parseQueryCode(
          characters
            .with(at, right)
            .with(at + 1, left)
            .join(''),
        ) !== null
      )
        missed += 1
    }
  }
  expect(missed / tried).toBeLessThan(0.01)
})

test('what cannot be a code is none', () => {
  expect(['', 'ABCDE', '2026-000123', 'UUUUU-UUUUU', '来访-登记'].map(parseQueryCode)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
})

test('too little chance is refused', () => {
  expect(() => queryCode(new Uint8Array(8))).toThrow(RangeError)
})
