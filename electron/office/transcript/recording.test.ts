import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Piece, RecordingMark } from '../../../shared/contract/transcript-recording.ts'
import type { RecordingId } from '../../../shared/model/ids.ts'
import {
  DAY,
  MINUTE,
  matterNamed,
  openSampleOffice,
  refusalOf,
  type SampleOffice,
} from '../../../tests/support/sample-office.ts'
import { opened, registered } from '../../../tests/support/staged.ts'
import { execute, row, rows, run } from '../../store/database.ts'
import { retentionTask } from '../visit/erase.ts'
import { setRetention } from '../visit/retention.ts'
import { withdraw } from '../visit/withdraw.ts'
import { begin, save, transcriptOf } from './account.ts'
import { giveConsent, withdrawConsent } from './consent.ts'
import { keepRecorded, listen, recordingsOf } from './recorded.ts'
import { beginRecording, endRecording, endSilentRecordings, removeRecording } from './recording.ts'
import { damagedRecordings, digestOfSound } from './recording-proof.ts'
import { confirm, correct } from './revisions.ts'

let hall: SampleOffice
let visit: ReturnType<typeof registered>
let transcript: ReturnType<typeof begin>['id']
beforeEach(async () => {
  hall = await openSampleOffice()
  visit = registered(hall, matterNamed('lake'))
  transcript = hall.run('front1', begin, { visit }).id
  hall.run('front1', save, { transcript, base: 1, guide: matterNamed('lake').transcript })
})
afterEach(() => hall.close())

const agree = () => hall.run('front1', giveConsent, { transcript, giver: '姜水生', manner: 'aloud' })
const begun = (account = 'front1') => hall.run(account, beginRecording, { transcript }).id
const piece = (sequence: number, text = `sound ${sequence}`): Piece => {
  return { sequence, until: (sequence + 1) * 1000, sound: Buffer.from(text).toString('base64') }
}
const keep = (recording: RecordingId, pieces: readonly Piece[], marks: readonly RecordingMark[] = [], who = 'front1') =>
  keepRecorded(hall.office, hall.as(who), { recording, pieces, marks })
const end = (recording: RecordingId, pieces: number) => hall.run('front1', endRecording, { recording, pieces })
const seen = (account = 'front1') => recordingsOf(hall.reading(account), { transcript })
const seal = () => hall.run('front1', confirm, { transcript, version: 2, manner: 'oral', signature: null })
const mark = (at: number, words: string): RecordingMark => {
  return { id: crypto.randomUUID(), at, part: 'what', words, made: 'written' }
}
const journalled = () => rows<{ what: string }>(hall.office.db, 'SELECT what FROM journal').length

function agreed(): RecordingId {
  agree()
  return begun()
}

async function heard(recording: RecordingId, account = 'front1'): Promise<string> {
  let parts = ''
  for await (const part of listen(hall.office, hall.as(account), recording)) parts += part.toString()
  return parts
}

test('nothing is recorded before somebody agreed', () => {
  expect(refusalOf(begun)).toBe('CONSENT_NEEDED')
  expect(agree()).toEqual({ givenAt: hall.office.now() })
  const recording = begun()
  expect(seen()).toMatchObject({ recordings: [{ id: recording, endedAt: null, digest: '', missing: 0 }] })
  expect(seen().consent).toEqual({
    ...{ giver: '姜水生', manner: 'aloud', askedBy: hall.as('front1').name },
    ...{ givenAt: hall.office.now(), withdrawnAt: null },
  })
})

test('what came is heard in its order, whatever way it came, with its marks', async () => {
  const recording = agreed()
  const sentence = mark(1500, '井水发黑')
  keep(recording, [piece(0), piece(2)])
  keep(recording, [piece(1)], [sentence])
  keep(recording, [piece(1), piece(3)], [sentence])
  expect(await heard(recording)).toBe('sound 0sound 1sound 2sound 3')
  const { digest, missing } = end(recording, 4)
  expect(missing).toBe(0)
  expect(seen().recordings).toMatchObject([
    { ended: 'stopped', durationMs: 4000, bytes: 28, digest, marks: [sentence] },
  ])
  expect(refusalOf(() => keep(recording, [piece(4)]))).toBe('WRONG_STATE')
})

test('a sentence that is put in after the end gets its place, and the recording stays ended', () => {
  const recording = agreed()
  keep(recording, [piece(0)])
  const { digest } = end(recording, 1)
  const late = mark(300, '井水发黑')
  hall.advance(MINUTE)
  expect(keep(recording, [], [late])).toEqual({ kept: 1 })
  expect(seen().recordings).toMatchObject([{ ended: 'stopped', digest, endedAt: hall.office.now() - MINUTE }])
  expect(seen().recordings[0]?.marks).toEqual([late])
  seal()
  hall.advance(11_000)
  expect(refusalOf(() => keep(recording, [], [mark(400, '找过村里')]))).toBe('ALREADY_CONFIRMED')
})

