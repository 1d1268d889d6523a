import type { AccountId, RecordingId, TranscriptId, VisitId } from '../../../shared/model/ids.ts'
import { insert, type ReadableDb, row, rows, run, update, type WritableDb } from '../database.ts'
import { addedTo } from './retention.ts'

export type ConsentRow = Readonly<{
  id: string
  transcript: TranscriptId
  /** Sealed: who sat at the desk is told by no copy of the database. */
  giver: string
  manner: 'aloud' | 'written'
  askedBy: AccountId
  givenAt: number
  withdrawnAt: number | null
  withdrawnBy: AccountId | null
}>

export type RecordingRow = Readonly<{
  id: RecordingId
  transcript: TranscriptId
  consent: string
  begunAt: number
  begunBy: AccountId
  /** When its last piece came. */
  heardAt: number
  endedAt: number | null
  ended: 'stopped' | 'lost' | 'withdrawn' | null
  /** How many its page made; known from its end. */
  pieces: number
  /** Of what came: summed up here, because going through hours of sound for it would hold everybody up. */
  kept: number
  bytes: number
  durationMs: number
  digest: string
  removedAt: number | null
  removedBy: AccountId | null
  removedReason: string
}>

type PieceRow = Readonly<{
  recording: RecordingId
  sequence: number
  untilMs: number
  digest: string
  sound: Uint8Array
}>

export type MarkRow = Readonly<{
  id: string
  recording: RecordingId
  atMs: number
  part: string
  words: string
  made: 'written' | 'pressed'
}>

export function insertConsent(db: WritableDb, consent: Omit<ConsentRow, 'withdrawnAt' | 'withdrawnBy'>): void {
  run(
    db,
    `INSERT INTO recording_consents (id, transcript, giver, manner, asked_by, given_at)
     VALUES (:id, :transcript, seal('recording_consents.giver:' || :id, :giver), :manner, :askedBy, :givenAt)`,
    consent,
  )
}

/** The consent that was given last, also where it was withdrawn. */
export function findConsent(
  db: ReadableDb,
  transcript: TranscriptId,
): (ConsentRow & { askedByName: string }) | undefined {
  return row(
    db,
    `SELECT c.id, c.transcript, coalesce(unseal('recording_consents.giver:' || c.id, c.giver), '') AS giver, c.manner,
       c.asked_by, c.given_at, c.withdrawn_at, c.withdrawn_by, a.name AS asked_by_name
     FROM recording_consents c JOIN accounts a ON a.id = c.asked_by
     WHERE c.transcript = :transcript ORDER BY c.given_at DESC, c.id DESC LIMIT 1`,
    { transcript },
  )
}

export function withdrawConsents(db: WritableDb, transcript: TranscriptId, at: number, by: AccountId): number {
  return run(
    db,
    `UPDATE recording_consents SET withdrawn_at = :at, withdrawn_by = :by
     WHERE transcript = :transcript AND withdrawn_at IS NULL`,
    { transcript, at, by },
  )
}

export function insertRecording(
  db: WritableDb,
  recording: Pick<RecordingRow, 'id' | 'transcript' | 'consent' | 'begunAt' | 'begunBy' | 'heardAt'>,
): void {
  insert(db, 'recordings', recording)
  addedTo(db, { transcript: recording.transcript })
}

export function updateRecording(
  db: WritableDb,
  id: RecordingId,
  changes: Partial<Omit<RecordingRow, 'id' | 'transcript' | 'removedReason'>>,
): void {
  update(db, 'recordings', id, changes)
}

export function findRecording(db: ReadableDb, id: RecordingId): RecordingRow | undefined {
  return row(db, 'SELECT * FROM recordings WHERE id = :id', { id })
}

export function listOpenRecordings(db: ReadableDb, transcript: TranscriptId): RecordingRow[] {
  return rows(db, 'SELECT * FROM recordings WHERE transcript = :transcript AND ended_at IS NULL', { transcript })
}

/** Those of which nothing came since `before`. */
export function listSilentRecordings(db: ReadableDb, before: number): RecordingRow[] {
  return rows(db, 'SELECT * FROM recordings WHERE ended_at IS NULL AND heard_at < :before', { before })
}

export type ListedRecording = RecordingRow & Readonly<{ begunByName: string; removedByName: string | null }>

export function listRecordings(db: ReadableDb, transcript: TranscriptId): ListedRecording[] {
  return rows(
    db,
    `SELECT r.id, r.transcript, r.consent, r.begun_at, r.begun_by, r.heard_at, r.ended_at, r.ended, r.pieces, r.kept,
       r.bytes, r.duration_ms, r.digest, r.removed_at, r.removed_by, a.name AS begun_by_name, w.name AS removed_by_name,
       coalesce(unseal('recordings.removed_reason:' || r.id, r.removed_reason), '') AS removed_reason
     FROM recordings r JOIN accounts a ON a.id = r.begun_by LEFT JOIN accounts w ON w.id = r.removed_by
     WHERE r.transcript = :transcript ORDER BY r.begun_at, r.id`,
    { transcript },
  )
}

