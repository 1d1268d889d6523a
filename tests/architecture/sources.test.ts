import { expect, test } from 'vitest'
import { allSources, importsOf, withoutComments } from './sources.ts'

test('every way of importing is seen', () => {
  const code = [
    `import { a } from '../store/a.ts'`,
    `import type { B } from "zod"`,
    `import './c.css'`,
    `export * from './d.ts'`,
    `const e = await import('./e.ts')`,
    `import {\n  f,\n} from 'node:fs'`,
  ].join('\n')
  expect(importsOf('electron/office/x.ts', code)).toEqual([
    { file: 'electron/store/a.ts' },
    { package: 'zod' },
    { file: 'electron/office/c.css' },
    { file: 'electron/office/d.ts' },
    { file: 'electron/office/e.ts' },
    { package: 'node:fs' },
  ])
})

test('an import inside a comment is no import, an address inside a string is no comment', () => {
  expect(withoutComments(`/* import 'ws' */ const url = 'http://hall/' // from 'ws'`).trim()).toBe(
    `const url = 'http://hall/'`,
  )
})

test('the files of all four zones are read', () => {
  const zones = new Set(allSources().map((source) => source.path.split('/')[0]))
  expect([...zones].sort()).toEqual(['electron', 'renderer', 'shared', 'tests'])
})
