import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { NO_NEEDS } from '../../../shared/contract/visit-fields.ts'
import { PartyInput } from '../../../shared/contract/visit-party.ts'
import type { AttachmentId, VisitId } from '../../../shared/model/ids.ts'
import { DAY, MINUTE, openSampleOffice, SAMPLE_KEYS, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { close, openReadable, rows, view } from '../../store/database.ts'
import { insertAttachment } from '../../store/tables/attachments.ts'
import { begin, save } from '../transcript/account.ts'
import { printAccount } from '../transcript/print.ts'
import { confirm, correct as correctAccount } from '../transcript/revisions.ts'
import { correct } from './correct.ts'
import { retentionTask } from './erase.ts'
import { register } from './register.ts'
import { setRetention } from './retention.ts'
import { withdraw } from './withdraw.ts'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

const WHO = { document: { type: 'resident-card', number: '11010519491231002X' }, details: { birthDate: '1949-12-31' } }
const PARTY = PartyInput.parse({ type: 'person', name: '林芳', ...WHO, phone: '13912345678', address: '湖滨路 1 号' })
const COMPANION = { as: 'companion' as const, name: '伴', phone: '13912345679', relation: '', authorised: false }
const VISIT = {
  ...{ ticket: null, channel: 'visit' as const, headcount: 1, message: '井水发黑', noticeGiven: true },
  ...{ representatives: [{ name: '表', phone: '13912345670' }], attendants: [COMPANION] },
  needs: { ...NO_NEEDS, wheelchair: true },
}
const SIGNATURE: [number, number][][] = [
  [
    [1, 2],
    [3, 4],
  ],
]

/** Somebody who came twice, of whom everything was written down that the hall can write down without a matter. */
function cameLongAgo(): void {
  const { id: visit, party } = hall.run('front1', register, { ...VISIT, party: PARTY })
  writtenDown(visit)
  hall.run('front1', correct, { visit, version: 1, reason: '记错了', party: { phone: '13912345672' } })
  hall.advance(MINUTE)
  const again = hall.run('front1', register, { ...VISIT, party: { id: party, phone: '13912345671' } })
  hall.advance(MINUTE)
  hall.run('front1', withdraw, { visit: again.id, reason: '登记错了人' })
  insertAttachment(hall.office.db, {
    ...{ id: hall.office.newId() as AttachmentId, visit, name: '信.jpg', type: 'image/jpeg', bytes: 1, pages: 1 },
    ...{ digest: 'x', thumbnail: null, addedAt: 1, addedBy: hall.as('front1').id },
  })
  hall.advance(4 * 366 * DAY)
}

function writtenDown(visit: VisitId): void {
  const { id: transcript, guide } = hall.run('front1', begin, { visit })
  const { version } = hall.run('front1', save, { transcript, base: 1, guide: { ...guide, words: '井水发黑三年' } })
  const seal = { transcript, manner: 'signature' as const, signature: SIGNATURE }
  hall.run('front1', confirm, { ...seal, version })
  hall.run('front1', printAccount, { transcript, revision: 1, second: null })
  for (const reason of ['地名记错了', '人名记错了']) {
    hall.run('front1', correctAccount, { transcript, reason })
    if (reason === '地名记错了') hall.run('front1', confirm, { ...seal, version })
  }
}

/** As the store's keys make them; the digest of a document looks like the one, written in other digits. */
const [SEALED, HASHED, DIGEST] = [/^a[\w+/]{38,}=*$/, /^[\w-]{43}$/, /^[\da-f]{64}$/]
const isSecret = (value: unknown): value is string =>
  typeof value === 'string' && !DIGEST.test(value) && (SEALED.test(value) || HASHED.test(value))

/** Every sealed and every hashed value of the database, by its column. */
function secrets(): Map<string, string[]> {
  const { db } = hall.office
  const tables = rows<{ name: string }>(
    db,
    "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%'",
  )
  const kept = new Map<string, string[]>()
  for (const { name } of tables) {
    for (const record of rows<Record<string, unknown>>(db, `SELECT * FROM ${name}`)) {
      for (const [column, value] of Object.entries(record)) {
        const place = `${name}.${column}`
        if (isSecret(value)) kept.set(place, [...(kept.get(place) ?? []), value])
      }
    }
  }
  return kept
}

function of(table: string) {
  return (column: string) => `${table}.${column}`
}

/** Those of which any piece is there: a long one is spread over pages. */
function onDisk(values: readonly string[]): string[] {
  const bytes = Buffer.concat([hall.file, `${hall.file}-wal`].map((file) => readFileSync(file)))
  return values.filter((value) =>
    (value.match(/.{1,40}/g) ?? []).some((piece) => piece.length >= SHORTEST && bytes.includes(piece)),
  )
}

/** A hash is as long; what is shorter may be there by chance. */
const SHORTEST = 40

function erase(): void {
  hall.run('admin', setRetention, { years: 3 })
  const task = retentionTask()
  for (let times = 0; times < 5; times += 1) task(hall.office)
}

const ERASED = [
  ...['address', 'details', 'documentHash', 'documentNumber', 'documentTail', 'phone', 'phoneHash'].map(of('parties')),
  ...['attendants', 'message', 'needs', 'representatives'].map(of('visits')),
  ...['visit_changes.before', 'attachments.name', 'transcripts.correctionReason', 'transcript_versions.guide'],
  ...['transcript_revisions.reason', 'transcript_revisions.signature', 'transcript_sheets.html'],
]
/** Why and that something was done, and answers that are kept for a week. */
const STAYS = [
  ...['after', 'before', 'hash', 'previous'].map(of('journal')),
  ...['command_results.input', 'command_results.result', 'data_key.proof', 'visit_changes.reason'],
  ...['transcript_revisions.digest', 'transcript_sheets.digest', 'transcripts.confirmedDigest'],
]

test('of what was erased no byte stays on the disk, not even sealed', () => {
  cameLongAgo()
  const before = secrets()
  expect([...before.keys()].sort()).toEqual([...ERASED, ...STAYS].sort())
  for (const [place, values] of before) expect(onDisk(values), place).toEqual(values)
  erase()
  for (const [place, values] of before) expect(onDisk(values), place).toEqual(STAYS.includes(place) ? values : [])
})

test('nobody waits for a reader: the log is emptied once it has read', () => {
  cameLongAgo()
  const message = secrets().get('visits.message') ?? []
  const reader = openReadable(hall.file, SAMPLE_KEYS)
  hall.run('admin', setRetention, { years: 3 })
  const task = retentionTask()
  view(reader, () => {
    rows(reader, 'SELECT id FROM visits')
    const began = performance.now()
    for (let times = 0; times < 5; times += 1) task(hall.office)
    expect(performance.now() - began).toBeLessThan(2000)
    expect(onDisk(message)).toEqual(message)
  })
  task(hall.office)
  expect(onDisk(message)).toEqual([])
  close(reader)
})