/** The next twenty that ended and are there; opens nothing that is sealed. */
export function listEndedAfter(db: ReadableDb, last: string): RecordingRow[] {
  return rows(
    db,
    `SELECT * FROM recordings WHERE id > :last AND ended_at IS NOT NULL AND removed_at IS NULL ORDER BY id LIMIT 20`,
    { last },
  )
}

/** True where it was new. */
export function insertPiece(db: WritableDb, piece: PieceRow): boolean {
  return (
    run(
      db,
      `INSERT INTO recording_pieces (recording, sequence, until_ms, digest, sound)
       VALUES (:recording, CAST(:sequence AS INTEGER), CAST(:untilMs AS INTEGER), :digest,
         seal_bytes(${PIECE_CONTEXT(':recording', ':sequence')}, :sound))
       ON CONFLICT DO NOTHING`,
      piece,
    ) === 1
  )
}

export function findPieceDigest(db: ReadableDb, recording: RecordingId, sequence: number): string | undefined {
  return row<{ digest: string }>(
    db,
    'SELECT digest FROM recording_pieces WHERE recording = :recording AND sequence = :sequence',
    { recording, sequence },
  )?.digest
}

export function listPieceDigests(db: ReadableDb, recording: RecordingId): { sequence: number; digest: string }[] {
  const sql = 'SELECT sequence, digest FROM recording_pieces WHERE recording = :recording ORDER BY sequence'
  return rows(db, sql, { recording })
}

/** Up to a hundred pieces after `sequence`, in their order. */
export function listSound(
  db: ReadableDb,
  recording: RecordingId,
  after: number,
): { sequence: number; sound: Buffer }[] {
  return rows(
    db,
    `SELECT sequence, unseal_bytes(${PIECE_CONTEXT('recording', 'sequence')}, sound) AS sound FROM recording_pieces
     WHERE recording = :recording AND sequence > :after ORDER BY sequence LIMIT 100`,
    { recording, after },
  )
}

/** With secure_delete nothing of it stays in the file. */
export function deleteSound(db: WritableDb, recording: RecordingId): void {
  run(db, 'DELETE FROM recording_pieces WHERE recording = :recording', { recording })
  run(db, 'DELETE FROM recording_marks WHERE recording = :recording', { recording })
}

export function updateRemoved(
  db: WritableDb,
  id: RecordingId,
  removed: Readonly<{ at: number; by: AccountId; reason: string }>,
): void {
  run(
    db,
    `UPDATE recordings SET removed_at = :at, removed_by = :by,
       removed_reason = seal('recordings.removed_reason:' || id, :reason) WHERE id = :id`,
    { id, ...removed },
  )
}

/** As `deleteSound` for all recordings of a visit, with who agreed to them; that there were some stays. */
export function eraseRecordings(db: WritableDb, visit: VisitId, now: number): void {
  const ofVisit = '(SELECT id FROM transcripts WHERE visit = :visit)'
  for (const table of ['recording_pieces', 'recording_marks']) {
    run(db, `DELETE FROM ${table} WHERE recording IN (SELECT id FROM recordings WHERE transcript IN ${ofVisit})`, {
      visit,
    })
  }
  run(db, `UPDATE recording_consents SET giver = '' WHERE transcript IN ${ofVisit}`, { visit })
  run(
    db,
    `UPDATE recordings SET removed_at = coalesce(removed_at, :now), removed_reason = '' WHERE transcript IN ${ofVisit}`,
    { visit, now },
  )
}

export function insertMark(db: WritableDb, mark: MarkRow): void {
  run(
    db,
    `INSERT INTO recording_marks (id, recording, at_ms, part, words, made)
     VALUES (:id, :recording, CAST(:atMs AS INTEGER), :part, seal('recording_marks.words:' || :id, :words), :made)
     ON CONFLICT DO NOTHING`,
    mark,
  )
}

export function listMarks(db: ReadableDb, transcript: TranscriptId): MarkRow[] {
  return rows(
    db,
    `SELECT m.id, m.recording, m.at_ms, m.part, m.made,
       coalesce(unseal('recording_marks.words:' || m.id, m.words), '') AS words
     FROM recordings r JOIN recording_marks m ON m.recording = r.id
     WHERE r.transcript = :transcript ORDER BY m.at_ms, m.id`,
    { transcript },
  )
}

const PIECE_CONTEXT = (recording: string, sequence: string) =>
  `'recording_pieces.sound:' || ${recording} || ':' || CAST(${sequence} AS INTEGER)`
