import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { WritableDb } from '../../electron/store/database.ts'
import { close, insert, openWritable, pragma, row, rows } from '../../electron/store/database.ts'
import { migrate } from '../../electron/store/migrate.ts'
import { firstWalk } from '../../electron/store/migrations/0010-first-walk.ts'
import { printing } from '../../electron/store/migrations/0020-printing.ts'

let folder: string
let db: WritableDb
let backedUp: number[]

/** A hall that worked with the version before: one account, one ticket. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migration-'))
  db = openWritable(join(folder, 'hall.sqlite'))
  migrate(db, () => {}, [firstWalk])
  const person = { name: 'F', role: 'clerk', department: null, desk: null, title: '', phone: '', passwordHash: 'x' }
  insert(db, 'accounts', { id: 'a', account: 'front1', ...person, active: 1, createdAt: 1 })
  backedUp = []
  migrate(db, (version) => backedUp.push(version), [firstWalk, printing])
})
afterEach(() => {
  close(db)
  rmSync(folder, { recursive: true })
})

const job = {
  ...{ id: 'j', kind: 'calibration', slip: null, ticket: null, copy: 1, printer: 'system:P', paper: 'a5', copies: 1 },
  ...{
    state: 'waiting',
    reason: null,
    businessDate: '2026-10-15',
    askedAt: 1,
    askedBy: 'a',
    sentAt: null,
    replaces: null,
  },
}

test('the hall is backed up, keeps its rows and can print', () => {
  expect(backedUp).toEqual([10])
  expect(pragma(db, 'user_version')).toBe(20)
  expect(row(db, 'SELECT account FROM accounts')).toEqual({ account: 'front1' })
  insert(db, 'print_settings', { kind: 'contact', printer: null, paper: 'a5', copies: 1, way: 'dialog' })
  insert(db, 'print_jobs', job)
  expect(rows(db, 'SELECT id, sequence FROM print_jobs')).toEqual([{ id: 'j', sequence: 1 }])
})

test('a job has one identity, refers to what is there and is replaced once', () => {
  insert(db, 'print_jobs', job)
  expect(() => insert(db, 'print_jobs', job)).toThrow(/UNIQUE/)
  expect(() => insert(db, 'print_jobs', { ...job, id: 'k', slip: 'nothing' })).toThrow(/FOREIGN KEY/)
  expect(() => insert(db, 'print_jobs', { ...job, id: 'k', replaces: 'nothing' })).toThrow(/FOREIGN KEY/)
  insert(db, 'print_jobs', { ...job, id: 'k', replaces: 'j' })
  expect(() => insert(db, 'print_jobs', { ...job, id: 'l', replaces: 'j' })).toThrow(/UNIQUE/)
})
