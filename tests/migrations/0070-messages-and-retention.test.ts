import { expect, test } from 'vitest'
import { insert, row, rows } from '../../electron/store/database.ts'
import { NOBODY, oldHall } from '../support/old-hall.ts'

test('visits and parties stand as they were: nothing received elsewhere, nothing erased', () => {
  const { db, migrate } = oldHall(70)
  insert(db, 'parties', { id: 'p', type: 'person', name: '单芳', ...NOBODY, createdAt: 5, lastVisitAt: 10 })
  const visit = { party: 'p', channel: 'letter', headcount: 1, representatives: '', noticeGiven: 1, registeredBy: 'a' }
  insert(db, 'visits', { id: 'v', ticket: null, ...visit, businessDate: '2026-10-15', registeredAt: 10 })
  migrate()
  expect(row(db, 'SELECT received_at, channel FROM visits')).toEqual({ receivedAt: null, channel: 'letter' })
  expect(row(db, 'SELECT erased_at, name FROM parties')).toEqual({ erasedAt: null, name: '单芳' })
  expect(rows(db, 'SELECT * FROM erasures')).toEqual([])
})
