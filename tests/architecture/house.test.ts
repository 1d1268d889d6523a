import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesBelow, root } from './sources.ts'

const TOP = ['electron', 'renderer', 'resources', 'shared', 'tests']

test.each(TOP)('%s has a README of at most 15 lines', (folder) => {
  const file = join(root, folder, 'README.md')
  expect(existsSync(file)).toBe(true)
  expect(readFileSync(file, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(15)
})

test('the top level holds what the plan names and nothing else', () => {
  const required = ['electron-builder.yml', 'electron.vite.config.ts', 'package.json', 'README.md']
  const tools = ['package-lock.json', 'tsconfig.json', 'biome.json', 'LICENSE']
  const made = ['node_modules', 'out', 'dist', 'test-results']
  const known = new Set([...TOP, ...required, ...tools, ...made])
  const found = readdirSync(root).filter((name) => !name.startsWith('.'))
  expect(found.filter((name) => !known.has(name))).toEqual([])
  expect([...TOP, ...required].filter((name) => !found.includes(name))).toEqual([])
})

test('Chinese and English have the same texts', () => {
  expect(textKeys('en')).toEqual(textKeys('zh-CN'))
})

test('no text is empty', () => {
  for (const language of ['zh-CN', 'en']) {
    expect([...texts(language)].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
  }
})

test('English has plain quotation marks: the font draws the others as wide as a hanzi', () => {
  expect([...texts('en')].filter(([, text]) => /[\u2018-\u201D]/.test(text)).map(([key]) => key)).toEqual([])
})

test('both languages put the same values into a text', () => {
  const english = texts('en')
  // A text for one may say "one" instead of its number.
  const counted = [...texts('zh-CN')].filter(([key]) => !key.endsWith('_one'))
  const different = counted.filter(
    ([key, text]) => values(text) !== values(english.get(key) ?? english.get(`${key}_other`) ?? ''),
  )
  expect(different.map(([key]) => key)).toEqual([])
})

const values = (text: string) => [...new Set(text.match(/\{\{\w+/g))].sort().join(' ')

// English has plural forms that Chinese has not: `count_one` and `count_other` are one text.
const textKeys = (language: string) =>
  [...new Set([...texts(language).keys()].map((key) => key.replace(/_(one|other)$/, '')))].sort()

function texts(language: string): Map<string, string> {
  const folder = `resources/locales/${language}`
  const found = new Map<string, string>()
  for (const path of filesBelow(folder)) {
    collect(JSON.parse(readFileSync(join(root, path), 'utf8')), path.slice(folder.length + 1), found)
  }
  return found
}

function collect(value: unknown, key: string, found: Map<string, string>): void {
  if (typeof value === 'string') found.set(key, value)
  else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) collect(part, `${key}.${name}`, found)
  }
}
