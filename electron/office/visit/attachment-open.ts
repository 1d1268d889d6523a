import type { AttachmentId } from '../../../shared/model/ids.ts'
import type { AttachmentFiles } from '../../store/attachment-files.ts'
import { DamagedAttachment } from '../../store/attachment-files.ts'
import { type ReadableDb, write } from '../../store/database.ts'
import { isUsed, type KeptAttachment } from '../../store/tables/attachments.ts'
import { appendEntry } from '../journal/journal.ts'
import type { Actor, Office } from '../office.ts'
import { found, Refusal } from '../refusal.ts'

/** Finds the attachment for this person, or refuses; stages after this one know more grounds than the visit. */
type FindForActor = (db: ReadableDb, actor: Actor, id: AttachmentId) => KeptAttachment

type From = Readonly<{ office: Office; files: AttachmentFiles; find: FindForActor }>
type Opened = Readonly<{ name: string; bytes: Buffer }>

/** Gives an attachment to somebody; who opened which one when is in the journal before they see it. */
export async function openAttachment({ office, files, find }: From, actor: Actor, id: AttachmentId): Promise<Opened> {
  const attachment = write(office.db, () => {
    const opened = find(office.db, actor, id)
    const entry = { at: office.now(), actor, what: 'visit.openAttachment', stage: 'visit', before: '', after: '' }
    appendEntry(office.db, { ...entry, id })
    return opened
  })
  return { name: attachment.name, bytes: await readFileOf(files, attachment.digest) }
}

/** The small picture beside its name, which is no opening; NOT_FOUND where there is none. */
export async function openThumbnail({ office, files, find }: From, actor: Actor, id: AttachmentId): Promise<Opened> {
  const { name, thumbnail } = find(office.db, actor, id)
  return { name, bytes: await readFileOf(files, found(thumbnail)) }
}

/** ATTACHMENT_DAMAGED where the file is gone or changed; nothing else depends on it. */
export async function readFileOf(files: AttachmentFiles, digest: string): Promise<Buffer> {
  return files.read(digest).catch((error: unknown) => {
    throw error instanceof DamagedAttachment ? new Refusal('ATTACHMENT_DAMAGED') : error
  })
}

/** Removes files that no attachment names any more; answers with how many. */
export function sweepAttachments({ db }: Office, files: AttachmentFiles): Promise<number> {
  // The computer's clock, as the files have it: a sample hall's own may run ahead.
  return files.sweep((digest) => isUsed(db, digest), Date.now())
}
