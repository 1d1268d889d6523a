import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Guide } from '../../../shared/contract/transcript.ts'
import { mergeGuides } from './merge.ts'

const EMPTY: Guide = { who: '', when: '', where: '', what: '', want: '', basis: '', words: '' }
const told = (what: string): Guide => ({ ...EMPTY, what })
const merged = (before: string, mine: string, theirs: string) => {
  const { conflicts, chosen } = mergeGuides(told(before), told(mine), told(theirs))
  return { text: chosen(() => 'both').what, conflicts }
}

describe('what two wrote without touching each other is joined by itself', () => {
  test.each([
    ['in different sentences', '甲。乙。丙。', '甲一。乙。丙。', '甲。乙。丙三。', '甲一。乙。丙三。'],
    ['in neighbouring sentences', '甲。乙。', '甲一。乙。', '甲。乙二。', '甲一。乙二。'],
    ['a sentence more and one less', '甲。乙。丙。', '甲。乙。新。丙。', '乙。丙。', '乙。新。丙。'],
    ['both at the end', '甲。', '甲。我。', '甲。他。', '甲。他。我。'],
    ['both at the end, unfinished', '甲。', '甲。我', '甲。他', '甲。他\n我'],
    ['both in an empty field', '', '我', '他', '他\n我'],
    ['one goes on with the last sentence, the other begins a line', '甲', '甲\n我', '甲乙', '甲乙\n我'],
    ['the same', '甲。', '甲。乙。', '甲。乙。', '甲。乙。'],
    ['one had the words of the other and wrote on', '甲。', '甲。乙', '甲。乙', '甲。乙'],
    ['one wrote on in the same sentence', '甲', '甲乙', '甲乙丙', '甲乙丙'],
    ['the other wrote on, figures too', '甲1', '甲123。丙', '甲12', '甲123。丙'],
    ['nothing of mine', '甲。', '甲。', '甲。乙。', '甲。乙。'],
    ['only a new line of mine', '甲。', '甲。\n', '甲。乙。', '甲。乙。\n'],
    ['rare characters', '𠮷。㛃。', '𠮷𬭎。㛃。', '𠮷。㛃一。', '𠮷𬭎。㛃一。'],
  ])('%s', (_, before, mine, theirs, both) => {
    expect(merged(before, mine, theirs)).toEqual({ text: both, conflicts: [] })
  })

  test('in different parts', () => {
    const { conflicts, chosen } = mergeGuides(EMPTY, { ...EMPTY, who: '王某' }, { ...EMPTY, where: '东乡' })
    expect(conflicts).toEqual([])
    expect(chosen(() => 'theirs')).toEqual({ ...EMPTY, who: '王某', where: '东乡' })
  })
})

test('who takes words away in a sentence that the other goes on with is asked', () => {
  expect(mergeGuides(told('甲乙丙'), told('甲乙'), told('甲乙丙丁')).conflicts).toHaveLength(1)
})

describe('a sentence that both changed', () => {
  const before = told('先说。今天去了镇政府。后说。')
  const mine = told('先说。今天上午去了镇政府。后说。')
  const theirs = told('先说一。今天去了县政府。后说。')

  test('is asked about, alone; what is proposed has the words of both', () => {
    const { conflicts, chosen } = mergeGuides(before, mine, theirs)
    expect(conflicts).toHaveLength(1)
    expect(conflicts[0]).toMatchObject({ part: 'what', mine: '今天上午去了镇政府。', theirs: '今天去了县政府。' })
    expect(chosen(() => 'both').what).toBe('先说一。今天上午去了县政府。后说。')
    expect(chosen(() => 'mine').what).toBe('先说一。今天上午去了镇政府。后说。')
    expect(chosen(() => 'theirs').what).toBe('先说一。今天去了县政府。后说。')
  })

  test('taken away by one and changed by the other it is asked about and proposed to stay', () => {
    expect(merged('甲。乙。', '甲。', '甲。乙丙。')).toMatchObject({ text: '甲。乙丙。', conflicts: [{ mine: '' }] })
  })
})

test('whatever two write, every word of both is there once and in its order', () => {
  const spots = fc.array(fc.tuple(fc.nat(60), fc.boolean()), { maxLength: 12 })
  const start = fc.array(fc.constantFrom('。', '\n', ' '), { maxLength: 30 })
  fc.assert(
    fc.property(start, spots, spots, (ends, first, second) => {
      const before = ends.map((end, index) => `t${index}${end}`).join('')
      const written = (name: string, places: typeof first) =>
        places.reduce((text, [place, ended], index) => {
          const words = text.match(/[^ 。\n]*[ 。\n]/g) ?? []
          return words.toSpliced(place % (words.length + 1), 0, `${name}${index}x${ended ? '。' : ' '}`).join('')
        }, before)
      const [mine, theirs] = [written('a', first), written('b', second)]
      const { text } = merged(before, mine, theirs)
      const namesIn = (from: string, like: RegExp) => from.match(like) ?? []
      for (const [from, like] of [
        [mine, /a\d+x/g],
        [theirs, /b\d+x/g],
        [before, /t\d+/g],
      ] as const) {
        expect(namesIn(text, like)).toEqual(namesIn(from, like))
      }
    }),
    { numRuns: 500 },
  )
})

test('two places where one short answer was changed have a choice each', () => {
  const [before, mine, theirs] = ['是。甲。是。', '不是。甲。不是。', '也是。甲。也是。']
  const { conflicts, chosen } = mergeGuides(told(before), told(mine), told(theirs))
  const names = conflicts.map(({ name }) => name)
  expect(new Set(names).size).toBe(2)
  expect(chosen(({ name }) => (name === names[0] ? 'mine' : 'theirs')).what).toBe('不是。甲。也是。')
})
