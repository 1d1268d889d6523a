import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chineseNumber } from './chinese-number.ts'

test.each([
  ['340', 340],
  ['1,200', 1200],
  ['３４０', 340],
  ['4.5万', 45_000],
  ['28.6万', 286_000],
  ['3百', 300],
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['一百零五', 105],
  ['一百五', 150],
  ['两千三', 2300],
  ['五千二', 5200],
  ['三万五千', 35_000],
  ['三万五', 35_000],
  ['三万零五', 30_005],
  ['十二万', 120_000],
  ['一百二十万三千', 1_203_000],
  ['一亿二千万', 120_000_000],
  ['二〇一九', 2019],
  ['廿三万', 230_000],
  ['卅', 30],
  ['三万万', 300_000_000],
  ['〇', 0],
  ['零', 0],
  ['9万8千', 98_000],
  ['9万8', 98_000],
  ['12万3千', 123_000],
  ['35万6000', 356_000],
  ['叁万伍仟', 35_000],
  ['壹拾贰', 12],
  ['三点五万', 35_000],
  ['一百二十点五', 120.5],
  ['零点八', 0.8],
])('%s is %d', (text, value) => {
  expect(chineseNumber(text)).toBe(value)
})

test.each(['', '万元', '三.五', 'abc', '几百', '1.2.3', '万一倍', '两三千', '七八十'])('%s is no number', (text) => {
  expect(chineseNumber(text)).toBeNull()
})

test('every whole number in words comes back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
      expect(chineseNumber(inWords(value))).toBe(value)
    }),
    { numRuns: 2000 },
  )
})

/** As an account book has it: every unit said, 零 for a gap. */
function inWords(value: number): string {
  if (value === 0) return '零'
  const [high, middle, low] = [Math.floor(value / 1e8), Math.floor((value % 1e8) / 1e4), value % 1e4]
  const parts = [high > 0 ? `${below10000(high)}亿` : '', middle > 0 ? `${below10000(middle)}万` : '', below10000(low)]
  return parts.join('').replace(/^零+/, '')
}

function below10000(value: number): string {
  const signs = '零一二三四五六七八九'
  let text = ''
  let owed = value < 1000 && value > 0
  for (const [index, unit] of [1000, 100, 10, 1].entries()) {
    const digit = Math.floor(value / unit) % 10
    if (digit === 0) owed = true
    else {
      text += (owed ? '零' : '') + signs.charAt(digit) + ['千', '百', '十', ''][index]
      owed = false
    }
  }
  return text
}
