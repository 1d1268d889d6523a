import { type Piece, RecordingMark, type RecordingView } from '../../../shared/contract/transcript-recording.ts'
import type { RecordingId, TranscriptId } from '../../../shared/model/ids.ts'
import { AFTER_SEAL_MS } from '../../../shared/model/recording.ts'
import type { Instant } from '../../../shared/model/time.ts'
import { type ReadableDb, write } from '../../store/database.ts'
import {
  findPieceDigest,
  insertMark,
  insertPiece,
  listMarks,
  listRecordings,
  listSound,
  type RecordingRow,
  updateRecording,
} from '../../store/tables/recordings.ts'
import { appendEntry } from '../journal/journal.ts'
import type { Actor, Office, Reading } from '../office.ts'
import { refuse } from '../refusal.ts'
import { readableAccount, refuseWithdrawn } from './access.ts'
import { consentOf } from './consent.ts'
import { consentInForce, missingOf, readableRecording } from './recording.ts'
import { isDamaged } from './recording-proof.ts'
import { hashOf } from './seals.ts'

type Recorded = Readonly<{ recording: RecordingId; pieces: readonly Piece[]; marks: readonly RecordingMark[] }>

/**
 * Keeps pieces of sound and marks as they come, in one transaction. Not a command of the journal: one entry a second for
 * each desk would bury what people did, so beginning and end stand there, with the digest of all that lies between.
 * Refused without consent (CONSENT_NEEDED), after the seal (ALREADY_CONFIRMED), for a registration that was taken back
 * (WITHDRAWN), once it was removed, and sound also once it was stopped (WRONG_STATE): a dictated sentence may be put into
 * the account after that.
 */
export function keepRecorded(office: Office, actor: Actor, { recording: id, pieces, marks }: Recorded) {
  return write(office.db, () => {
    const { db } = office
    const recording = readableRecording(db, actor, id)
    if (recording.begunBy !== actor.id) refuse('NOT_FOUND')
    refuseSilence(db, actor, recording, office.now())
    const isOver = recording.ended === 'stopped'
    if (isOver && pieces.length > 0) refuse('WRONG_STATE')
    const added = pieces.filter((piece) => isNew(db, id, piece))
    for (const { id: mark, at: atMs, part, words, made } of marks) {
      insertMark(db, { id: mark, recording: id, atMs, part, words, made })
    }
    if (isOver) return { kept: recording.kept }
    const kept = recording.kept + added.length
    const bytes = added.reduce((sum, { sound }) => sum + soundOf(sound).length, recording.bytes)
    const durationMs = Math.max(recording.durationMs, ...added.map(({ until }) => until))
    // A page that comes back after it was given up goes on with the same recording.
    updateRecording(db, id, { heardAt: office.now(), kept, bytes, durationMs, endedAt: null, ended: null })
    return { kept }
  })
}

/** The latest consent to recording an account, and its recordings in their order with their marks. */
export function recordingsOf({ db, actor }: Reading, input: Readonly<{ transcript: TranscriptId }>) {
  const { id } = readableAccount(db, actor, input.transcript)
  const marks = listMarks(db, id)
  const recordings = listRecordings(db, id).map((row): RecordingView => {
    const { id, begunAt, begunByName: begunBy, endedAt, ended, durationMs, bytes, digest, removedAt: at } = row
    const removed = at === null ? null : { at, by: row.removedByName ?? '', reason: row.removedReason }
    const own = marks.filter(({ recording }) => recording === id)
    return {
      ...{ id, begunAt, begunBy, endedAt, ended, durationMs, bytes, digest, missing: missingOf(row), removed },
      damaged: isDamaged(db, row),
      marks: own.map(({ id, atMs: at, part, words, made }) => RecordingMark.parse({ id, at, part, words, made })),
    }
  })
  return { consent: consentOf(db, id), recordings }
}

/** Gives the sound of a recording piece by piece; who listened when is in the journal before they hear it. */
export function listen(office: Office, actor: Actor, id: RecordingId): AsyncIterable<Buffer> {
  const { db } = office
  write(db, () => {
    const { removedAt } = readableRecording(db, actor, id)
    if (removedAt !== null) refuse('NOT_FOUND')
    const entry = { at: office.now(), actor, what: 'transcript.listen', stage: 'transcript', before: '', after: '' }
    appendEntry(db, { ...entry, id })
  })
  return soundFrom(db, id)
}

/** Between two steps everybody else is answered. */
async function* soundFrom(db: ReadableDb, recording: RecordingId): AsyncGenerator<Buffer> {
  for (let after = -1; ; ) {
    const step = listSound(db, recording, after)
    const last = step.at(-1)
    if (!last) return
    yield Buffer.concat(step.map(({ sound }) => sound))
    after = last.sequence
    await new Promise(setImmediate)
  }
}

function refuseSilence(db: ReadableDb, actor: Actor, recording: RecordingRow, now: Instant): void {
  refuseWithdrawn(db, readableAccount(db, actor, recording.transcript).visit)
  consentInForce(db, recording.transcript)
  if (recording.removedAt !== null || recording.ended === 'withdrawn') refuse('WRONG_STATE')
  const { confirmedAt, correctionAt } = readableAccount(db, actor, recording.transcript)
  const isSealed = confirmedAt !== null && correctionAt === null
  if (isSealed && now > confirmedAt + AFTER_SEAL_MS) refuse('ALREADY_CONFIRMED')
}

function isNew(db: RecordedDb, recording: RecordingId, { sequence, until: untilMs, sound }: Piece): boolean {
  const bytes = soundOf(sound)
  const digest = hashOf(bytes)
  if (insertPiece(db, { recording, sequence, untilMs, digest, sound: bytes })) return true
  if (findPieceDigest(db, recording, sequence) !== digest) refuse('KEY_REUSED')
  return false
}

type RecordedDb = Office['db']
const soundOf = (base64: string) => Buffer.from(base64, 'base64')
