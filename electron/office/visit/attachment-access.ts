import type { AttachmentId, VisitId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../store/database.ts'
import { findAttachment, type KeptAttachment } from '../../store/tables/attachments.ts'
import type { VisitWithParty } from '../../store/tables/visit.ts'
import type { Actor } from '../office.ts'
import { found, refuse } from '../refusal.ts'
import { mayReadContent, readableVisit, visitToContinue } from './view.ts'

/** A visit that papers may still be added to and taken from. */
export function visitToChange(db: ReadableDb, actor: Actor, id: VisitId): VisitWithParty {
  const visit = visitToContinue(db, actor, id)
  return visit.withdrawnAt === null ? visit : refuse('WITHDRAWN')
}

/** An attachment this person may see because of its visit, which shows what the matter is about; else NOT_FOUND. */
export function attachmentOfVisit(db: ReadableDb, actor: Actor, id: AttachmentId): KeptAttachment {
  const attachment = found(findAttachment(db, id))
  return mayReadContent(db, actor, readableVisit(db, actor, attachment.visit)) ? attachment : refuse('NOT_FOUND')
}
