import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCounts, sum, summary } from './counts.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'counts-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function written(report: object): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}

test('a unit report is counted', () => {
  const file = written({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2 })
  expect(readCounts(file)).toEqual({ passed: 5, failed: 1, skipped: 2 })
})

test('a journey that passed only the second time has passed', () => {
  const file = written({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 } })
  expect(readCounts(file)).toEqual({ passed: 6, failed: 1, skipped: 0 })
})

test('a runner that wrote no report has no counts', () => {
  expect(readCounts(join(folder, 'missing.json'))).toBeUndefined()
})

test('the last line names the skipped only where there are some', () => {
  const one = { passed: 1, failed: 0, skipped: 0 }
  expect(summary(sum([one, one]))).toBe('2 passed, 0 failed')
  expect(summary(sum([one, { passed: 0, failed: 3, skipped: 2 }]))).toBe('1 passed, 3 failed, 2 skipped')
})
