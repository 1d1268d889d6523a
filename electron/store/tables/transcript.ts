import type { AccountId, TranscriptId, VisitId } from '../../../shared/model/ids.ts'
import { insert, type ReadableDb, row, update, type WritableDb } from '../database.ts'

export type TranscriptRow = Readonly<{
  id: TranscriptId
  visit: VisitId
  version: number
  confirmedVersion: number | null
  confirmedAt: number | null
  confirmedBy: AccountId | null
  confirmedDigest: string | null
}>

/** `guide` is JSON of the six answers. */
export type VersionRow = Readonly<{
  transcript: TranscriptId
  version: number
  guide: string
  savedAt: number
  savedBy: AccountId
}>

export function insertTranscript(db: WritableDb, transcript: TranscriptRow): void {
  insert(db, 'transcripts', transcript)
}

export function updateTranscript(
  db: WritableDb,
  id: TranscriptId,
  changes: Partial<Omit<TranscriptRow, 'id' | 'visit'>>,
): void {
  update(db, 'transcripts', id, changes)
}

export function findTranscript(db: ReadableDb, id: TranscriptId): TranscriptRow | undefined {
  return row(db, 'SELECT * FROM transcripts WHERE id = :id', { id })
}

export function findTranscriptOf(db: ReadableDb, visit: VisitId): TranscriptRow | undefined {
  return row(db, 'SELECT * FROM transcripts WHERE visit = :visit', { visit })
}

export function insertVersion(db: WritableDb, version: VersionRow): void {
  insert(db, 'transcript_versions', version)
}

export function findVersion(db: ReadableDb, transcript: TranscriptId, version: number): VersionRow | undefined {
  return row(db, 'SELECT * FROM transcript_versions WHERE transcript = :transcript AND version = :version', {
    transcript,
    version,
  })
}
