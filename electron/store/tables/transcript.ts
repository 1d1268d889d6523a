import type { AccountId, TranscriptId, VisitId } from '../../../shared/model/ids.ts'
import { insert, type ReadableDb, row, rows, run, update, type WritableDb } from '../database.ts'
import { CONFIRMATION } from './journal.ts'
import { addedTo } from './retention.ts'

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

/** `guide` is JSON of the six answers and the words; empty once retention took what was said. */
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
  { correctionReason, ...changes }: Partial<Omit<TranscriptRow, 'id' | 'visit'>>,
): void {
  update(db, 'transcripts', id, changes)
  if (correctionReason === undefined) return
  run(
    db,
    `UPDATE transcripts SET correction_reason = seal('transcripts.correction_reason:' || :id, :correctionReason)
     WHERE id = :id`,
    { id, correctionReason },
  )
}

export function findTranscript(db: ReadableDb, id: TranscriptId): TranscriptRow | undefined {
  return row(db, `${TRANSCRIPT} WHERE id = :id`, { id })
}

export function findTranscriptOf(db: ReadableDb, visit: VisitId): TranscriptRow | undefined {
  return row(db, `${TRANSCRIPT} WHERE visit = :visit`, { visit })
}

const TRANSCRIPT = `SELECT id, visit, version, confirmed_version, confirmed_at, confirmed_by, confirmed_digest, revision,
  unseal('transcripts.correction_reason:' || id, correction_reason) AS correction_reason, correction_by, correction_at
  FROM transcripts`

export function insertVersion(db: WritableDb, version: VersionRow): void {
  run(
    db,
    `INSERT INTO transcript_versions (transcript, version, guide, saved_at, saved_by)
     VALUES (:transcript, :version, ${SEALED_GUIDE}, :savedAt, :savedBy)`,
    version,
  )
  addedTo(db, { transcript: version.transcript })
}

/** Takes the place of the version before it, which is not kept. */
export function replaceVersion(db: WritableDb, before: number, { savedBy: _, ...version }: VersionRow): void {
  run(
    db,
    `UPDATE transcript_versions SET version = :version, guide = ${SEALED_GUIDE}, saved_at = :savedAt
     WHERE transcript = :transcript AND version = :before`,
    { ...version, before },
  )
}

// Every number is bound as a REAL.
const SEALED_GUIDE = "seal('transcript_versions.guide:' || :transcript || ':' || CAST(:version AS INTEGER), :guide)"
const GUIDE_CONTEXT = "'transcript_versions.guide:' || v.transcript || ':' || v.version"
const GUIDE = `unseal(${GUIDE_CONTEXT}, v.guide) AS guide`

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
  return row(
    db,
    `SELECT v.transcript, v.version, ${GUIDE}, v.saved_at, v.saved_by
     FROM transcript_versions v WHERE v.transcript = :transcript AND v.version = :version`,
    { transcript, version },
  )
}

/** Fifty before that one, the newest first, without their words. */
export function listVersions(
  db: ReadableDb,
  transcript: TranscriptId,
  before: number,
): (Pick<VersionRow, 'version' | 'savedAt'> & Readonly<{ savedBy: string }>)[] {
  return rows(
    db,
    `SELECT v.version, v.saved_at, a.name AS saved_by FROM transcript_versions v JOIN accounts a ON a.id = v.saved_by
     WHERE v.transcript = :transcript AND v.version < :before ORDER BY v.version DESC LIMIT 50`,
    { transcript, before },
  )
}

export function insertRevision(db: WritableDb, revision: RevisionRow): void {
  run(
    db,
    `INSERT INTO transcript_revisions
       (transcript, revision, version, digest, sealed_at, sealed_by, manner, signature, reason)
     VALUES (:transcript, :revision, :version, :digest, :sealedAt, :sealedBy, :manner,
       seal('transcript_revisions.signature:' || :transcript || ':' || CAST(:revision AS INTEGER), :signature),
       seal('transcript_revisions.reason:' || :transcript || ':' || CAST(:revision AS INTEGER), :reason))`,
    revision,
  )
}

/** The next fifty accounts that were ever confirmed, be it by their rows or by the journal alone. */
export function listConfirmedAfter(db: ReadableDb, last: string): { id: TranscriptId }[] {
  return rows(
    db,
    `SELECT id FROM transcripts WHERE id > :last AND (revision > 0 OR confirmed_version IS NOT NULL)
     UNION SELECT transcript FROM transcript_revisions WHERE transcript > :last
     UNION SELECT record FROM journal WHERE ${CONFIRMATION} AND record > :last
     ORDER BY 1 LIMIT 50`,
    { last },
  )
}

export type Sealing = Omit<TranscriptRow, 'id' | 'correctionReason' | 'correctionBy' | 'correctionAt'>

/** How far an account is confirmed by its own row; opens nothing that is sealed. */
export function findSealing(db: ReadableDb, id: TranscriptId): Sealing | undefined {
  return row(
    db,
    `SELECT visit, version, confirmed_version, confirmed_at, confirmed_by, confirmed_digest, revision
     FROM transcripts WHERE id = :id`,
    { id },
  )
}

export type Seal = Pick<RevisionRow, 'revision' | 'version' | 'digest' | 'sealedAt' | 'sealedBy'>

/** Every confirmation of an account, the first one first; opens nothing that is sealed. */
export function listSeals(db: ReadableDb, transcript: TranscriptId): Seal[] {
  return rows(
    db,
    `SELECT revision, version, digest, sealed_at, sealed_by FROM transcript_revisions
     WHERE transcript = :transcript ORDER BY revision`,
    { transcript },
  )
}

type NamedRevision = Omit<RevisionRow, 'signature'> & Readonly<{ sealedByName: string }>

/** All revisions of an account, the first one first, without their signatures. */
export function listRevisions(db: ReadableDb, transcript: TranscriptId): NamedRevision[] {
  return rows(db, `SELECT ${REVISION} FROM ${REVISIONS} WHERE r.transcript = :transcript ORDER BY r.revision`, {
    transcript,
  })
}

/** `guide` and `signature` are null where they are gone or damaged. */
export type SealedRevision = Omit<RevisionRow, 'signature'> &
  Readonly<{ sealedByName: string; guide: string | null; signature: string | null }>

export function findRevision(db: ReadableDb, transcript: TranscriptId, revision: number): SealedRevision | undefined {
  return row(
    db,
    `SELECT ${REVISION},
       CASE WHEN v.guide IS NOT NULL THEN unseal_or_null(${GUIDE_CONTEXT}, v.guide) END AS guide,
       unseal_or_null('transcript_revisions.signature:' || r.transcript || ':' || r.revision, r.signature) AS signature
     FROM ${REVISIONS}
     LEFT JOIN transcript_versions v ON v.transcript = r.transcript AND v.version = r.version
     WHERE r.transcript = :transcript AND r.revision = :revision`,
    { transcript, revision },
  )
}

const REVISION = `r.transcript, r.revision, r.version, r.digest, r.sealed_at, r.sealed_by, r.manner,
  coalesce(unseal_or_null('transcript_revisions.reason:' || r.transcript || ':' || r.revision, r.reason), '') AS reason,
  a.name AS sealed_by_name`
const REVISIONS = 'transcript_revisions r JOIN accounts a ON a.id = r.sealed_by'

/** 256 bits that depend on the hall's key and on nothing else but the account. */
export function findDraftKey(db: ReadableDb, account: AccountId): string {
  return row<{ key: string }>(db, "SELECT keyed_hash('draft-key', :account) AS key", { account })?.key ?? ''
}
