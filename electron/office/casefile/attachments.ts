import type { AttachmentView } from '../../../shared/contract/visit-attachments.ts'
import type { AttachmentId, CasefileId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../store/database.ts'
import { findAttachment, type KeptAttachment } from '../../store/tables/attachments.ts'
import { findCasefileByVisit } from '../../store/tables/casefile.ts'
import type { Actor, Reading } from '../office.ts'
import { found } from '../refusal.ts'
import { attachmentOfVisit } from '../visit/attachment-access.ts'
import { present, toAttachmentView } from '../visit/attachments.ts'
import { mayRead, readable } from './access.ts'

/** What the visitor handed over, for whoever may read the matter; without what was taken away. */
export function attachmentsOfCasefile(
  { db, actor }: Reading,
  { casefile }: { casefile: CasefileId },
): AttachmentView[] {
  return present(db, readable(db, actor, casefile).visit).map(toAttachmentView)
}

/** An attachment seen because of its visit or, as long as it was not taken away, because of the matter. */
export function attachmentFor(db: ReadableDb, actor: Actor, id: AttachmentId): KeptAttachment {
  const attachment = found(findAttachment(db, id))
  const casefile = attachment.removedAt === null ? findCasefileByVisit(db, attachment.visit) : undefined
  return casefile && mayRead(db, actor, casefile) ? attachment : attachmentOfVisit(db, actor, id)
}
