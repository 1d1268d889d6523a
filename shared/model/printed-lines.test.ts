import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printedLines, printedWidth } from './printed-lines.ts'

const texts = (text: string, characters: number) => printedLines(text, characters).map((line) => line.text)
const NO_BEGINNING = [...'。，、；：？！”’」』》）…—%']
const NO_END = [...'“‘「『《（￥']

test('a paragraph is set in by two characters, unless it was typed so', () => {
  expect(printedLines('一二三四五六七八九十', 5)).toEqual([
    { text: '一二三', opens: true },
    { text: '四五六七八', opens: false },
    { text: '九十', opens: false },
  ])
  expect(printedLines('　　一二三四', 5)).toEqual([
    { text: '　　一二三', opens: false },
    { text: '四', opens: false },
  ])
})

test('no line begins with a mark that closes, none ends with one that opens', () => {
  expect(texts('甲一二三，四五六', 6)).toEqual(['甲一二', '三，四五六'])
  expect(texts('他说要来：“好的”', 7)).toEqual(['他说要来：', '“好的”'])
  expect(texts('　说好的三个月……', 7)).toEqual(['　说好的三个', '月……'])
})

test('words, numbers and amounts stay whole', () => {
  expect(texts('　共欠款 1,234,567.89 元', 8)).toEqual(['　共欠款 ', '1,234,567.89 ', '元'])
  expect(texts(`　电邮${'a'.repeat(40)}`, 8).every((line) => printedWidth(line) <= 8)).toBe(true)
})

test('rare characters and marks put on letters are one character', () => {
  expect(texts('　㛃𬭎𠮷㛃𬭎', 4)).toEqual(['　㛃𬭎𠮷', '㛃𬭎'])
  expect(texts('　e\u0301e\u0301e\u0301', 4)).toEqual(['　e\u0301e\u0301e\u0301'])
  expect(texts('　葛\u{e0100}葛\u{e0100}葛', 3)).toEqual(['　葛\u{e0100}葛\u{e0100}', '葛'])
})

test('lines end where they were ended; empty ones are not printed', () => {
  expect(texts('一\r\n\n  \n二\u2028三', 10)).toEqual(['一', '二', '三'])
  expect(texts(' \n', 10)).toEqual([])
})

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...'我们村的补偿款到现在没有给㛃𬭎𠮷') },
  { weight: 2, arbitrary: fc.constantFrom(...NO_BEGINNING, ...NO_END) },
  { weight: 1, arbitrary: fc.constantFrom(' ', '　', '12,000.00', 'GB/T 9704', 'WeChat', 'W', '😀', '2026年11月22日') },
)
const paragraph = fc.array(piece, { minLength: 1, maxLength: 120 }).map((pieces) => pieces.join(''))

test('nothing is lost and nothing added, and no line is too long', () => {
  fc.assert(
    fc.property(paragraph, fc.integer({ min: 8, max: 40 }), (text, characters) => {
      const lines = printedLines(text, characters)
      expect(lines.map((line) => line.text).join('')).toBe(text.trim() === '' ? '' : text)
      for (const { text: line, opens } of lines) {
        expect(printedWidth(line) + (opens ? 2 : 0)).toBeLessThanOrEqual(characters)
      }
    }),
  )
})

test('marks stand where they may, however the text falls', () => {
  // As people write: a mark or two, not dozens in a row, and no word as long as a line.
  const word = fc.constantFrom(
    ...'我们村的补偿款到现在没有给㛃𬭎𠮷',
    '12,000.00元',
    'WeChat的',
    ' ',
    '2026年',
    'GB/T 9704与',
  )
  const clause = fc.tuple(
    fc.constantFrom('', '“', '（', '「《'),
    fc.array(word, { minLength: 1, maxLength: 40 }),
    fc.constantFrom('。', '，', '”。', '》」，', '……'),
  )
  const text = fc.array(clause, { minLength: 1, maxLength: 8 }).map((clauses) => clauses.flat(2).join(''))
  fc.assert(
    fc.property(text, fc.integer({ min: 12, max: 40 }), (told, most) => {
      const lines = texts(told, most)
      for (const line of lines.slice(1)) expect(NO_BEGINNING).not.toContain([...line][0])
      for (const line of lines.slice(0, -1)) expect(NO_END).not.toContain([...line.trimEnd()].at(-1))
    }),
  )
})
