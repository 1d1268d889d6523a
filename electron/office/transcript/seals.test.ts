import { afterEach, beforeEach, expect, test } from 'vitest'
import { NO_NEEDS } from '../../../shared/contract/visit.ts'
import type { TranscriptId } from '../../../shared/model/ids.ts'
import {
  DAY,
  matterNamed,
  openSampleOffice,
  refusalOf,
  type SampleOffice,
} from '../../../tests/support/sample-office.ts'
import { confirmed, erasedByRetention, registered } from '../../../tests/support/staged.ts'
import { execute, rows, run, write } from '../../store/database.ts'
import { digestOf } from '../../store/tables/journal.ts'
import { eraseVisit, insertErasure } from '../../store/tables/retention.ts'
import { findRevision, findTranscriptOf } from '../../store/tables/transcript.ts'
import { findVisit } from '../../store/tables/visit.ts'
import type { Work } from '../command.ts'
import { found } from '../refusal.ts'
import { register } from '../visit/register.ts'
import { RETENTION } from '../visit/retention.ts'
import { save, transcriptOf } from './account.ts'
import { accountSheet, printAccount } from './print.ts'
import { confirm, correct, proofOfAccount, revisionOf } from './revisions.ts'
import { brokenAccounts, confirmationOf } from './seals.ts'

const STROKES: [number, number][][] = [
  [
    [1200, 300],
    [1300, 410],
  ],
]

let hall: SampleOffice
let visit: ReturnType<typeof registered>
let transcript: TranscriptId
beforeEach(async () => {
  hall = await openSampleOffice()
  visit = registered(hall, matterNamed('lake'))
  confirmed(hall, matterNamed('lake'), visit)
  transcript = findTranscriptOf(hall.office.db, visit)?.id ?? transcript
  const { version } = hall.run('front1', correct, { transcript, reason: '地名记错了' })
  hall.run('front1', confirm, { transcript, version, manner: 'signature', signature: STROKES })
})
afterEach(() => hall.close())

const proofs = () => [1, 2].map((revision) => proofOrRefusal(revision))

function proofOrRefusal(revision: number) {
  const look = () => revisionOf(hall.reading('leader1'), { transcript, revision }).proof
  return refusalOf(look) ?? look()
}

/** What somebody could do who has the file, the key and this program. */
function tamper(...changes: readonly string[]): void {
  const { db } = hall.office
  for (const { name } of rows<{ name: string }>(db, "SELECT name FROM sqlite_schema WHERE type = 'trigger'"))
    execute(db, `DROP TRIGGER ${name}`)
  for (const sql of changes) run(db, sql, sql.includes(':transcript') ? { transcript } : {})
}

const sheet = (revision: number) =>
  accountSheet(hall.office.documents, hall.reading('front1'), { transcript, revision })

const seal = (column: string, number: string, text: string) =>
  `seal('${column}:' || transcript || ':' || ${number}, '${text}')`
const WORDS = JSON.stringify({ ...matterNamed('lake').transcript, want: '别的诉求', words: '' })
const OTHER_WORDS = seal('transcript_versions.guide', 'version', WORDS)
const OTHER_REASON = seal('transcript_revisions.reason', 'revision', '来访人改口')
const OTHER_LINES = seal('transcript_revisions.signature', 'revision', '[[[1,1],[2,2]]]')

test('what was confirmed is proven by its digest and the journal', async () => {
  expect(proofs()).toEqual(['whole', 'whole'])
  expect(proofOfAccount(hall.office.db, visit)).toBe('whole')
  expect(proofOfAccount(hall.office.db, registered(hall, matterNamed('wages')))).toBeNull()
  expect(await brokenAccounts(hall.office.db)).toEqual([])
})

test.each([
  ['words', `UPDATE transcript_versions SET guide = ${OTHER_WORDS} WHERE version = 2 AND transcript = :transcript`],
  ['the digest', "UPDATE transcript_revisions SET digest = 'x' WHERE transcript = :transcript"],
  ['the signature', `UPDATE transcript_revisions SET signature = ${OTHER_LINES} WHERE transcript = :transcript`],
  [
    'who sealed it',
    'UPDATE transcript_revisions SET sealed_by = (SELECT max(id) FROM accounts) WHERE 1 OR :transcript',
  ],
  ['when', 'UPDATE transcript_revisions SET sealed_at = sealed_at - 1 WHERE transcript = :transcript'],
  ['why', `UPDATE transcript_revisions SET reason = ${OTHER_REASON} WHERE revision = 2 AND transcript = :transcript`],
  [
    'a first seal',
    `UPDATE transcript_revisions SET reason = ${OTHER_REASON} WHERE revision = 1 AND transcript = :transcript`,
  ],
  ['how', "UPDATE transcript_revisions SET manner = 'thumbprint' WHERE transcript = :transcript"],
])('%s changed behind the back of the hall is found, told, and not printed as confirmed', async (_, sql) => {
  tamper(sql)
  expect(proofs()).toContain('broken')
  const broken = await brokenAccounts(hall.office.db)
  expect(broken).toEqual([expect.stringMatching(/^2026-/)])
  expect(refusalOf(() => sheet(proofs().indexOf('broken') + 1))).toBe('SEAL_BROKEN')
})

test('a seal from before the reason was part of it is proven by what was', () => {
  const { db } = hall.office
  const sealed = found(findRevision(db, transcript, 2))
  const { reasonDigest, ...before } = confirmationOf({ ...sealed, signature: JSON.stringify(STROKES) })
  expect(reasonDigest).toBeDefined()
  const after = digestOf(db, JSON.stringify(before))
  tamper(`UPDATE journal SET after = '${after}' WHERE sequence = (SELECT max(sequence) FROM journal)`)
  expect(proofs()).toEqual(['whole', 'whole'])
})

