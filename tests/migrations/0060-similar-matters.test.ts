import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { close, execute, insert, openReadable, openWritable, row, rows } from '../../electron/store/database.ts'
import { keysOf } from '../../electron/store/keys.ts'
import { migrate } from '../../electron/store/migrate.ts'
import { firstWalk } from '../../electron/store/migrations/0010-first-walk.ts'
import { printing } from '../../electron/store/migrations/0020-printing.ts'
import { receptionFloor } from '../../electron/store/migrations/0030-reception-floor.ts'
import { personalData } from '../../electron/store/migrations/0040-personal-data.ts'
import { registration } from '../../electron/store/migrations/0050-registration.ts'
import { similarMatters } from '../../electron/store/migrations/0060-similar-matters.ts'

const BEFORE = [firstWalk, printing, receptionFloor, personalData, registration]

let folder: string
let db: ReturnType<typeof openWritable>

/** A hall of the version before: three matters, the second of which was taken out of the middle. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migration-'))
  db = openWritable(join(folder, 'hall.sqlite'), keysOf(new Uint8Array(32).fill(1)))
  migrate(db, () => {}, BEFORE)
  const person = { name: 'F', role: 'clerk', department: null, desk: null, title: '', phone: '', passwordHash: 'x' }
  insert(db, 'accounts', { id: 'a', account: 'front1', ...person, active: 1, createdAt: 1 })
  execute(db, "INSERT INTO categories (code, name, name_en, position) VALUES ('land', 'L', 'L', 1)")
  addMatter('one', '东乡三村', '征地补偿款未付')
  addMatter('two', '西乡', '低保')
  addMatter('three', '云顶花园', '𬭎某的外墙脱落')
  execute(db, "DELETE FROM casefiles WHERE id = 'two'")
  migrate(db, () => {}, [...BEFORE, similarMatters])
})
afterEach(() => {
  close(db)
  rmSync(folder, { recursive: true })
})

function addMatter(id: string, place: string, summary: string): void {
  const empty = { documentType: 'none', documentNumber: '', phone: '', address: '' }
  insert(db, 'parties', { id, type: 'person', name: id, ...empty, createdAt: 1 })
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
