import type { AttachmentId, VisitId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../store/database.ts'
import { findAttachment, type KeptAttachment } from '../../store/tables/attachments.ts'
import type { VisitWithParty } from '../../store/tables/visit.ts'
import type { Actor } from '../office.ts'
import { found, refuse } from '../refusal.ts'
import { mayReadContent, readableVisit } from './view.ts'

/** The visit whose scans this person may see, which show what the matter is about; else NOT_FOUND. */
export function visitWithFiles(db: ReadableDb, actor: Actor, id: VisitId): VisitWithParty {
  const visit = readableVisit(db, actor, id)
  return mayReadContent(db, actor, visit) ? visit : refuse('NOT_FOUND')
}

/** A visit that papers may still be added to and taken from. */
export function visitToChange(db: ReadableDb, actor: Actor, id: VisitId): VisitWithParty {
  const visit = visitWithFiles(db, actor, id)
  return visit.withdrawnAt === null ? visit : refuse('WITHDRAWN')
}

/** An attachment this person may see because of its visit. */
export function attachmentOfVisit(db: ReadableDb, actor: Actor, id: AttachmentId): KeptAttachment {
  const attachment = found(findAttachment(db, id))
  visitWithFiles(db, actor, attachment.visit)
  return attachment
}
