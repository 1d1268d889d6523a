import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint } from './ensure-build.ts'

let folder: string
const file = (name: string) => join(folder, name)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-'))
  mkdirSync(file('deep'))
  writeFileSync(file('deep/a.ts'), 'a')
  writeFileSync(file('b.ts'), 'b')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('nothing changed: the same fingerprint', () => {
  expect(fingerprint([folder])).toBe(fingerprint([folder]))
})

test('a source changed deep inside: another fingerprint', () => {
  const before = fingerprint([folder])
  utimesSync(file('deep/a.ts'), new Date(), new Date(Date.now() + 5_000))
  expect(fingerprint([folder])).not.toBe(before)
})

test('a source removed: another fingerprint', () => {
  const before = fingerprint([folder])
  rmSync(file('deep/a.ts'))
  expect(fingerprint([folder])).not.toBe(before)
})

test('a test added: the same fingerprint', () => {
  const before = fingerprint([folder])
  writeFileSync(file('b.test.ts'), 'test')
  expect(fingerprint([folder])).toBe(before)
})
