import type { AccountId, TranscriptId, VisitId } from '../../../shared/model/ids.ts'
import { insert, type ReadableDb, row, rows, run, update, type WritableDb } from '../database.ts'

export type TranscriptRow = Readonly<{
  id: TranscriptId
  visit: VisitId
  version: number
  confirmedVersion: number | null
  confirmedAt: number | null
  confirmedBy: AccountId | null
  confirmedDigest: string | null
  /** How often the account was confirmed: the number of its latest sealed revision. */
  revision: number
  /** Why it is being corrected; empty where it is not. */
  correctionReason: string
  correctionBy: AccountId | null
  correctionAt: number | null
}>

/** `guide` is JSON of the six answers. */
export type VersionRow = Readonly<{
  transcript: TranscriptId
  version: number
  guide: string
  savedAt: number
  savedBy: AccountId
}>

/** One confirmation. `signature` is JSON of its strokes, empty without one; `reason` is empty for the first. */
export type RevisionRow = Readonly<{
  transcript: TranscriptId
  revision: number
  version: number
  digest: string
  sealedAt: number
  sealedBy: AccountId
  manner: 'signature' | 'thumbprint' | 'oral'
  signature: string
  reason: string
}>

export function insertTranscript(
  db: WritableDb,
  transcript: Pick<TranscriptRow, 'id' | 'visit' | 'version'> & Partial<TranscriptRow>,
): void {
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

/** Takes the place of the version before it, which is not kept. */
export function replaceVersion(db: WritableDb, before: number, { savedBy: _, ...version }: VersionRow): void {
  run(
    db,
    `UPDATE transcript_versions SET version = :version, guide = :guide, saved_at = :savedAt
     WHERE transcript = :transcript AND version = :before`,
    { ...version, before },
  )
}

/** Who kept a version and when, without its words. */
export function findSaving(
  db: ReadableDb,
  transcript: TranscriptId,
  version: number,
): (Pick<VersionRow, 'savedAt' | 'savedBy'> & Readonly<{ sealed: 0 | 1 }>) | undefined {
  return row(
    db,
    `SELECT saved_at, saved_by, EXISTS (
       SELECT 1 FROM transcript_revisions r WHERE r.transcript = v.transcript AND r.version = v.version
     ) AS sealed FROM transcript_versions v WHERE transcript = :transcript AND version = :version`,
    { transcript, version },
  )
}

export function findVersion(db: ReadableDb, transcript: TranscriptId, version: number): VersionRow | undefined {
  return row(db, 'SELECT * FROM transcript_versions WHERE transcript = :transcript AND version = :version', {
    transcript,
    version,
  })
}

export function insertRevision(db: WritableDb, revision: RevisionRow): void {
  run(
    db,
    `INSERT INTO transcript_revisions
       (transcript, revision, version, digest, sealed_at, sealed_by, manner, signature, reason)
     VALUES (:transcript, :revision, :version, :digest, :sealedAt, :sealedBy, :manner,
       seal('transcript_revisions.signature:' || :transcript || ':' || CAST(:revision AS INTEGER), :signature), :reason)`,
    revision,
  )
}

type NamedRevision = Omit<RevisionRow, 'signature'> & Readonly<{ sealedByName: string }>

/** All revisions of an account, the first one first, without their signatures. */
export function listRevisions(db: ReadableDb, transcript: TranscriptId): NamedRevision[] {
  return rows(db, `${REVISION} WHERE r.transcript = :transcript ORDER BY r.revision`, { transcript })
}

export function findRevision(
  db: ReadableDb,
  transcript: TranscriptId,
  revision: number,
): (NamedRevision & Readonly<{ signature: string; guide: string }>) | undefined {
  return row(
    db,
    `SELECT r.*, a.name AS sealed_by_name, v.guide,
       coalesce(unseal('transcript_revisions.signature:' || r.transcript || ':' || r.revision, r.signature), '') AS signature
     FROM transcript_revisions r JOIN accounts a ON a.id = r.sealed_by
     JOIN transcript_versions v ON v.transcript = r.transcript AND v.version = r.version
     WHERE r.transcript = :transcript AND r.revision = :revision`,
    { transcript, revision },
  )
}

const REVISION = `SELECT r.transcript, r.revision, r.version, r.digest, r.sealed_at, r.sealed_by, r.manner, r.reason,
  a.name AS sealed_by_name FROM transcript_revisions r JOIN accounts a ON a.id = r.sealed_by`

/** 256 bits that depend on the hall's key and on nothing else but the account. */
export function findDraftKey(db: ReadableDb, account: AccountId): string {
  return row<{ key: string }>(db, "SELECT keyed_hash('draft-key', :account) AS key", { account })?.key ?? ''
}
