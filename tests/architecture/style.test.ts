import { expect, test } from 'vitest'
import { allSources, complaints, isTest, type Source } from './sources.ts'

const sources = allSources()
// The patterns below would find themselves here.
const others = sources.filter((source) => !source.path.startsWith('tests/architecture/'))
const product = others.filter((source) => !isTest(source.path) && !source.path.startsWith('tests/'))

test('no file is longer than 300 lines', () => {
  const long = (source: Source) => {
    const lines = source.text.split('\n').length - 1
    return lines > 300 ? [`${lines} lines`] : []
  }
  expect(complaints(sources, long)).toEqual([])
})

test('no rule of the compiler or of the linter is switched off', () => {
  expect(complaints(others, find(/@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable/g, 'text'))).toEqual([])
})

test('no any, no cast through unknown or never', () => {
  expect(complaints(others, find(/[:<|,(]\s*any\b(?!\()|\bas (any|never)\b|\bas unknown as\b/g))).toEqual([])
})

test('no TODO', () => {
  expect(complaints(others, find(/\b(TODO|FIXME|XXX)\b/g, 'text'))).toEqual([])
})

test('no test is skipped or alone', () => {
  expect(complaints(others, find(/\b(test|it|describe)\.(only|skip|todo|fixme)\b/g))).toEqual([])
})

test('texts on screen stand in resources, not in the code', () => {
  expect(complaints(product, find(/\p{Script=Han}+/gu))).toEqual([])
})

test('no file hides behind a vague name', () => {
  expect(
    complaints(sources, ({ path }) => (/\/(utils?|helpers?|misc|common|index)\.tsx?$/.test(path) ? ['name'] : [])),
  ).toEqual([])
})

function find(pattern: RegExp, where: 'code' | 'text' = 'code') {
  return (source: Source) => source[where].match(pattern) ?? []
}
