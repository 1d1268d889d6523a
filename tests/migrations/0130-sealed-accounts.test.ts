import { expect, test } from 'vitest'
import { execute, insert, rows } from '../../electron/store/database.ts'
import { findResult } from '../../electron/store/tables/journal.ts'
import { findRevision, findTranscript, findVersion } from '../../electron/store/tables/transcript.ts'
import { TranscriptId } from '../../shared/model/ids.ts'
import { NOBODY, oldHall } from '../support/old-hall.ts'

const id = TranscriptId.parse('01a30000-0000-7000-8000-000000000001')
const by = { savedBy: 'a', savedAt: 20 }
const SAID = '{"words":"井水发黑 𠮷"}'

function hallWithAccount() {
  const hall = oldHall(130)
  const { db } = hall
  insert(db, 'parties', { id: 'p', type: 'person', name: '单芳', ...NOBODY, createdAt: 5, lastVisitAt: 10 })
  const visit = { party: 'p', channel: 'letter', headcount: 1, representatives: '', noticeGiven: 1, registeredBy: 'a' }
  insert(db, 'visits', { id: 'v', ...visit, businessDate: '2026-10-15', registeredAt: 10 })
  const correction = { correctionReason: '地名记错了', correctionBy: 'a', correctionAt: 30 }
  insert(db, 'transcripts', { id, visit: 'v', version: 2, revision: 1, confirmedVersion: 1, ...correction })
  insert(db, 'transcript_versions', { transcript: id, version: 1, guide: SAID, ...by })
  insert(db, 'transcript_versions', { transcript: id, version: 2, guide: '{}', ...by })
  const seal = { version: 1, digest: 'd', sealedAt: 20, sealedBy: 'a', manner: 'oral', signature: '', reason: '补记' }
  insert(db, 'transcript_revisions', { transcript: id, revision: 1, ...seal })
  insert(db, 'command_results', { account: 'a', key: 'k', what: 'w', input: 'i', result: SAID, at: 1 })
  return hall
}

test('accounts, their reasons and the kept answers are sealed, and read as before', () => {
  const { db, migrate } = hallWithAccount()
  migrate()
  const tables = ['transcripts', 'transcript_versions', 'transcript_revisions', 'command_results']
  const raw = JSON.stringify(tables.map((table) => rows(db, `SELECT * FROM ${table}`)))
  expect(raw).not.toMatch(/井水|地名|补记/)
  expect(findVersion(db, id, 1)?.guide).toBe(SAID)
  expect(findRevision(db, id, 1)).toMatchObject({ guide: SAID, reason: '补记', signature: '' })
  expect(findTranscript(db, id)).toMatchObject({ correctionReason: '地名记错了', version: 2 })
  expect(findResult(db, 'a', 'k')?.result).toBe(SAID)
})

test('what was confirmed is only ever emptied', () => {
  const { db, migrate } = hallWithAccount()
  migrate()
  for (const change of [
    "UPDATE transcript_versions SET guide = 'x' WHERE version = 1",
    'DELETE FROM transcript_versions WHERE version = 1',
    "UPDATE transcript_revisions SET reason = 'x'",
    'DELETE FROM transcript_revisions',
  ]) {
    expect(() => execute(db, change), change).toThrow(/never changes/)
  }
  execute(db, "UPDATE transcript_versions SET guide = 'x' WHERE version = 2")
  execute(db, "UPDATE transcript_versions SET guide = ''")
  execute(db, "UPDATE transcript_revisions SET reason = '', signature = ''")
})