test('an hour of sound comes whole and in its order, and others are answered in between', async () => {
  const recording = agreed()
  const hour = Array.from({ length: 3600 }, (_, second) => piece(second, `second ${second};`.padEnd(3_000, '.')))
  for (let from = 0; from < hour.length; from += 30) keep(recording, hour.slice(from, from + 30))
  end(recording, hour.length)
  let answered = 0
  const another = setInterval(() => {
    answered += 1
  })
  const sound = await heard(recording)
  clearInterval(another)
  expect(sound.match(/\d+(?=;)/g)).toEqual(hour.map(({ sequence }) => String(sequence)))
  expect(answered).toBeGreaterThan(5)
})

test('another sound under a number that was kept is refused, and nothing of that message is kept', async () => {
  const recording = agreed()
  keep(recording, [piece(0)])
  expect(refusalOf(() => keep(recording, [piece(1), piece(0, 'other')]))).toBe('KEY_REUSED')
  expect(await heard(recording)).toBe('sound 0')
})

test('pieces that never came are told, and the digest is of those that did', () => {
  agree()
  const [one, other] = [begun(), begun()]
  keep(one, [piece(0), piece(3)])
  keep(other, [piece(0), piece(1)])
  const ends = [end(one, 6), end(other, 2)]
  expect(ends.map(({ missing }) => missing)).toEqual([4, 0])
  expect(ends[0]?.digest).not.toBe(ends[1]?.digest)
})

const CUT = 'DELETE FROM recording_pieces WHERE sequence BETWEEN 1 AND 2'

test.each([
  ['cut', [CUT]],
  ['cut, and its own digest with it', [CUT, 'UPDATE recordings SET kept = 2, pieces = 2, digest = :digest']],
  ['exchanged', ["UPDATE recording_pieces SET digest = 'other' WHERE sequence = 1"]],
])('a recording that was %s since it ended is told to whoever lists it and checks the journal', async (_, changes) => {
  agree()
  const [whole, other] = [begun(), begun('front2')]
  keep(whole, [piece(0), piece(1), piece(2), piece(3)])
  end(whole, 4)
  hall.run('front2', endRecording, { recording: other, pieces: 0 })
  const damaged = () => seen().recordings.map((recording) => recording.damaged)
  expect(damaged()).toEqual([false, false])
  expect(await damagedRecordings(hall.office.db)).toEqual([])
  for (const sql of changes)
    run(hall.office.db, sql, sql.includes(':digest') ? { digest: digestOfSound(hall.office.db, whole).digest } : {})
  expect(damaged()).toContain(true)
  expect(await damagedRecordings(hall.office.db)).toEqual([expect.stringMatching(/^2026-/)])
})

test('a recording that goes on, comes back, or was removed is not called damaged', () => {
  const recording = agreed()
  keep(recording, [piece(0)])
  hall.advance(MINUTE + 1)
  endSilentRecordings(hall.office)
  keep(recording, [piece(1)])
  expect(seen().recordings[0]?.damaged).toBe(false)
  end(recording, 2)
  expect(seen().recordings[0]?.damaged).toBe(false)
  remove(recording)
  expect(seen().recordings[0]?.damaged).toBe(false)
})

test('a second of sound writes nothing into the journal; beginning, end and listening do', async () => {
  const recording = agreed()
  const before = journalled()
  for (let second = 0; second < 20; second += 1) keep(recording, [piece(second)])
  expect(journalled()).toBe(before)
  end(recording, 20)
  await heard(recording, 'leader1')
  const last = rows(hall.office.db, 'SELECT what, account, record FROM journal ORDER BY sequence DESC LIMIT 2')
  expect(last).toEqual([
    { what: 'transcript.listen', account: hall.as('leader1').id, record: recording },
    { what: 'sample.command', account: hall.as('front1').id, record: transcript },
  ])
})

test('a page that is gone ends its recording after a minute, and may come back with what it still has', async () => {
  const recording = agreed()
  keep(recording, [piece(0)])
  hall.advance(MINUTE)
  endSilentRecordings(hall.office)
  expect(seen().recordings[0]?.ended).toBeNull()
  hall.advance(1)
  endSilentRecordings(hall.office)
  expect(seen().recordings).toMatchObject([{ ended: 'lost', endedAt: hall.office.now() }])
  keep(recording, [piece(1)])
  expect(seen().recordings).toMatchObject([{ ended: null, endedAt: null, durationMs: 2000 }])
  expect(await heard(recording)).toBe('sound 0sound 1')
})

test('beginning anew ends what the same clerk lost; one recording at another desk goes on', () => {
  agree()
  const [first, other] = [begun(), begun('front2')]
  begun()
  expect(
    seen()
      .recordings.map(({ id, ended }) => [id, ended])
      .slice(0, 2),
  ).toEqual([
    [first, 'lost'],
    [other, null],
  ])
  expect(refusalOf(() => keep(other, [piece(0)]))).toBe('NOT_FOUND')
})

