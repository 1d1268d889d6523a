import fc from 'fast-check'
import { expect, test } from 'vitest'
import matters from '../../resources/seed/matters.json' with { type: 'json' }
import { type FactKind, factsIn } from './account-facts.ts'

const found = (text: string, kind: FactKind) =>
  factsIn(text)
    .filter((fact) => fact.kind === kind)
    .map((fact) => fact.text)

const account = (code: string) =>
  Object.values(matters.find((matter) => matter.code === code)?.transcript ?? {}).join('\n')

test('what the sample accounts say is found, rare characters too', () => {
  expect(found(account('demolition'), 'person')).toEqual(['郑开林', '罗正𬭎', '林𠮷安'])
  expect(found(account('demolition'), 'place')).toEqual(['松渡县上塅镇塘尾村三组', '东片园区'])
  expect(found(account('wages'), 'organisation')).toEqual(['川屿建设公司'])
  expect(found(account('lake'), 'date')).toEqual([
    '今天',
    '2026年8月9日夜里到11日早上',
    '2019年',
    '8月',
    '11号早上',
    '11日早上',
  ])
  expect(found(account('injury'), 'organisation')).toEqual(['顺木家具厂', '第二医院'])
  expect(found(account('execution'), 'person')).toEqual(['苏㛃'])
  expect(found(account('execution'), 'organisation')).toEqual(['云堤区人民法院', '保险公司'])
})

test('amounts are counted, in Chinese and in Arabic numerals', () => {
  const amounts = (text: string) => factsIn(text).map(({ text: said, value }) => [said, value])
  expect(amounts('欠我三万五千元，另有4.5万元和两亩半地')).toEqual([
    ['三万五千元', 35_000],
    ['4.5万元', 45_000],
    ['两亩半', 2.5],
  ])
  expect(amounts('一个月两三千块')).toEqual([['两三千块', undefined]])
})

test('the one of speech, the second time and the year of a date are no amounts', () => {
  expect(found('有一个人来过，第二次手术，2025年到2026年', 'amount')).toEqual([])
})

test('people are found by how they are called', () => {
  expect(found('村里叫王芳，镇上的李书记答应过，我跟欧阳娜娜、赵四一起去的。', 'person')).toEqual([
    '王芳',
    '李书记',
    '欧阳娜娜',
    '赵四',
  ])
})

test('each fact stands where the text says it, in its order, and none overlaps another', () => {
  const piece = fc.constantFrom(
    '我叫',
    '王芳',
    '三万',
    '元',
    '松渡县',
    '镇',
    '2025年',
    '3月',
    '，',
    '公司',
    '去',
    '法院',
    '路',
    '𠮷',
    ' ',
    '８',
    '约',
    '到',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      const facts = factsIn(text)
      for (const [index, fact] of facts.entries()) {
        expect(text.slice(fact.at, fact.at + fact.text.length)).toBe(fact.text)
        const before = facts[index - 1]
        if (before) expect(fact.at).toBeGreaterThanOrEqual(before.at + before.text.length)
      }
    }),
    { numRuns: 1000 },
  )
})
