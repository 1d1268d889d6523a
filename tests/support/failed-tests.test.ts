import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFailedTests } from './failed-tests.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'failed-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function written(report: object): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}

test('a unit test that failed is named with the first line of its error; a file that could not be loaded by itself', () => {
  const test = (fullName: string, status: string, failureMessages: string[]) => ({ fullName, status, failureMessages })
  const file = written({
    testResults: [
      {
        ...{ name: 'a.test.ts', message: '', status: 'failed' },
        assertionResults: [
          test('one', 'passed', []),
          test('two', 'failed', ['expected 1\n  at a.test.ts:3']),
          test('three', 'passed', ['expected 3']),
        ],
      },
      { name: 'b.test.ts', message: 'No such module', status: 'failed', assertionResults: [] },
    ],
  })
  expect(readFailedTests(file)).toEqual({
    never: ['a.test.ts › two › expected 1', 'b.test.ts ›  › No such module'],
    once: ['a.test.ts › three › expected 3'],
  })
})

test('a failed journey is named, in a group too; one that passed is not', () => {
  const [good, bad] = [{}, { error: { message: 'Timeout\nat line 3' } }]
  const spec = (title: string, ok: boolean, ...results: object[]) => ({
    ...{ title, ok, file: 'a.spec.ts' },
    tests: [{ results }],
  })
  const specs = [spec('two', false, bad, bad), spec('three', true, bad, good)]
  const file = written({ suites: [{ specs: [spec('one', true, good)], suites: [{ specs }] }] })
  expect(readFailedTests(file)).toEqual({
    never: ['a.spec.ts › two › Timeout'],
    once: ['a.spec.ts › three › Timeout'],
  })
})

test('a runner that wrote no report names nobody', () => {
  expect(readFailedTests(join(folder, 'missing.json'))).toEqual({ never: [], once: [] })
})
