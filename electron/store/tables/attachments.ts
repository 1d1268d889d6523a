import type { FileType } from '../../../shared/model/file-type.ts'
import type { AccountId, AttachmentId, VisitId } from '../../../shared/model/ids.ts'
import { type ReadableDb, row, rows, run, type WritableDb } from '../database.ts'
import { addedTo } from './retention.ts'

/** `digest` and `thumbnail` name files beside the database. File names often hold names of people and are sealed. */
export type AttachmentRow = Readonly<{
  id: AttachmentId
  visit: VisitId
  name: string
  type: FileType
  bytes: number
  /** Of a PDF; 0 where they could not be counted. */
  pages: number
  digest: string
  thumbnail: string | null
  addedAt: number
  addedBy: AccountId
}>

type Removal = Readonly<{ removedAt: number | null; removedBy: AccountId | null; removedReason: string }>
export type KeptAttachment = AttachmentRow & Removal & Readonly<{ addedByName: string; removedByName: string | null }>

export function insertAttachment(db: WritableDb, attachment: AttachmentRow): void {
  run(
    db,
    `INSERT INTO attachments (id, visit, name, type, bytes, pages, digest, thumbnail, added_at, added_by)
     VALUES (:id, :visit, seal('attachments.name:' || :id, :name), :type, :bytes, :pages, :digest, :thumbnail,
       :addedAt, :addedBy)`,
    attachment,
  )
  addedTo(db, { visit: attachment.visit })
}

/** Taken away or, with nulls, put back. */
export function updateRemoval(db: WritableDb, id: AttachmentId, removal: Removal): void {
  run(
    db,
    `UPDATE attachments SET removed_at = :removedAt, removed_by = :removedBy,
       removed_reason = seal('attachments.removed_reason:' || id, :removedReason) WHERE id = :id`,
    { id, ...removal },
  )
}

export function findAttachment(db: ReadableDb, id: AttachmentId): KeptAttachment | undefined {
  return row(db, `${SELECT} WHERE f.id = :id`, { id })
}

/** Also those that were taken away, in the order they came. */
export function listAttachments(db: ReadableDb, visit: VisitId): KeptAttachment[] {
  return rows(db, `${SELECT} WHERE f.visit = :visit ORDER BY f.added_at, f.id`, { visit })
}

export function isUsed(db: ReadableDb, digest: string): boolean {
  const named = 'SELECT 1 FROM attachments WHERE digest = :digest UNION ALL SELECT 1 FROM attachments'
  return row(db, `${named} WHERE thumbnail = :digest LIMIT 1`, { digest }) !== undefined
}

/** Every file that a row names; none of a database from before there were any. */
export function namedFiles(db: ReadableDb): string[] {
  if (!row(db, "SELECT 1 FROM sqlite_schema WHERE name = 'attachments'")) return []
  const named = 'SELECT digest FROM attachments UNION SELECT thumbnail FROM attachments WHERE thumbnail IS NOT NULL'
  return rows<{ digest: string }>(db, named).map(({ digest }) => digest)
}

/** A word only this hall can read again, in this context; undefined for any other. */
export function openWord(db: ReadableDb, context: string, sealed: string): string | undefined {
  try {
    return row<{ word: string }>(db, 'SELECT unseal(:context, :sealed) AS word', { context, sealed })?.word
  } catch {
    return undefined
  }
}

export function sealWord(db: ReadableDb, context: string, word: string): string {
  return row<{ sealed: string }>(db, 'SELECT seal(:context, :word) AS sealed', { context, word })?.sealed ?? ''
}

const SELECT = `SELECT f.id, f.visit, unseal('attachments.name:' || f.id, f.name) AS name, f.type, f.bytes, f.pages,
    f.digest, f.thumbnail, f.added_at, f.added_by, a.name AS added_by_name, f.removed_at, f.removed_by,
    coalesce(unseal('attachments.removed_reason:' || f.id, coalesce(f.removed_reason, '')), '') AS removed_reason,
    r.name AS removed_by_name
  FROM attachments f JOIN accounts a ON a.id = f.added_by LEFT JOIN accounts r ON r.id = f.removed_by`
