import type { AttachmentView } from '../../../shared/contract/visit-attachments.ts'
import { FILES_PER_VISIT, isPicture, LARGEST_THUMBNAIL } from '../../../shared/model/file-type.ts'
import type { AttachmentId, VisitId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../store/database.ts'
import {
  type AttachmentRow,
  insertAttachment,
  type KeptAttachment,
  listAttachments,
  updateRemoval,
} from '../../store/tables/attachments.ts'
import type { Work } from '../command.ts'
import type { Reading } from '../office.ts'
import { refuse } from '../refusal.ts'
import { attachmentOfVisit, visitToChange } from './attachment-access.ts'
import { type Received, receivedUpload } from './attachment-upload.ts'
import { visitToContinue } from './view.ts'

/** All of a visit's attachments in the order they came, those taken away among them. */
export function attachmentsOf({ db, actor }: Reading, { visit }: { visit: VisitId }): AttachmentView[] {
  return listAttachments(db, visitToContinue(db, actor, visit).id).map(toAttachmentView)
}

type Adding = Readonly<{ visit: VisitId; upload: string; thumbnail: string | null; name: string }>
type Added = { id: AttachmentId; alreadyThere: boolean }
type Has = (digest: string) => boolean

/**
 * Makes a received file an attachment of its visit. NOT_FOUND where the upload is another person's or another visit's,
 * older than an hour or gone from the disk; the same content of the same visit is not added twice.
 */
export function addAttachment(has: Has) {
  return (work: Work, { visit, upload, thumbnail, name }: Adding): Added => {
    const file = receivedUpload(work, visit, upload)
    const small = thumbnail === null ? null : receivedUpload(work, visit, thumbnail)
    if (small && !isPicture(small.type)) refuse('UNKNOWN_FILE_TYPE')
    if (small && small.bytes > LARGEST_THUMBNAIL) refuse('FILE_TOO_LARGE')
    return attach(work, has, visit, { ...file, name, thumbnail: small?.digest ?? null })
  }
}

type Attaching = Received & Pick<AttachmentRow, 'name' | 'thumbnail'>

export function attach({ db, actor, now, newId, changed }: Work, has: Has, visit: VisitId, file: Attaching): Added {
  visitToChange(db, actor, visit)
  const there = present(db, visit)
  const same = there.find(({ digest }) => digest === file.digest)
  if (same) return { id: same.id, alreadyThere: true }
  if (there.length >= FILES_PER_VISIT) refuse('TOO_MANY_FILES')
  // A row whose file is not on the disk must never be.
  for (const digest of [file.digest, ...(file.thumbnail ? [file.thumbnail] : [])]) if (!has(digest)) refuse('NOT_FOUND')
  const id = newId<AttachmentId>()
  insertAttachment(db, { id, visit, ...file, addedAt: now, addedBy: actor.id })
  changed('visit', visit, { after: { attachment: id, digest: file.digest } })
  return { id, alreadyThere: false }
}

type Removing = Readonly<{ attachment: AttachmentId; reason: string }>

/** Takes an attachment away; it stays in the hall, with the reason, and can be put back. */
export function removeAttachment({ db, actor, now, changed }: Work, { attachment: id, reason }: Removing) {
  const { visit, removedAt } = attachmentOfVisit(db, actor, id)
  visitToChange(db, actor, visit)
  if (removedAt !== null) refuse('WRONG_STATE')
  updateRemoval(db, id, { removedAt: now, removedBy: actor.id, removedReason: reason })
  changed('visit', visit, { before: { attachment: id }, after: { removed: id, reason } })
  return { id }
}

export function restoreAttachment({ db, actor, changed }: Work, { attachment: id }: { attachment: AttachmentId }) {
  const { visit, removedAt, digest } = attachmentOfVisit(db, actor, id)
  visitToChange(db, actor, visit)
  const there = present(db, visit)
  if (removedAt === null || there.some((other) => other.digest === digest)) refuse('WRONG_STATE')
  if (there.length >= FILES_PER_VISIT) refuse('TOO_MANY_FILES')
  updateRemoval(db, id, { removedAt: null, removedBy: null, removedReason: '' })
  changed('visit', visit, { before: { removed: id }, after: { attachment: id } })
  return { id }
}

export const present = (db: ReadableDb, visit: VisitId) =>
  listAttachments(db, visit).filter(({ removedAt }) => removedAt === null)

export function toAttachmentView(row: KeptAttachment): AttachmentView {
  const { id, visit, name, type, bytes, pages, addedAt } = row
  const removal = { at: row.removedAt ?? 0, by: row.removedByName ?? '', reason: row.removedReason }
  return {
    ...{ id, visit, name, type, bytes, pages, addedAt },
    hasThumbnail: row.thumbnail !== null,
    addedBy: row.addedByName,
    removed: row.removedAt === null ? null : removal,
  }
}
