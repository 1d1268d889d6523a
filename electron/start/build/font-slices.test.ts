import { expect, test } from 'vitest'
import { fontSlices, inRange, unicodeRange } from './font-slices.ts'

const texts = new Map([
  ['visit', '登记来访'],
  ['ticket', '取号登记'],
  ['slip', '登记回执'],
])

test('a character used by three texts is in the core slice', () => {
  const core = fontSlices(texts).find((slice) => slice.name === 'core')
  expect(core?.characters).toContain('登')
  expect(core?.characters).toContain('A')
})

test('no character is in two slices and none is lost', () => {
  const all = fontSlices(texts)
    .map((slice) => slice.characters)
    .join('')
  expect(new Set(all).size).toBe([...all].length)
  for (const character of [...texts.values()].join('')) expect(all).toContain(character)
})

test('a rare character belongs to the slice of the first text that uses it', () => {
  expect(fontSlices(texts).find((slice) => slice.name === 'slip')?.characters).toBe('回执')
})

test('a character of two texts belongs to the one that comes first', () => {
  const two = new Map([
    ['visit', '群众'],
    ['casefile', '群体'],
  ])
  expect(fontSlices(two).map(({ name, characters }) => [name, characters.length > 90 || characters])).toEqual([
    ['core', true],
    ['visit', '众群'],
    ['casefile', '体'],
  ])
})

test('neighbouring code points are joined into one range', () => {
  expect(unicodeRange('cabz登')).toBe('U+61-63,U+7A,U+767B')
})

test('a written range names exactly its own characters', () => {
  const range = unicodeRange('abz')
  expect([...'abcz登'].filter((character) => inRange(character, range))).toEqual(['a', 'b', 'z'])
})
