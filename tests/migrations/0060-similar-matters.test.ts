import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { close, execute, insert, openReadable, row, rows, type WritableDb } from '../../electron/store/database.ts'
import { NOBODY, oldHall } from '../support/old-hall.ts'

let folder: string
let db: WritableDb

/** A hall of the version before: three matters, the second of which was taken out of the middle. */
beforeEach(() => {
  const old = oldHall(60)
  db = old.db
  folder = old.folder
  execute(db, "INSERT INTO categories (code, name, name_en, position) VALUES ('land', 'L', 'L', 1)")
  addMatter('one', '东乡三村', '征地补偿款未付')
  addMatter('two', '西乡', '低保')
  addMatter('three', '云顶花园', '𬭎某的外墙脱落')
  execute(db, "DELETE FROM casefiles WHERE id = 'two'")
  old.migrate()
})

function addMatter(id: string, place: string, summary: string): void {
  insert(db, 'parties', { id, type: 'person', name: id, ...NOBODY, createdAt: 1 })
  const visit = { ticket: null, channel: 'visit', headcount: 1, representatives: '', noticeGiven: 1, registeredBy: 'a' }
  insert(db, 'visits', { id, party: id, ...visit, businessDate: '2026-10-15', registeredAt: 10 })
  const matter = { kind: 'claim', category: 'land', attempt: 'first', state: 'registered', rulePack: 'national-2022' }
  const received = { receivedAt: 10, receivedOn: '2026-10-15', registeredBy: 'a', department: null }
  insert(db, 'casefiles', {
    id,
    number: id,
    queryCode: id,
    visit: id,
    party: id,
    place,
    summary,
    ...matter,
    ...received,
  })
}

const FOUND = `SELECT c.id FROM matter_terms t JOIN casefiles c ON c.ordinal = t.rowid WHERE matter_terms MATCH :term`
const foundBy = (term: string, file: Parameters<typeof rows>[0] = db) =>
  rows<{ id: string }>(file, FOUND, { term }).map(({ id }) => id)

test('matters that were there are found by place, pairs of characters and rare characters', () => {
  expect(['p东乡三', '补偿', '𬭎某', '低保'].map((term) => foundBy(term))).toEqual([['one'], ['one'], ['three'], []])
})

test('no matter repeats another until somebody says so', () => {
  expect(row(db, 'SELECT same_as FROM casefiles LIMIT 1')).toEqual({ sameAs: null })
})

test('a backup finds the same matters, though rows may be numbered anew in it', () => {
  const copy = join(folder, 'copy.sqlite')
  execute(db, `VACUUM INTO '${copy}'`)
  const restored = openReadable(copy)
  expect(['p东乡三', '𬭎某'].map((term) => foundBy(term, restored))).toEqual([['one'], ['three']])
  close(restored)
})
