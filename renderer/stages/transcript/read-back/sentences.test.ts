import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moved, partsToRead, placesOf, sentencesOf } from './sentences.ts'

test('sentences end at their signs, with the quotes that close after them, and at line ends', () => {
  expect(sentencesOf('水被抽干了。鱼死了；他说：“不管！”我问过…没人答\n第二天')).toEqual([
    '水被抽干了。',
    '鱼死了；',
    '他说：“不管！”',
    '我问过…',
    '没人答\n',
    '第二天',
  ])
  expect(sentencesOf('  一句话  ')).toEqual(['一句话'])
  expect(sentencesOf(' \n ')).toEqual([])
})

test('no character is lost or doubled, whatever is written, and no sentence is empty', () => {
  const written = fc
    .array(fc.constantFrom('水', '𠮷', '。', '！', '”', '\n', ' ', '；', 'a', '…', '3.5'))
    .map((all) => all.join(''))
  fc.assert(
    fc.property(fc.oneof(written, fc.string()), (text) => {
      const sentences = sentencesOf(text)
      expect(sentences.join('')).toBe(text.trim())
      expect(sentences).not.toContain('')
    }),
  )
})

const guide = { who: '刘某。', when: '', where: '', what: '一。二。三。', want: '赔偿', basis: '', words: '' }
const places = placesOf(partsToRead(guide))

test('the place goes on over the parts that were answered and stops at both ends', () => {
  expect(places).toHaveLength(5)
  expect(moved(places, null, 0)).toEqual({ part: 'who', sentence: 0 })
  expect(moved(places, { part: 'who', sentence: 0 }, 1)).toEqual({ part: 'what', sentence: 0 })
  expect(moved(places, { part: 'who', sentence: 0 }, -1)).toEqual({ part: 'who', sentence: 0 })
  expect(moved(places, { part: 'what', sentence: 2 }, 9)).toEqual({ part: 'want', sentence: 0 })
  expect(moved([], null, 1)).toBeNull()
})

test('a sentence that was taken out leads to the one before it', () => {
  expect(moved(places, { part: 'what', sentence: 7 }, 0)).toEqual({ part: 'what', sentence: 2 })
})
