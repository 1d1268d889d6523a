import { expect, test } from 'vitest'
import { insert, rows } from '../../electron/store/database.ts'
import { NOBODY, oldHall } from '../support/old-hall.ts'

test('copies that were printed before were printed by one', () => {
  const { db, migrate } = oldHall(140)
  insert(db, 'parties', { id: 'p', type: 'person', name: '单芳', ...NOBODY, createdAt: 5, lastVisitAt: 10 })
  const visit = { party: 'p', channel: 'letter', headcount: 1, representatives: '', noticeGiven: 1, registeredBy: 'a' }
  insert(db, 'visits', { id: 'v', ...visit, businessDate: '2026-10-15', registeredAt: 10 })
  insert(db, 'transcripts', { id: 't', visit: 'v', version: 1 })
  const sheet = { transcript: 't', version: 1, revision: 0, html: '', digest: 'd', issuedAt: 20, issuedBy: 'a' }
  insert(db, 'transcript_sheets', { id: 's', ...sheet })
  insert(db, 'transcript_prints', { sheet: 's', copy: 1, at: 20, account: 'a' })
  migrate()
  expect(rows(db, 'SELECT sheet, copy, second FROM transcript_prints')).toEqual([{ sheet: 's', copy: 1, second: null }])
})
