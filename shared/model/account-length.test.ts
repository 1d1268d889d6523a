import { expect, test } from 'vitest'
import { accountLength } from './account-length.ts'

test('an account is counted with its punctuation, without white space, a rare character as one', () => {
  const empty = { who: '', when: '', where: '', what: '', want: '', basis: '', words: '' }
  expect(accountLength(empty)).toBe(0)
  expect(accountLength({ ...empty, who: '𠮷安，', what: '三 万。\n' })).toBe(6)
})
