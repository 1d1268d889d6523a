import fc from 'fast-check'
import { expect, test } from 'vitest'
import categories from '../../resources/seed/categories.json' with { type: 'json' }
import departments from '../../resources/seed/departments.json' with { type: 'json' }
import matters from '../../resources/seed/matters.json' with { type: 'json' }
import { CASEFILE_KINDS, type CasefileKind } from './kinds.ts'
import { suggestDepartments } from './route-suggestion.ts'
import { routeKeywords } from './rule-packs.ts'

type Matter = Parameters<typeof suggestDepartments>[0]
const matter = (given: Partial<Matter>): Matter => ({ kind: 'claim', category: '', place: '', text: '', ...given })
const suggest = (given: Partial<Matter>) => suggestDepartments(matter(given), departments, routeKeywords)
const codes = (given: Partial<Matter>) => suggest(given).map(({ department }) => department.code)

test('every department and category named in the data exists', () => {
  const known = new Set(categories.flatMap(({ code, children }) => [code, ...children.map((child) => child.code)]))
  const named = Object.values(routeKeywords.departments).flatMap((entry) => entry.categories)
  expect(named.filter((code) => !known.has(code))).toEqual([])
  const present = new Set(departments.map(({ code }) => code))
  expect(Object.keys(routeKeywords.departments).filter((code) => !present.has(code))).toEqual([])
})

test('litigation goes to the political and legal desk first, whatever else is said', () => {
  const text = '住建局、城管局、房产局、工资、社保、工伤、农民工、劳动合同、务工'
  expect(codes({ kind: 'litigation', category: 'wage-arrears', place: '松渡县', text })[0]).toBe('political-legal')
  expect(suggest({ kind: 'litigation' })).toMatchObject([
    { department: { code: 'political-legal' }, reasons: [{ rule: 'litigation', matched: 'litigation' }], score: 100 },
  ])
})

test('a county is suggested by its name, with or without its suffix', () => {
  expect(suggest({ place: '松渡县石桥镇' })).toMatchObject([
    { department: { code: 'county-songdu' }, reasons: [{ rule: 'place', matched: '松渡' }] },
  ])
  expect(codes({ text: '我是沐江人' })).toEqual(['county-mujiang'])
})

test('unpaid wages on a building site name both bureaus and say why', () => {
  const [first, second] = suggest({
    category: 'wage-arrears',
    text: '项目完工，工程款没有结清，十五名农民工的工资拖欠至今',
  })
  expect(first?.department.code).toBe('human-resources')
  expect(first?.reasons).toEqual([
    { rule: 'category', matched: 'wage-arrears' },
    { rule: 'keyword', matched: '工资' },
    { rule: 'keyword', matched: '农民工' },
  ])
  expect(second?.department.code).toBe('housing')
})

test.each([
  [
    'three-wheelers banned',
    { category: 'disability-rights', text: '残疾人的三轮摩托被禁行，失去生计' },
    ['civil-affairs', 'urban-management'],
  ],
  [
    'demolition',
    { category: 'demolition-compensation', place: '禾岭县', text: '拆迁补偿没有到位' },
    ['county-heling', 'real-estate'],
  ],
  ['injury', { category: 'work-injury', text: '外省来务工，受了工伤没钱医治' }, ['human-resources']],
] as const)('the field case "%s" reaches who can solve it', (_, given, expected) => {
  expect(codes(given).slice(0, expected.length).toSorted()).toEqual([...expected].toSorted())
})

test('the department that solved each sample matter is among the first two suggested', () => {
  const ranks = matters.map(({ casefile, transcript, routing }) => {
    // The JSON module types every text as string; the seed is checked against the contract where it is loaded.
    const kind = casefile.kind as CasefileKind
    const text = [casefile.summary, ...Object.values(transcript)].join('\n')
    return codes({ kind, category: casefile.category, place: casefile.place, text }).indexOf(routing.department)
  })
  expect(ranks.filter((rank) => rank < 0 || rank > 1)).toEqual([])
})

test('an accusation suggests nobody: its words name the accused', () => {
  expect(
    codes({ kind: 'accusation', category: 'corruption', place: '松渡县', text: '住建局负责人收受工程款' }),
  ).toEqual([])
})

test('every suggestion explains its score, the highest first', () => {
  const anyText = fc
    .array(fc.constantFrom('工资', '拆迁', '住建局', '松渡', '法院', '残疾', '，', '无'), { maxLength: 8 })
    .map((words) => words.join(''))
  fc.assert(
    fc.property(fc.constantFrom(...CASEFILE_KINDS), anyText, anyText, (kind, place, text) => {
      const ranked = suggest({ kind, place, text })
      for (const { reasons, score } of ranked) {
        expect(score).toBe(reasons.reduce((sum, { rule }) => sum + routeKeywords.scores[rule], 0))
        expect(reasons.length).toBeGreaterThan(0)
      }
      expect(ranked.map(({ score }) => score)).toEqual(ranked.map(({ score }) => score).toSorted((a, b) => b - a))
    }),
  )
})
