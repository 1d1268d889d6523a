import fc from 'fast-check'
import { expect, test } from 'vitest'
import matters from '../../resources/seed/matters.json' with { type: 'json' }
import { sayingsIn } from './account-sayings.ts'

const told = (code: string) => matters.find((matter) => matter.code === code)?.transcript.what ?? ''
const of = (kind: string, text: string) =>
  sayingsIn(text)
    .filter((saying) => saying.kind === kind)
    .map((saying) => saying.text)

test('what people ask for in the sample accounts is found', () => {
  expect(of('demand', told('demolition'))).toEqual([
    '房子是为了公家建设让出来的，我们没有二话，就是想问一句，剩下的钱到底什么时候给',
  ])
  expect(of('demand', told('tricycles'))).toEqual(['我们不是来要救济的，手还能动，就想有个正经的营生'])
})

test('what people can show is found', () => {
  expect(of('evidence', told('lake'))).toEqual([
    '小莲湖我是2019年跟村里签的合同，包15年，86亩水面，养鲢鱼、鳙鱼和草鱼',
    '合同白纸黑字，湖在那里又不会跑，怎么就能抽错了呢',
  ])
})

test.each([
  ['demand', '请把三轮车还给我，赔我误工的钱'],
  ['demand', '请领导给我们一个说法'],
  ['demand', '就是要个公道'],
  ['demand', '要求市住建局查清楚'],
  ['evidence', '合同我带来了，没有开发票'],
  ['evidence', '他没收了我的土地证'],
])('%s: %s', (kind, text) => {
  expect(of(kind, text)).toEqual([text])
})

test.each([
  '我爸严格要求我',
  '他们让我请假，我请了律师',
  '没有给任何手续，也没有开收据',
  '仲裁委说没有劳动合同不受理',
  '让我自己去找证明',
  '一直没给我们签劳动合同',
])('neither asked for nor shown: %s', (text) => {
  expect(sayingsIn(text)).toEqual([])
})

test('of a long sentence the part from the telling word on is found', () => {
  const long = `${'前前后后去了好多趟，'.repeat(8)}希望${'把钱付清，'.repeat(3)}给个日子`
  expect(of('demand', long)).toEqual(['希望把钱付清，把钱付清，把钱付清，给个日子'])
  expect(of('demand', '希望'.repeat(60))).toEqual([])
})

test('each saying stands where the text says it', () => {
  const piece = fc.constantFrom('希望', '合同', '，', '。', '\n', ' ', '𠮷', '镇里没有答复', '；')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('')
      for (const saying of sayingsIn(text)) {
        expect(text.slice(saying.at, saying.at + saying.text.length)).toBe(saying.text)
        expect(saying.text.length).toBeLessThanOrEqual(60)
      }
    }),
  )
})
