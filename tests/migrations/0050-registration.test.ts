import { beforeEach, expect, test } from 'vitest'
import { execute, insert, row, type WritableDb } from '../../electron/store/database.ts'
import { oldHall } from '../support/old-hall.ts'

const NUMBER = '11010519491231002X'
const REASON = '核对单芳的电话'

let db: WritableDb

/** A hall of the version before: a visitor who came twice and one who never did. */
beforeEach(() => {
  const old = oldHall(50)
  db = old.db
  execute(
    db,
    `INSERT INTO parties (id, type, name, document_type, document_number, phone, address, created_at) VALUES
       ('p', 'person', '单芳', 'resident-card', seal('parties.document_number:p', '${NUMBER}'), '', '', 5),
       ('q', 'person', '欧阳雪', 'none', '', '', '', 6)`,
  )
  const visit = { party: 'p', channel: 'visit', headcount: 1, representatives: '', noticeGiven: 1, registeredBy: 'a' }
  insert(db, 'visits', { id: 'v', ticket: null, ...visit, businessDate: '2026-10-15', registeredAt: 10 })
  insert(db, 'visits', { id: 'w', ticket: null, ...visit, businessDate: '2026-10-16', registeredAt: 20 })
  insert(db, 'reveals', { visit: 'v', what: 'phone', reason: REASON, account: 'a', at: 30 })
  old.migrate()
})

test('everybody the hall knows is found by pinyin, initials and the end of their document', () => {
  const by = (where: string) => row<{ id: string }>(db, `SELECT id FROM parties WHERE ${where}`)?.id
  expect(by("pinyin = 'shanfang'")).toBe('p')
  expect(by("initials = 'oyx'")).toBe('q')
  expect(by("document_tail = keyed_hash('document-tail', '002X')")).toBe('p')
  expect(by("document_tail <> '' AND id = 'q'")).toBeUndefined()
})

test('the last visit of a party is known, and its beginning where it never came', () => {
  const last = (id: string) => row(db, 'SELECT last_visit_at, merged_into FROM parties WHERE id = :id', { id })
  expect([last('p'), last('q')]).toEqual([
    { lastVisitAt: 20, mergedInto: null },
    { lastVisitAt: 6, mergedInto: null },
  ])
})

test('why somebody looked at personal data is sealed', () => {
  const kept = "SELECT reason, unseal('reveals.reason:' || visit, reason) AS opened FROM reveals"
  const { reason, opened } = row<{ reason: string; opened: string }>(db, kept) ?? {}
  expect(opened).toBe(REASON)
  expect(reason).not.toContain('单芳')
})

test('visits stand as they were: nobody along, nothing withdrawn', () => {
  const columns = 'attendants, needs, message, version, withdrawn_at'
  const visit = row(db, `SELECT ${columns} FROM visits WHERE id = 'v'`)
  expect(visit).toEqual({ attendants: '', needs: '', message: '', version: 1, withdrawnAt: null })
})
