import { expect, test } from 'vitest'
import { insert, rows } from '../../electron/store/database.ts'
import { oldHall } from '../support/old-hall.ts'

test('jobs that were printed before name no account', () => {
  const { db, migrate } = oldHall(120)
  const job = { kind: 'calibration', slip: null, ticket: null, copy: 1, printer: 'system:L', paper: 'a5', copies: 1 }
  const asked = { state: 'sent', reason: null, businessDate: '2026-10-15', askedAt: 5, askedBy: 'a', sentAt: 6 }
  insert(db, 'print_jobs', { id: 'j', ...job, ...asked, replaces: null })
  migrate()
  expect(rows(db, 'SELECT id, kind, sheet FROM print_jobs')).toEqual([{ id: 'j', kind: 'calibration', sheet: null }])
})
