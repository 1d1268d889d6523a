import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spokenWords } from './rule-packs.ts'
import { chineseNumeral, spokenCall } from './spoken-call.ts'

const say = (label: string, deskName: string) => spokenCall({ label, deskName }, spokenWords).join(' ')
const numeral = (number: number) => chineseNumeral(number, spokenWords)

test('a ticket is read digit by digit, its desk as a number', () => {
  expect(spokenCall({ label: 'A012', deskName: '3号窗口' }, spokenWords)).toEqual([
    '请',
    'A',
    '零',
    '一',
    '二',
    '号',
    '到',
    '三',
    '号窗口',
  ])
})

test('desks up to 99 are read as numbers, longer ones digit by digit, names as one phrase', () => {
  expect(say('b1000', '12号窗口')).toBe('请 B 一 零 零 零 号 到 十二 号窗口')
  expect(say('A001', '305室')).toBe('请 A 零 零 一 号 到 三 零 五 室')
  expect(say('A001', '接谈室 ０2')).toBe('请 A 零 零 一 号 到 接谈室 二')
  expect(say('A001', '登记分流台')).toBe('请 A 零 零 一 号 到 登记分流台')
})

test.each([
  [0, '零'],
  [7, '七'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [99, '九十九'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [1000, '一千'],
  [1001, '一千零一'],
  [1010, '一千零一十'],
  [2300, '二千三百'],
  [9999, '九千九百九十九'],
])('%i is %s', (number, words) => {
  expect(numeral(number)).toBe(words)
})

test('no two numbers sound alike', () => {
  expect(new Set(Array.from({ length: 10_000 }, (_, number) => numeral(number))).size).toBe(10_000)
})

test('a number without a numeral is refused', () => {
  expect(() => numeral(10_000)).toThrow(RangeError)
  expect(() => numeral(-1)).toThrow(RangeError)
  expect(() => numeral(1.5)).toThrow(RangeError)
})

test('a call never holds a figure a clip does not exist for', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z][0-9]{3,5}$/), fc.stringMatching(/^[0-9]{1,4}号窗口$/), (label, deskName) => {
      expect(say(label, deskName)).not.toMatch(/\d/)
    }),
  )
})
