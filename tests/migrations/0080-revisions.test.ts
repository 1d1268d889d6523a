import { expect, test } from 'vitest'
import { insert, rows } from '../../electron/store/database.ts'
import { NOBODY, oldHall } from '../support/old-hall.ts'

test('what was confirmed before is a first revision, agreed to aloud; what was not has none', () => {
  const { db, migrate } = oldHall(80)
  insert(db, 'parties', { id: 'p', type: 'person', name: '单芳', ...NOBODY, createdAt: 5, lastVisitAt: 10 })
  const visit = { party: 'p', channel: 'letter', headcount: 1, representatives: '', noticeGiven: 1, registeredBy: 'a' }
  for (const id of ['v1', 'v2']) insert(db, 'visits', { id, ...visit, businessDate: '2026-10-15', registeredAt: 10 })
  const seal = { confirmedVersion: 3, confirmedAt: 20, confirmedBy: 'a', confirmedDigest: 'd' }
  insert(db, 'transcripts', { id: 't1', visit: 'v1', version: 3, ...seal })
  insert(db, 'transcripts', { id: 't2', visit: 'v2', version: 2 })
  migrate()
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
})
