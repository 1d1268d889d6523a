import { expect, test } from 'vitest'
import { categoryGroups, matchesCategory } from './category-groups.ts'

const categories = [
  { code: 'labour', parent: null, name: '劳动社保', nameEn: 'Labour' },
  { code: 'wages', parent: 'labour', name: '拖欠工资', nameEn: 'Unpaid wages' },
  { code: 'other', parent: null, name: '其他', nameEn: 'Other' },
]

test('the second level stands under its first, and a first level alone can be chosen itself', () => {
  const groups = categoryGroups(categories)
  expect(groups.map(({ code, entries }) => [code, entries.map((entry) => entry.code)])).toEqual([
    ['labour', ['wages']],
    ['other', ['other']],
  ])
})

test('a category is found by a word of either level in either language, and by both together', () => {
  const words = categoryGroups(categories)[0]?.entries[0]?.words ?? ''
  expect(['工资', '劳动', 'UNPAID', '社保 工资'].map((search) => matchesCategory(search, words))).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect(matchesCategory('土地', words)).toBe(false)
})
