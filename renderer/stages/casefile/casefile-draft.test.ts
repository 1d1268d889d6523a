import { expect, test } from 'vitest'
import { EMPTY_DRAFT, missingFields, suggestedTexts } from './casefile-draft.ts'

const guide = { who: '', when: '', where: '沐江区\n青石镇', what: '补偿款未付', want: '请求兑付', basis: '', words: '' }

test('a matter needs its kind, category, place and summary; blanks do not count', () => {
  expect(missingFields(EMPTY_DRAFT)).toEqual(['kind', 'category', 'place', 'summary'])
  const full = { ...EMPTY_DRAFT, kind: 'claim', category: 'wages', place: '青石镇', summary: '欠薪' } as const
  expect(missingFields(full)).toEqual([])
  expect(missingFields({ ...full, place: '  ' })).toEqual(['place'])
})

test('place and summary are suggested from the account on one line', () => {
  expect(suggestedTexts(guide)).toEqual({ place: '沐江区 青石镇', summary: '补偿款未付 请求兑付' })
  expect(suggestedTexts(undefined)).toEqual({ place: '', summary: '' })
})

test('a suggestion is never longer than the matter takes and never ends in half a character', () => {
  const { place } = suggestedTexts({ ...guide, where: `${'村'.repeat(119)}𠮷𠮷` })
  expect(place).toBe('村'.repeat(119))
  expect(suggestedTexts({ ...guide, what: '事'.repeat(900) }).summary).toHaveLength(500)
})
