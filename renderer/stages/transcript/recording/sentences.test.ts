import { expect, test } from 'vitest'
import { markOf, placedSentences, sentenceAt, WrittenSentences } from './sentences.ts'

const TEXT = '井水发黑两个月了。\n找过村里，说“等等！”还没有人来？  𬭎家也是'

test('each sentence has its place in the text, without the space around it', () => {
  expect(placedSentences(TEXT).map(({ words }) => words)).toEqual([
    '井水发黑两个月了。',
    '找过村里，说“等等！”',
    '还没有人来？',
    '𬭎家也是',
  ])
  for (const { words, from, to } of placedSentences(TEXT)) expect(TEXT.slice(from, to)).toBe(words)
  expect(placedSentences(' \n\n')).toEqual([])
})

test('the sentence of a place is the one it stands in or behind', () => {
  expect(sentenceAt(TEXT, 9)?.words).toBe('井水发黑两个月了。')
  expect(sentenceAt(TEXT, TEXT.length)?.words).toBe('𬭎家也是')
  expect(sentenceAt('', 0)).toBeNull()
})

test('a sentence is marked with when it was begun, once it is ended', () => {
  const written = new WrittenSentences()
  const type = (text: string, at: number) => written.note({ part: 'what', text, caret: text.length }, at)
  expect(type('井', 3_000)).toBeNull()
  expect(type('井水发黑', 4_000)).toBeNull()
  expect(written.note({ part: 'who', text: '我。', caret: 2 }, 4_500)).toEqual({ words: '我。', at: 4_500 })
  expect(type('井水发黑。', 5_000)).toEqual({ words: '井水发黑。', at: 3_000 })
  expect(type('井水发黑。两个月', 9_000)).toBeNull()
  const text = '井水发黑。两个月'
  expect(written.leave({ part: 'what', text, caret: text.length })).toEqual({ words: '两个月', at: 9_000 })
  expect(written.leave({ part: 'what', text, caret: text.length })).toBeNull()
})

test('a dictated sentence is where it was said, however late it is put in or ended; what was not recorded is nowhere', () => {
  const written = new WrittenSentences()
  const put = (text: string, at: number) => written.note({ part: 'what', text, caret: text.length }, at)
  written.said('what', 7_000)
  expect(put('我要反映', 90_000)).toBeNull()
  expect(put('我要反映。', 95_000)).toEqual({ words: '我要反映。', at: 7_000 })
  put('我要反映。他说', 96_000)
  written.said('what', 12_000)
  expect(put('我要反映。他说井水发黑。', 97_000)).toEqual({ words: '他说井水发黑。', at: 12_000 })
  written.said('words', null)
  expect(written.note({ part: 'words', text: '没录到。', caret: 4 }, 98_000)).toBeNull()
})

test('a mended sentence is still found, another one is not taken for it', () => {
  const marks = ['井水发黑两个月了。', '找过村里两次。'].map((words) => ({ words }))
  expect(markOf('井水发黑两个月了。', marks)).toBe(marks[0])
  expect(markOf('井水发黑已有两个月了。', marks)).toBe(marks[0])
  expect(markOf('找过村里两次，没人管。', marks)).toBe(marks[1])
  expect(markOf('要求把井修好。', marks)).toBeNull()
})
