import { z } from 'zod'
import { FILE_TYPES, FILES_PER_VISIT } from '../model/file-type.ts'
import { AttachmentId, VisitId } from '../model/ids.ts'
import { failures } from './errors.ts'
import { command, commandInput, query } from './procedure.ts'
import { COUNTERS, READERS } from './roles.ts'
import { Instant, text } from './values.ts'

/**
 * Scans and photos of a visit. Their bytes travel beside the contract, with the same session in `authorization: Bearer`:
 * `POST /attachments/<visit>` takes a file as its body and answers with an {@link Upload}; `GET /attachments/<id>` gives
 * it back and keeps in the journal who opened it; `GET /attachments/<id>/thumbnail` gives the small picture.
 */
export const AttachmentView = z.object({
  id: AttachmentId,
  visit: VisitId,
  name: z.string(),
  type: z.enum(FILE_TYPES),
  bytes: z.int(),
  /** Of a PDF; 0 where they cannot be counted without its password. */
  pages: z.int(),
  hasThumbnail: z.boolean(),
  addedAt: Instant,
  addedBy: z.string(),
  removed: z.object({ at: Instant, by: z.string(), reason: z.string() }).nullable(),
})
export type AttachmentView = z.output<typeof AttachmentView>

/** What the hall answers to a file: `upload` names it for an hour, for this person and this visit only. */
export const Upload = z.object({
  upload: z.string(),
  type: z.enum(FILE_TYPES),
  bytes: z.int(),
  pages: z.int(),
})
export type Upload = z.output<typeof Upload>

const Received = z.string().min(1).max(1000)
const FileName = text(200)
const Attached = z.object({
  id: AttachmentId,
  /** The visit had this very content already; it was not added a second time. */
  alreadyThere: z.boolean(),
})

/** Part of the group `visit`. */
export const visitAttachments = {
  /** In the order they came; those taken away are among them. */
  attachments: query('visit', 'attachments', READERS)
    .input(z.object({ visit: VisitId }))
    .output(z.array(AttachmentView))
    .errors(failures('NOT_FOUND')),
  addAttachment: command('visit', 'addAttachment', COUNTERS)
    .input(commandInput({ visit: VisitId, upload: Received, thumbnail: Received.nullable(), name: FileName }))
    .output(Attached)
    .errors(failures('TOO_MANY_FILES', 'WITHDRAWN', 'UNKNOWN_FILE_TYPE', 'FILE_TOO_LARGE')),
  /** It stays in the hall and can be put back; departments do not see it any more. */
  removeAttachment: command('visit', 'removeAttachment', COUNTERS)
    .input(commandInput({ attachment: AttachmentId, reason: text(200) }))
    .output(z.object({ id: AttachmentId }))
    .errors(failures('WRONG_STATE', 'WITHDRAWN')),
  restoreAttachment: command('visit', 'restoreAttachment', COUNTERS)
    .input(commandInput({ attachment: AttachmentId }))
    .output(z.object({ id: AttachmentId }))
    .errors(failures('WRONG_STATE', 'WITHDRAWN', 'TOO_MANY_FILES')),
  /** One PDF of pictures and PDFs in this order; they stay beside it. */
  mergeAttachments: command('visit', 'mergeAttachments', COUNTERS)
    .input(
      commandInput({
        visit: VisitId,
        attachments: z.array(AttachmentId).min(1).max(FILES_PER_VISIT),
        name: FileName,
      }),
    )
    .output(Attached)
    .errors(
      failures(
        'TOO_MANY_FILES',
        'WITHDRAWN',
        'FILE_TOO_LARGE',
        'NOT_MERGEABLE',
        'MERGE_TOO_HEAVY',
        'ATTACHMENT_DAMAGED',
        'DISK_FULL',
      ),
    ),
}
