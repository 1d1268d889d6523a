import { expect, test } from 'vitest'
import { insert, rows } from '../../electron/store/database.ts'
import { findConfirmations } from '../../electron/store/tables/journal.ts'
import { oldHall } from '../support/old-hall.ts'

test('confirmations from before are counted, by an index', () => {
  const { db, migrate } = oldHall(170)
  const entry = {
    account: 'a',
    role: 'clerk',
    place: 'hall',
    stage: 'transcript',
    before: '',
    after: 'x',
    previous: '',
  }
  const acts = ['transcript.save', 'transcript.confirm', 'transcript.correct', 'transcript.confirm']
  for (const [index, what] of acts.entries())
    insert(db, 'journal', { sequence: index + 1, at: index * 10, record: 't', what, hash: `${index}`, ...entry })
  migrate()
  expect(findConfirmations(db, 't')).toEqual({ count: 2, lastAt: 30 })
  expect(findConfirmations(db, 'u')).toEqual({ count: 0, lastAt: null })
  const plan = "EXPLAIN QUERY PLAN SELECT count(*) FROM journal WHERE what = 'transcript.confirm' AND record = 't'"
  expect(JSON.stringify(rows(db, plan))).toContain('journal_of_confirmations')
})
