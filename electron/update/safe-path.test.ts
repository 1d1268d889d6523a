import { expect, test } from 'vitest'
import { collide, isSafePath } from './safe-path.ts'

test.each(['huisheng', 'resources/app.asar', 'locales/zh-CN.pak', 'a/.hidden'])('%s stays in its folder', (path) => {
  expect(isSafePath(path)).toBe(true)
})

test.each([
  '',
  '/etc/passwd',
  '../up',
  'a/../../up',
  'a/./b',
  'a//b',
  'a/',
  'C:/windows',
  'a\\..\\up',
  'file:stream',
  'NUL',
  'com1.txt',
  'name.',
  'name ',
  'line\nbreak',
  `${'a/'.repeat(100)}a`,
])('%j is refused', (path) => {
  expect(isSafePath(path)).toBe(false)
})

test('two names that Windows takes for one, and a file that is a folder too, collide', () => {
  expect(collide(['a/b', 'a/c'])).toBe(false)
  expect(collide(['a/b', 'A/B'])).toBe(true)
  expect(collide(['a', 'a/b'])).toBe(true)
})
