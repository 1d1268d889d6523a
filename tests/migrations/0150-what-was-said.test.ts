import { expect, test } from 'vitest'
import { insert, rows } from '../../electron/store/database.ts'
import { NOBODY, oldHall } from '../support/old-hall.ts'

test('what was said of somebody who was never merged is in their own row; of others nobody can tell', () => {
  const { db, migrate } = oldHall(150)
  for (const id of ['alone', 'kept', 'merged']) {
    insert(db, 'parties', { id, type: 'person', name: '单芳', ...NOBODY, createdAt: 5, lastVisitAt: 10 })
    const visit = { party: id, channel: 'letter', headcount: 1, representatives: '', noticeGiven: 1, registeredBy: 'a' }
    insert(db, 'visits', { id: `of-${id}`, ...visit, businessDate: '2026-10-15', registeredAt: 10 })
    for (const [at, what] of ['registered', 'corrected', 'withdrawn', 'restored'].entries()) {
      insert(db, 'visit_changes', { visit: `of-${id}`, what, reason: '', before: '', at, account: 'a' })
    }
  }
  const undone = { undoneAt: 20, undoneBy: 'a', undoneReason: '' }
  const merge = { id: 'm', kept: 'kept', merged: 'merged', moved: '[]', reason: '', at: 15, account: 'a', ...undone }
  insert(db, 'party_merges', merge)
  migrate()
  expect(rows(db, 'SELECT visit, what FROM visit_changes WHERE party IS NOT NULL')).toEqual([
    { visit: 'of-alone', what: 'registered' },
    { visit: 'of-alone', what: 'corrected' },
  ])
  expect(rows(db, 'SELECT DISTINCT party FROM visit_changes WHERE party IS NOT NULL')).toEqual([{ party: 'alone' }])
})

test('whoever was erased and has data again is erased again in time', () => {
  const { db, migrate } = oldHall(150)
  const stored = (id: string, changes: Readonly<Record<string, string | number | null>> = {}) =>
    insert(db, 'parties', {
      ...{ id, type: 'person', name: '单芳', ...NOBODY, createdAt: 5, lastVisitAt: 10, erasedAt: 20 },
      ...changes,
    })
  stored('erased')
  for (const field of ['phone', 'documentNumber', 'address', 'details']) stored(field, { [field]: 'x' })
  stored('kept')
  stored('merged', { mergedInto: 'kept', erasedAt: null })
  stored('came')
  const visit = { party: 'came', channel: 'letter', headcount: 1, representatives: '', noticeGiven: 1 }
  const at = { businessDate: '2026-10-15', registeredAt: 30, registeredBy: 'a', withdrawnAt: 40 }
  insert(db, 'visits', { id: 'v', ...visit, ...at })
  migrate()
  expect(rows(db, 'SELECT id FROM parties WHERE erased_at IS NOT NULL')).toEqual([{ id: 'erased' }])
})
