import { describe, expect, test } from 'vitest'
import { Guide } from '../../../shared/contract/transcript.ts'
import { hunksOf } from './hunks.ts'
import { mergeGuides } from './merge.ts'

describe('a change that may stand in several places stands where a clause begins', () => {
  test.for([
    ['taken away', '𠮷家说，水黑了，水臭了，鱼死了。', '𠮷家说，水臭了，鱼死了。', '水黑了，'],
    ['taken away, a sentence', '他说水黑了。他说鱼死了。', '他说鱼死了。', '他说水黑了。'],
    ['written', '他说水黑了，他说鱼死了。', '他说水黑了，他说𬭎臭了，他说鱼死了。', '他说𬭎臭了，'],
  ] as const)('%s', ([, before, after, change]) => {
    expect(changed([...before], [...after])).toEqual([change])
  })

  test('a list goes to the line it stands in, not to the one before', () => {
    expect(changed([...'一、水\n二、水\n'], [...'一、水\n二、鱼\n二、水\n'])).toEqual(['二、鱼\n'])
  })
})

test('where one wrote between two clauses that begin alike while the other took one of them away, nobody’s words are cut', () => {
  const guide = (words: string): Guide => Guide.parse({ ...EMPTY, words })
  const before = guide('他说水黑了，他说鱼死了，他说没人管。')
  const mine = { ...before, words: '他说水黑了，他说没人管。' }
  const theirs = { ...before, words: '他说水黑了，他说鱼死了，𬭎叔也看见了，他说没人管。' }
  const { words } = mergeGuides(before, mine, theirs).chosen(() => 'both')
  expect(words).toBe('他说水黑了，𬭎叔也看见了，他说没人管。')
})

const EMPTY = { who: '', when: '', where: '', what: '', want: '', basis: '' }

/** What was written or taken away, in each place. */
const changed = (before: readonly string[], after: readonly string[]) =>
  hunksOf(before, after).map(({ from, to, words }) => words.join('') || before.slice(from, to).join(''))
