import { z } from 'zod'
import type { Upload } from '../../../shared/contract/visit-attachments.ts'
import { FILE_TYPES, fileType, LARGEST_FILE } from '../../../shared/model/file-type.ts'
import type { VisitId } from '../../../shared/model/ids.ts'
import type { ScanPages } from '../../devices/scan-pages.ts'
import { type AttachmentFiles, DiskFull } from '../../store/attachment-files.ts'
import { openWord, sealWord } from '../../store/tables/attachments.ts'
import type { Actor, Office, Reading } from '../office.ts'
import { Refusal, refuse } from '../refusal.ts'
import { visitToChange } from './attachment-access.ts'

/** A file on the disk that no row names yet. */
const Received = z.object({
  digest: z.string(),
  type: z.enum(FILE_TYPES),
  bytes: z.int(),
  pages: z.int(),
})
export type Received = z.output<typeof Received>

const VALID_FOR = 3_600_000

export type AttachmentStore = Readonly<{ files: AttachmentFiles; scans: ScanPages }>

/** Refuses an upload before its bytes are taken in: NOT_FOUND, WITHDRAWN. */
export function expectUpload({ db }: Office, actor: Actor, visit: VisitId): void {
  visitToChange(db, actor, visit)
}

/**
 * Keeps a file that was sent for a visit. What it is is told by its content alone: UNKNOWN_FILE_TYPE, FILE_TOO_LARGE, DISK_FULL.
 * The answer is sealed: it can name no file that this person did not send for this visit, and no list is kept of it.
 */
export async function receiveUpload(
  { office, files, scans }: AttachmentStore & Readonly<{ office: Office }>,
  actor: Actor,
  visit: VisitId,
  bytes: Uint8Array,
): Promise<Upload> {
  if (bytes.length > LARGEST_FILE) refuse('FILE_TOO_LARGE')
  const type = fileType(bytes) ?? refuse('UNKNOWN_FILE_TYPE')
  const digest = await keepFile(files, bytes)
  const pages = type === 'application/pdf' ? await scans.count(bytes) : 1
  const received: Received = { digest, type, bytes: bytes.length, pages }
  const word = JSON.stringify({ ...received, at: office.now() })
  return { upload: sealWord(office.db, contextOf(actor, visit), word), type, bytes: bytes.length, pages }
}

/** Keeps a file on the disk and answers with its digest; DISK_FULL where the room is needed for the records. */
export async function keepFile(files: AttachmentFiles, bytes: Uint8Array): Promise<string> {
  return files.keep(bytes).catch((error: unknown) => {
    throw error instanceof DiskFull ? new Refusal('DISK_FULL') : error
  })
}

/** NOT_FOUND where it is not this person's upload for this visit within the last hour. */
export function receivedUpload(
  { db, now, actor }: Pick<Reading, 'db' | 'now' | 'actor'>,
  visit: VisitId,
  upload: string,
) {
  const word = openWord(db, contextOf(actor, visit), upload) ?? refuse('NOT_FOUND')
  const { at, ...received } = Received.extend({ at: z.int() }).parse(JSON.parse(word))
  return now - at > VALID_FOR ? refuse('NOT_FOUND') : received
}

const contextOf = (actor: Actor, visit: VisitId) => `attachments.upload:${actor.id}:${visit}`
