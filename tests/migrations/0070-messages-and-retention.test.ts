import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { close, insert, openWritable, row, rows } from '../../electron/store/database.ts'
import { keysOf } from '../../electron/store/keys.ts'
import { MIGRATIONS, migrate } from '../../electron/store/migrate.ts'

test('visits and parties stand as they were: nothing received elsewhere, nothing erased', () => {
  const folder = mkdtempSync(join(tmpdir(), 'migration-'))
  const db = openWritable(join(folder, 'hall.sqlite'), keysOf(new Uint8Array(32).fill(1)))
  const before = MIGRATIONS.filter(({ number }) => number < 70)
  migrate(db, () => {}, before)
  const person = { name: 'F', role: 'clerk', department: null, desk: null, title: '', phone: '', passwordHash: 'x' }
  insert(db, 'accounts', { id: 'a', account: 'front1', ...person, active: 1, createdAt: 1 })
  const nobody = { documentType: 'none', documentNumber: '', phone: '', address: '' }
  insert(db, 'parties', { id: 'p', type: 'person', name: '单芳', ...nobody, createdAt: 5, lastVisitAt: 10 })
  const visit = { party: 'p', channel: 'letter', headcount: 1, representatives: '', noticeGiven: 1, registeredBy: 'a' }
  insert(db, 'visits', { id: 'v', ticket: null, ...visit, businessDate: '2026-10-15', registeredAt: 10 })
  migrate(db, () => {}, [...before, ...MIGRATIONS.filter(({ number }) => number === 70)])
  expect(row(db, 'SELECT received_at, channel FROM visits')).toEqual({ receivedAt: null, channel: 'letter' })
  expect(row(db, 'SELECT erased_at, name FROM parties')).toEqual({ erasedAt: null, name: '单芳' })
  expect(rows(db, 'SELECT * FROM erasures')).toEqual([])
  close(db)
  rmSync(folder, { recursive: true })
})
