import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { close, execute, insert, openWritable, row, type WritableDb } from '../../electron/store/database.ts'
import { keysOf } from '../../electron/store/keys.ts'
import { migrate } from '../../electron/store/migrate.ts'
import { firstWalk } from '../../electron/store/migrations/0010-first-walk.ts'
import { printing } from '../../electron/store/migrations/0020-printing.ts'
import { receptionFloor } from '../../electron/store/migrations/0030-reception-floor.ts'
import { personalData } from '../../electron/store/migrations/0040-personal-data.ts'
import { findVisit } from '../../electron/store/tables/visit.ts'
import type { PartyId, VisitId } from '../../shared/model/ids.ts'

const BEFORE = [firstWalk, printing, receptionFloor]
const keys = keysOf(new Uint8Array(32).fill(1))
const PLANTED = { documentNumber: '11010519491231002X', phone: '13800000002', address: '明川市城关镇北街三号' }
const SPOKESMAN = '13911112222'

let folder: string
let file: string
let db: WritableDb

/** A hall that worked with the version before: one visitor with papers, one without. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migration-'))
  file = join(folder, 'hall.sqlite')
  db = openWritable(file, keys)
  migrate(db, () => {}, BEFORE)
  const person = { name: 'F', role: 'clerk', department: null, desk: null, title: '', phone: '', passwordHash: 'x' }
  insert(db, 'accounts', { id: 'a', account: 'front1', ...person, active: 1, createdAt: 1 })
  const party = { type: 'person', name: '王芳', documentType: 'resident-card', createdAt: 1 }
  insert(db, 'parties', { id: 'p', ...party, ...PLANTED })
  insert(db, 'parties', { id: 'q', ...party, documentNumber: '', phone: '', address: '' })
  const representatives = JSON.stringify([{ name: '李强', phone: SPOKESMAN }])
  const visit = { party: 'p', channel: 'visit', headcount: 1, representatives, noticeGiven: 1, registeredBy: 'a' }
  insert(db, 'visits', { id: 'v', ticket: null, ...visit, businessDate: '2026-10-15', registeredAt: 1 })
  migrate(db, () => {}, [...BEFORE, personalData])
  // Reading goes through the newest tables.
  migrate(db, () => {})
})
afterEach(() => {
  close(db)
  rmSync(folder, { recursive: true })
})

test('staff read what they read before', () => {
  // The rows above have short names for identities.
  expect(findVisit(db, 'v' as VisitId)).toMatchObject({ ...PLANTED, party: 'p' as PartyId })
  expect(findVisit(db, 'v' as VisitId)?.representatives).toContain(SPOKESMAN)
})

test('the file says nothing of it any more, also not in its free space', () => {
  execute(db, 'PRAGMA wal_checkpoint(TRUNCATE)')
  const bytes = ['', '-wal'].map((part) => readFileSync(`${file}${part}`).toString('utf8')).join('')
  expect(bytes).toContain('王芳')
  for (const planted of [...Object.values(PLANTED), SPOKESMAN]) expect(bytes).not.toContain(planted)
})

test('a document is found by its hash, and an empty one finds nobody', () => {
  const found = (number: string) =>
    row(db, "SELECT id FROM parties WHERE document_hash = keyed_hash('document', :number) AND document_hash <> ''", {
      number,
    })
  expect(found(PLANTED.documentNumber)).toEqual({ id: 'p' })
  expect(found('')).toBeUndefined()
})
