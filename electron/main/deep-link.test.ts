import { expect, test } from 'vitest'
import { createLookUps, lookUpIn } from './deep-link.ts'

test('the code of a slip is found among the words of a command line', () => {
  expect(lookUpIn(['huisheng', '--demo', 'huisheng://progress/ABC-DEF-GHJ'])).toBe('ABC-DEF-GHJ')
  expect(lookUpIn(['huisheng://progress/ABC-DEF-GHJ/'])).toBe('ABC-DEF-GHJ')
})

test.each([
  'huisheng://progress/',
  'huisheng://progress/../../admin',
  'huisheng://progress/a?b=c',
  'huisheng://other/ABCDE',
  'https://progress/ABCDE',
])('%s opens nothing', (word) => {
  expect(lookUpIn([word])).toBeNull()
})

test('a look-up that came before the page waits for it', async () => {
  const lookUps = createLookUps()
  lookUps.open('FIRST')
  expect(await lookUps.next()).toBe('FIRST')
  const second = lookUps.next()
  lookUps.open('SECOND')
  expect(await second).toBe('SECOND')
})
