import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caretAfter, withTyped } from './caret.ts'

/** A text with its caret written as |. */
function at(marked: string): [text: string, caret: number] {
  return [marked.replace('|', ''), marked.indexOf('|')]
}

test.each([
  ['征地|款', '征地|款'],
  ['征|地', '【新】征|地'],
  ['征|地', '征|地，没有付款'],
  ['征地款|', '款|'],
  ['签了协议，|没有付款', '签了协议，|一直没有付款'],
  ['甲乙丙丁，戊|己庚辛', '新甲乙丙丁，戊|己庚辛新'],
  ['甲乙丙|丁', '|丁'],
  ['𠮷|安', '𠮸|安'],
])('the caret stays between its letters: %s, %s', (before, after) => {
  const [[text, caret], [changed, expected]] = [at(before), at(after)]
  expect(caretAfter(text, changed, caret)).toBe(expected)
})

test('what somebody else changed and what was composed meanwhile are both kept', () => {
  expect(withTyped('三组十户', '三组的十户', '塘尾村三组十户，都在')).toBe('塘尾村三组的十户，都在')
  expect(withTyped('', '陈', '林')).toBe('陈林')
  expect(withTyped('一', '一', '二')).toBe('二')
})

const letters = fc.array(fc.constantFrom('甲', '乙', '丙', '𠮷', 'a', '，', '\n'), { maxLength: 12 })
const text = letters.map((all) => all.join(''))

test('whatever changed, the caret is within the text and never between two halves of a character', () => {
  fc.assert(
    fc.property(letters, text, fc.nat(), (before, after, chosen) => {
      const caret = before.slice(0, chosen % (before.length + 1)).join('').length
      const now = caretAfter(before.join(''), after, caret)
      expect(now).toBeGreaterThanOrEqual(0)
      expect(now).toBeLessThanOrEqual(after.length)
      expect(after.slice(0, now).isWellFormed()).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('what is typed in one place and changed in another is all there', () => {
  fc.assert(
    fc.property(text, text, text, (one, two, three) => {
      const before = `${one}①${two}②${three}`
      const typed = `${one}①新词${two}②${three}`
      const now = `${one}①${two}②别人${three}`
      expect(withTyped(before, typed, now)).toBe(`${one}①新词${two}②别人${three}`)
    }),
    { numRuns: 500 },
  )
})
