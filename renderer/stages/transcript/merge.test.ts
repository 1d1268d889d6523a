import { describe, expect, test } from 'vitest'
import type { Guide } from '../../../shared/contract/transcript.ts'
import { differences, merged } from './merge.ts'

const EMPTY: Guide = { who: '', when: '', where: '', what: '', want: '', basis: '', words: '' }

describe('joining two versions of an account', () => {
  test('proposes the side that changed', () => {
    const before = { ...EMPTY, who: '王某', where: '东乡' }
    const mine = { ...before, who: '王某、李某' }
    const theirs = { ...before, where: '东乡三村' }
    expect(differences(before, mine, theirs).map(({ question, proposed }) => [question, proposed])).toEqual([
      ['who', 'mine'],
      ['where', 'theirs'],
    ])
  })

  test('proposes both where both wrote something else, and keeps every word', () => {
    const mine = { ...EMPTY, what: '补偿款未到。' }
    const theirs = { ...EMPTY, what: '房屋已拆。' }
    const [difference] = differences(EMPTY, mine, theirs)
    expect(difference).toMatchObject({ question: 'what', proposed: 'both' })
    expect(merged(mine, theirs, new Map([['what', 'both']])).what).toBe('房屋已拆。\n补偿款未到。')
  })

  test('a version that contains the other one wins', () => {
    const mine = { ...EMPTY, what: '房屋已拆。补偿款未到。' }
    const theirs = { ...EMPTY, what: '房屋已拆。' }
    expect(differences(EMPTY, mine, theirs)[0]?.proposed).toBe('mine')
  })
})
