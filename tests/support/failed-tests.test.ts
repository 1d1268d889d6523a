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

test('a failed unit test is named with the first line of its error; a file that could not be loaded by itself', () => {
  const test = (fullName: string, status: string, failureMessages: string[]) => ({ fullName, status, failureMessages })
  const file = written({
    testResults: [
      {
        ...{ name: 'a.test.ts', message: '', status: 'failed' },
        assertionResults: [test('one', 'passed', []), test('two', 'failed', ['expected 1\n  at a.test.ts:3'])],
      },
      { name: 'b.test.ts', message: 'No such module', status: 'failed', assertionResults: [] },
    ],
  })
  expect(readFailedTests(file)).toEqual(['a.test.ts › two › expected 1', 'b.test.ts ›  › No such module'])
})

test('a failed journey is named, in a group too; one that passed is not', () => {
  const spec = (title: string, ok: boolean, message?: string) => ({
    ...{ title, ok, file: 'a.spec.ts' },
    tests: [{ results: [message === undefined ? {} : { error: { message } }] }],
  })
  const file = written({
    suites: [{ specs: [spec('one', true)], suites: [{ specs: [spec('two', false, 'Timeout\nat line 3')] }] }],
  })
  expect(readFailedTests(file)).toEqual(['a.spec.ts › two › Timeout'])
})

test('a runner that wrote no report names nobody', () => {
  expect(readFailedTests(join(folder, 'missing.json'))).toEqual([])
})