const OF_IT = 'transcript = :transcript'
const DAMAGED = 'substr(guide, 1, 60) || $$ || substr(guide, 65)'.replaceAll('$$', "'AAAA'")
const UNCONFIRMED = 'confirmed_version = NULL, confirmed_at = NULL, confirmed_by = NULL, confirmed_digest = NULL'

test.each([
  ['emptied past the triggers', [`UPDATE transcript_versions SET guide = '' WHERE ${OF_IT}`], ['broken', 'broken']],
  ['damaged', [`UPDATE transcript_versions SET guide = ${DAMAGED} WHERE ${OF_IT}`], ['broken', 'broken']],
  ['damaged in the first', [`UPDATE transcript_versions SET guide = ${DAMAGED} WHERE version = 2 AND ${OF_IT}`], null],
  ['removed', [`DELETE FROM transcript_versions WHERE ${OF_IT}`], ['broken', 'broken']],
  ['unsealed', [`DELETE FROM transcript_revisions WHERE ${OF_IT}`, `UPDATE transcripts SET ${UNCONFIRMED}`], null],
  [
    'unsealed without a trace in its row',
    [`DELETE FROM transcript_revisions WHERE ${OF_IT}`, `UPDATE transcripts SET revision = 0, ${UNCONFIRMED}`],
    ['SEAL_BROKEN', 'SEAL_BROKEN'],
  ],
  ['robbed of the last seal', [`DELETE FROM transcript_revisions WHERE revision = 2 AND ${OF_IT}`], null],
  ['taken back to the first seal', ['UPDATE transcripts SET revision = 1, confirmed_version = 2'], null],
  ['taken back to an earlier version', ['UPDATE transcripts SET version = 1'], ['broken', 'broken']],
  ['robbed of its reason', [`UPDATE transcript_revisions SET reason = '' WHERE ${OF_IT}`], ['whole', 'broken']],
])('an account that was %s is named, looked at without an error, and printed no more', async (_, changes, seen) => {
  tamper(...changes)
  if (seen) expect(proofs()).toEqual(seen)
  expect(await brokenAccounts(hall.office.db)).toEqual([expect.stringMatching(/^2026-/)])
  expect(proofOfAccount(hall.office.db, visit)).toBe('broken')
  const revision = proofs().findLastIndex((proof) => proof !== 'whole') + 1
  expect(refusalOf(() => sheet(revision))).toBe('SEAL_BROKEN')
  expect(transcriptOf(hall.reading('front1'), { visit })).toMatchObject({
    revision: 2,
    confirmedVersion: expect.any(Number),
  })
  const guide = matterNamed('lake').transcript
  const base = findTranscriptOf(hall.office.db, visit)?.version ?? 0
  expect(refusalOf(() => hall.run('front1', save, { transcript, base, guide }))).toBe('ALREADY_CONFIRMED')
})

test('a sealed account reads as it was confirmed, whichever version its row points at', () => {
  const { version } = hall.run('front1', correct, { transcript, reason: '地名记错了' })
  const guide = { ...matterNamed('lake').transcript, where: '青石镇', words: '' }
  const saved = hall.run('front1', save, { transcript, base: version, guide })
  hall.run('front1', confirm, { transcript, version: saved.version, manner: 'oral', signature: null })
  tamper('UPDATE transcripts SET version = 2')
  expect(transcriptOf(hall.reading('front1'), { visit })?.guide.where).toBe('青石镇')
})

test('what was printed before a seal was broken is not printed once more', () => {
  hall.run('front1', printAccount, { transcript, revision: 2, second: null })
  tamper(`UPDATE transcript_revisions SET digest = 'x' WHERE ${OF_IT}`)
  expect(refusalOf(() => sheet(2))).toBe('SEAL_BROKEN')
  expect(refusalOf(() => hall.run('front1', printAccount, { transcript, revision: 2, second: null }))).toBe(
    'SEAL_BROKEN',
  )
})

const emptied = (now: number) =>
  write(hall.office.db, () => eraseVisit(hall.office.db, { id: visit, representatives: '[]', attendants: '[]' }, now))

test('what retention emptied is not called changed', async () => {
  erasedByRetention(hall)
  expect(proofs()).toEqual(['emptied', 'emptied'])
  expect(await brokenAccounts(hall.office.db)).toEqual([])
})

test('what retention emptied is not called changed either when its party comes again', async () => {
  erasedByRetention(hall)
  const { party } = found(findVisit(hall.office.db, visit))
  const { channel, party: people } = matterNamed('lake')
  const heads = { headcount: people.headcount, representatives: [], attendants: [], needs: NO_NEEDS, message: '' }
  const again = { ticket: null, channel, party: { id: party, phone: '13900000000' }, noticeGiven: true, ...heads }
  hall.run('front1', register, again)
  expect(proofs()).toEqual(['emptied', 'emptied'])
  expect(await brokenAccounts(hall.office.db)).toEqual([])
})

test('what was emptied without a run of retention, or is too young for it, is called changed', () => {
  const { db } = hall.office
  const run = { at: hall.office.now() + DAY, years: 1, parties: 1, visits: 1, attachments: 0 }
  emptied(run.at)
  expect(proofs()).toEqual(['broken', 'broken'])
  hall.advance(DAY)
  write(db, () => insertErasure(db, run))
  expect(proofs()).toEqual(['broken', 'broken'])
  hall.run('admin', (work: Work) => work.changed('visit', RETENTION, { after: run }), {})
  expect(proofs()).toEqual(['broken', 'broken'])
})
