import type { AttachmentId, VisitId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../store/database.ts'
import { findAttachment, type KeptAttachment } from '../../store/tables/attachments.ts'
import { findCasefileByVisit } from '../../store/tables/casefile.ts'
import type { VisitWithParty } from '../../store/tables/visit.ts'
import type { Actor } from '../office.ts'
import { found, refuse } from '../refusal.ts'
import { readableVisit } from './view.ts'

/**
 * Whose scans this person may see. They show what the matter is about, so those of an accusation are for the clerk who
 * registered it, leaders and supervisors only (articles 30 and 46); NOT_FOUND for everybody else.
 */
export function visitWithFiles(db: ReadableDb, actor: Actor, id: VisitId): VisitWithParty {
  const visit = readableVisit(db, actor, id)
  const casefile = findCasefileByVisit(db, id)
  const isOthersAccusation = casefile?.kind === 'accusation' && casefile.registeredBy !== actor.id
  return actor.role === 'clerk' && isOthersAccusation ? refuse('NOT_FOUND') : visit
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