test('withdrawing the consent ends the recording and keeps or removes what there is', async () => {
  const recording = agreed()
  keep(recording, [piece(0)])
  expect(hall.run('front2', withdrawConsent, { transcript, erase: false })).toEqual({ erased: 0 })
  expect(refusalOf(() => keep(recording, [piece(1)]))).toBe('CONSENT_NEEDED')
  expect(refusalOf(begun)).toBe('CONSENT_NEEDED')
  expect(refusalOf(() => hall.run('front1', withdrawConsent, { transcript, erase: true }))).toBe('CONSENT_NEEDED')
  expect(seen()).toMatchObject({ consent: { withdrawnAt: hall.office.now() }, recordings: [{ ended: 'withdrawn' }] })
  expect(await heard(recording)).toBe('sound 0')
  agree()
  expect(refusalOf(() => keep(recording, [piece(1)]))).toBe('WRONG_STATE')
  hall.run('front1', withdrawConsent, { transcript, erase: true })
  expect(() => listen(hall.office, hall.as('front1'), recording)).toThrow('NOT_FOUND')
})

test('of what was removed no byte stays in the file, and why it went is kept', () => {
  const recording = agreed()
  keep(recording, [piece(0)], [mark(1, '井水发黑')])
  const sealed = row<{ sound: Buffer }>(hall.office.db, 'SELECT sound FROM recording_pieces')?.sound
  execute(hall.office.db, 'PRAGMA wal_checkpoint(TRUNCATE)')
  const isInFile = () => readFileSync(hall.file).includes(sealed ?? '')
  expect(isInFile()).toBe(true)
  expect(refusalOf(() => remove(recording))).toBe('WRONG_STATE')
  end(recording, 1)
  remove(recording)
  execute(hall.office.db, 'PRAGMA wal_checkpoint(TRUNCATE)')
  expect(isInFile()).toBe(false)
  const removed = { at: hall.office.now(), by: hall.as('front1').name, reason: '录错了人' }
  expect(seen().recordings).toMatchObject([{ removed, marks: [], bytes: 7 }])
  expect(refusalOf(() => remove(recording))).toBe('WRONG_STATE')
})

const remove = (recording: RecordingId) => hall.run('front1', removeRecording, { recording, reason: '录错了人' })

test('the last words before the seal still arrive; then nothing is recorded until the account is corrected', () => {
  const recording = agreed()
  seal()
  hall.advance(5_000)
  keep(recording, [piece(0)])
  hall.advance(6_000)
  expect(refusalOf(() => keep(recording, [piece(1)]))).toBe('ALREADY_CONFIRMED')
  expect([begun, agree, () => remove(recording)].map(refusalOf)).toEqual([
    ...['ALREADY_CONFIRMED', 'ALREADY_CONFIRMED', 'WRONG_STATE'],
  ])
  end(recording, 1)
  expect(refusalOf(() => remove(recording))).toBe('ALREADY_CONFIRMED')
  hall.run('front1', correct, { transcript, reason: '漏记' })
  expect(refusalOf(begun)).toBeNull()
})

test('nothing is recorded of a registration that was taken back', () => {
  const recording = agreed()
  hall.run('front1', withdraw, { visit, reason: '登记错了' })
  expect([begun, agree, () => keep(recording, [piece(0)])].map(refusalOf)).toEqual(Array(3).fill('WITHDRAWN'))
})

test('what was recorded of an accusation is not for other clerks', async () => {
  const accusation = opened(hall, 'lake', { kind: 'accusation' })
  const { id = transcript } = transcriptOf(hall.reading('front1'), { visit: accusation.visit }) ?? {}
  hall.run('front1', correct, { transcript: id, reason: '漏记' })
  hall.run('front1', giveConsent, { transcript: id, giver: '姜水生', manner: 'written' })
  const recording = hall.run('front1', beginRecording, { transcript: id }).id
  keep(recording, [piece(0)])
  const looks = [
    () => recordingsOf(hall.reading('front2'), { transcript: id }),
    () => listen(hall.office, hall.as('front2'), recording),
    () => hall.run('front2', beginRecording, { transcript: id }),
    () => hall.run('front2', endRecording, { recording, pieces: 1 }),
    () => hall.run('front2', withdrawConsent, { transcript: id, erase: true }),
  ]
  expect(looks.map(refusalOf)).toEqual(looks.map(() => 'NOT_FOUND'))
  expect(await heard(recording, 'supervisor1')).toBe('sound 0')
})

test('the sound goes when personal data has been kept long enough; that there was some stays', async () => {
  const recording = agreed()
  keep(recording, [piece(0)], [mark(1, '井水发黑')])
  end(recording, 1)
  hall.run('admin', setRetention, { years: 3 })
  hall.advance(4 * 366 * DAY)
  retentionTask()(hall.office)
  expect(rows(hall.office.db, 'SELECT * FROM recording_pieces')).toEqual([])
  expect(seen()).toMatchObject({ consent: { giver: '' }, recordings: [{ removed: { by: '', reason: '' }, marks: [] }] })
  expect(() => listen(hall.office, hall.as('front1'), recording)).toThrow('NOT_FOUND')
})
