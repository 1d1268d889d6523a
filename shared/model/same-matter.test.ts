import { expect, test } from 'vitest'
import { askedTerms, matterTerms } from './matter-terms.ts'
import { sameMatterRules as rules } from './rule-packs.ts'
import { bigramsOf, type ComparedMatter, isSamePlace, likenessOf, plainPlace } from './same-matter.ts'

const matter = (changes: Partial<ComparedMatter>): ComparedMatter => ({
  ...{ party: null, place: '', summary: '', units: [] },
  ...changes,
})
const likeness = (asked: Partial<ComparedMatter>, other: Partial<ComparedMatter>) =>
  likenessOf(matter(asked), matter(other), rules)
const isShown = (asked: Partial<ComparedMatter>, other: Partial<ComparedMatter>) =>
  likeness(asked, other).strength >= rules.enough

test('pairs of characters overlap, end at punctuation and keep rare characters whole', () => {
  expect(bigramsOf('征地补偿，补偿')).toEqual(['征地', '地补', '补偿'])
  expect(bigramsOf('𬭎𠮷安')).toEqual(['𬭎𠮷', '𠮷安'])
  expect(bigramsOf('钱')).toEqual([])
})

test('a place is the same however it is written', () => {
  for (const written of ['东乡三村', ' 东乡 三村 ', '东乡三村村委会', '东乡三村附近']) {
    expect(isSamePlace('东乡三村', written, rules), written).toBe(true)
  }
  expect(isSamePlace('ＡＢ小区12栋', 'ab小区１２栋', rules)).toBe(true)
  expect(isSamePlace('松渡县上塅镇塘尾村三组', '塘尾村三组', rules)).toBe(true)
})

test('no place, another place and a name that many counties have are not the same place', () => {
  expect(isSamePlace('', '', rules)).toBe(false)
  expect(isSamePlace('东乡三村', '东乡四村', rules)).toBe(false)
  expect(isSamePlace('松渡县三村', '三村', rules)).toBe(false)
})

test('two characters of a place stay, whatever they are', () => {
  expect([plainPlace('镇乡村', rules), plainPlace('村', rules)]).toEqual(['镇乡', '村'])
})

test('every reason is told with its words', () => {
  const earlier = { party: 'p', place: '东乡三村', summary: '征地补偿款三年未付', units: ['u'] }
  const asked = { party: 'p', place: '东乡 三村', summary: '去年征地的补偿款还差一半', units: ['u'] }
  expect(likeness(asked, earlier).because).toEqual([
    { why: 'person' },
    { why: 'place', words: ['东乡三村'] },
    { why: 'unit' },
    { why: 'words', words: ['补偿款', '征地'] },
  ])
})

test('what every petition says makes nothing alike, nor does a year', () => {
  const said = '村民反映问题，要求有关部门尽快依法处理'
  expect(likeness({ summary: said }, { summary: said })).toEqual({ because: [], strength: 0 })
  expect(likeness({ summary: '2024年的工资' }, { summary: '2024年的低保' }).because).toEqual([])
})

test('words that only repeat the place are no further reason', () => {
  const one = { place: '东乡三村', summary: '东乡三村的路灯' }
  expect(likeness(one, { place: '东乡三村', summary: '东乡三村断水' }).because).toEqual([
    { why: 'place', words: ['东乡三村'] },
  ])
})

test('the same person is shown always; a place or a unit or a word alone is not', () => {
  expect(isShown({ party: 'p' }, { party: 'p' })).toBe(true)
  expect(isShown({ party: null }, { party: null })).toBe(false)
  expect(isShown({ place: '东乡三村' }, { place: '东乡三村' })).toBe(false)
  expect(isShown({ units: ['u'] }, { units: ['u'] })).toBe(false)
  expect(isShown({ summary: '拖欠工资' }, { summary: '拖欠农民工工资' })).toBe(false)
})

test('a place with a word in common is shown, and so is a text that says nearly the same', () => {
  const road = { place: '东乡三村', summary: '征地补偿款未付' }
  expect(isShown(road, { place: '东乡三村', summary: '补偿标准偏低' })).toBe(true)
  const long = '云顶花园三期外墙瓷砖脱落砸坏车辆'
  expect(isShown({ summary: long }, { summary: `业主反映${long}，要求维修` })).toBe(true)
})

test('likeness is the same from both sides, and the closer of two is stronger', () => {
  const asked = { party: 'p', place: '东乡三村', summary: '征地补偿款三年未付' }
  const near = { party: 'q', place: '东乡三村', summary: '征地补偿款三年未付' }
  const far = { party: 'q', place: '东乡三村', summary: '补偿标准偏低' }
  expect(likeness(asked, near).strength).toBe(likeness(near, asked).strength)
  expect(likeness(asked, near).strength).toBeGreaterThan(likeness(asked, far).strength)
})

test('what is looked for is among what was stored', () => {
  const [place, summary] = ['东乡三村', '张家的征地补偿款未付']
  const stored = new Set(matterTerms(place, summary, rules))
  const asked = askedTerms(' 东乡三村村委会', '补偿款', rules)
  expect(asked.filter((term) => stored.has(term))).toEqual(['p东乡三', '东乡', '乡三', '三村', '补偿', '偿款'])
})

test('a long text is not looked for without end', () => {
  const long = Array.from({ length: 2000 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('')
  expect(askedTerms('', long, rules).length).toBeLessThan(200)
})
