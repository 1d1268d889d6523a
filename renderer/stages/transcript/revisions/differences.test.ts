import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differencesOf, type Piece } from './differences.ts'

const EMPTY = { who: '', when: '', where: '', what: '', want: '', basis: '', words: '' }
const of = (before: string, after: string) => differencesOf({ ...EMPTY, what: before }, { ...EMPTY, what: after })[0]
const marked = (pieces: readonly Piece[] = []) =>
  pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('')

test('what was taken out stands on the one side, what was put in on the other', () => {
  const changed = of('五月二日水库放水三次，鱼死了。', '五月三日水库放水三次，鱼全死了。')
  expect(changed?.same).toBe(false)
  expect(marked(changed?.before)).toBe('五月[二日]水库放水三次，鱼死了。')
  expect(marked(changed?.after)).toBe('五月[三日]水库放水三次，鱼[全]死了。')
})

test('parts that nobody answered are left out, those that stayed are told as the same', () => {
  const both = { ...EMPTY, who: '刘某' }
  expect(differencesOf(both, { ...both, want: '赔偿' }).map(({ part, same }) => [part, same])).toEqual([
    ['who', true],
    ['want', false],
  ])
})

test('both sides are whole, whatever was changed', () => {
  const word = fc.constantFrom('水库', '𠮷', '。', '\n', '12.5万元', ' ', '㛃')
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const found = of(before, after)
      expect((found?.before ?? []).map((piece) => piece.text).join('')).toBe(before)
      expect((found?.after ?? []).map((piece) => piece.text).join('')).toBe(after)
    }),
  )
})

test('of two long texts with nothing in common each is marked as a whole', () => {
  const found = of('水'.repeat(20_000), '鱼'.repeat(20_000))
  expect([found?.before.length, found?.after.length]).toEqual([1, 1])
  expect(found?.after[0]?.changed).toBe(true)
})
