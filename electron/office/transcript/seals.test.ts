import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TranscriptId } from '../../../shared/model/ids.ts'
import { matterNamed, openSampleOffice, refusalOf, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { confirmed, registered } from '../../../tests/support/staged.ts'
import { execute, run, write } from '../../store/database.ts'
import { eraseVisit } from '../../store/tables/retention.ts'
import { findTranscriptOf } from '../../store/tables/transcript.ts'
import { accountSheet } from './print.ts'
import { confirm, correct, revisionOf } from './revisions.ts'
import { brokenAccounts } from './seals.ts'

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

const proofs = () => [1, 2].map((revision) => revisionOf(hall.reading('leader1'), { transcript, revision }).proof)

/** What somebody could do who has the file, the key and this program. */
function tamper(sql: string): void {
  const { db } = hall.office
  for (const trigger of ['sealed_versions_are_not_changed', 'revisions_are_not_changed'])
    execute(db, `DROP TRIGGER ${trigger}`)
  run(db, sql, { transcript })
}

const seal = (column: string, number: string, text: string) =>
  `seal('${column}:' || transcript || ':' || ${number}, '${text}')`
const WORDS = JSON.stringify({ ...matterNamed('lake').transcript, want: '别的诉求', words: '' })
const OTHER_WORDS = seal('transcript_versions.guide', 'version', WORDS)
const OTHER_LINES = seal('transcript_revisions.signature', 'revision', '[[[1,1],[2,2]]]')

test('what was confirmed is proven by its digest and the journal', async () => {
  expect(proofs()).toEqual(['whole', 'whole'])
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
  ['how', "UPDATE transcript_revisions SET manner = 'thumbprint' WHERE transcript = :transcript"],
])('%s changed behind the back of the hall is found, told, and not printed as confirmed', async (_, sql) => {
  tamper(sql)
  expect(proofs()).toContain('broken')
  const broken = await brokenAccounts(hall.office.db)
  expect(broken).toEqual([expect.stringMatching(/^2026-/)])
  const reading = hall.reading('front1')
  const revision = proofs().indexOf('broken') + 1
  expect(refusalOf(() => accountSheet(hall.office.documents, reading, { transcript, revision }))).toBe('SEAL_BROKEN')
})

test('what retention emptied is not called changed', async () => {
  write(hall.office.db, () => eraseVisit(hall.office.db, { id: visit, representatives: '[]', attendants: '[]' }))
  expect(proofs()).toEqual(['emptied', 'emptied'])
  expect(await brokenAccounts(hall.office.db)).toEqual([])
})
