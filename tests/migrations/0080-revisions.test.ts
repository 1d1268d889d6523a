import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { close, insert, openWritable, rows } from '../../electron/store/database.ts'
import { keysOf } from '../../electron/store/keys.ts'
import { MIGRATIONS, migrate } from '../../electron/store/migrate.ts'

test('what was confirmed before is a first revision, agreed to aloud; what was not has none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'migration-'))
  const db = openWritable(join(folder, 'hall.sqlite'), keysOf(new Uint8Array(32).fill(1)))
  const before = MIGRATIONS.filter(({ number }) => number < 80)
  migrate(db, () => {}, before)
  const person = { name: 'F', role: 'clerk', department: null, desk: null, title: '', phone: '', passwordHash: 'x' }
  insert(db, 'accounts', { id: 'a', account: 'front1', ...person, active: 1, createdAt: 1 })
  const nobody = { documentType: 'none', documentNumber: '', phone: '', address: '' }
  insert(db, 'parties', { id: 'p', type: 'person', name: '单芳', ...nobody, createdAt: 5, lastVisitAt: 10 })
  const visit = { party: 'p', channel: 'letter', headcount: 1, representatives: '', noticeGiven: 1, registeredBy: 'a' }
  for (const id of ['v1', 'v2']) insert(db, 'visits', { id, ...visit, businessDate: '2026-10-15', registeredAt: 10 })
  const seal = { confirmedVersion: 3, confirmedAt: 20, confirmedBy: 'a', confirmedDigest: 'd' }
  insert(db, 'transcripts', { id: 't1', visit: 'v1', version: 3, ...seal })
  insert(db, 'transcripts', { id: 't2', visit: 'v2', version: 2 })
  migrate(db, () => {}, [...before, ...MIGRATIONS.filter(({ number }) => number === 80)])
  expect(rows(db, 'SELECT * FROM transcript_revisions')).toEqual([
    {
      ...{ transcript: 't1', revision: 1, version: 3, digest: 'd', sealedAt: 20, sealedBy: 'a' },
      ...{ manner: 'oral', signature: '', reason: '' },
    },
  ])
  expect(rows(db, 'SELECT id, revision, correction_at FROM transcripts ORDER BY id')).toEqual([
    { id: 't1', revision: 1, correctionAt: null },
    { id: 't2', revision: 0, correctionAt: null },
  ])
  close(db)
  rmSync(folder, { recursive: true })
})
