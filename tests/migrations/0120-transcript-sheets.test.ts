import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { close, insert, openWritable, rows } from '../../electron/store/database.ts'
import { keysOf } from '../../electron/store/keys.ts'
import { MIGRATIONS, migrate } from '../../electron/store/migrate.ts'

test('jobs that were printed before name no account', () => {
  const folder = mkdtempSync(join(tmpdir(), 'migration-'))
  const db = openWritable(join(folder, 'hall.sqlite'), keysOf(new Uint8Array(32).fill(1)))
  const before = MIGRATIONS.filter(({ number }) => number < 120)
  migrate(db, () => {}, before)
  const person = { name: 'F', role: 'clerk', department: null, desk: null, title: '', phone: '', passwordHash: 'x' }
  insert(db, 'accounts', { id: 'a', account: 'front1', ...person, active: 1, createdAt: 1 })
  const job = { kind: 'calibration', slip: null, ticket: null, copy: 1, printer: 'system:L', paper: 'a5', copies: 1 }
  const asked = { state: 'sent', reason: null, businessDate: '2026-10-15', askedAt: 5, askedBy: 'a', sentAt: 6 }
  insert(db, 'print_jobs', { id: 'j', ...job, ...asked, replaces: null })
  migrate(db, () => {}, [...before, ...MIGRATIONS.filter(({ number }) => number === 120)])
  expect(rows(db, 'SELECT id, kind, sheet FROM print_jobs')).toEqual([{ id: 'j', kind: 'calibration', sheet: null }])
  close(db)
  rmSync(folder, { recursive: true })
})
