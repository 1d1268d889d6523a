import { expect, test } from 'vitest'
import { CLOCK_NAMES, RulePack, representativesAllowed } from './rule-pack.ts'
import { DEFAULT_RULE_PACK, rulePack } from './rule-packs.ts'

const national = rulePack(DEFAULT_RULE_PACK)

test('the national pack has every clock with the days of its article', () => {
  const clocks = CLOCK_NAMES.map((name) => [name, ...Object.values(national.clocks[name])].join(' '))
  expect(clocks).toEqual([
    'dispatch 15 calendar 22',
    'notify 15 calendar 23',
    'object 5 working 23.3',
    'handle 60 calendar 34',
    'ask-review 30 calendar 35',
    'review 30 calendar 35',
    'ask-recheck 30 calendar 36',
    'recheck 30 calendar 36',
  ])
  expect(national.extension).toEqual({ maxDays: 30, times: 1, article: '34' })
})

test('an unknown version is named together with the known ones', () => {
  expect(() => rulePack('moon-2030')).toThrow(RangeError)
  expect(() => rulePack('moon-2030')).toThrow(/moon-2030.*national-2022/)
})

test('a group of any size sends at most five representatives', () => {
  expect([1, 5, 40].map((heads) => representativesAllowed(national, heads))).toEqual([5, 5, 5])
})

test('a province may allow smaller groups fewer representatives', () => {
  const smallerGroups = [{ upToHeads: 10, max: 3 }]
  const province = RulePack.parse({ ...national, representatives: { ...national.representatives, smallerGroups } })
  expect([10, 11].map((heads) => representativesAllowed(province, heads))).toEqual([3, 5])
})

test('a pack without one of the clocks is refused', () => {
  const { recheck: _, ...clocks } = national.clocks
  expect(RulePack.safeParse({ ...national, clocks }).success).toBe(false)
})
