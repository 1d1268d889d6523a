import type { TranscriptId, VisitId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../store/database.ts'
import { findTranscript, type TranscriptRow } from '../../store/tables/transcript.ts'
import { findVisitStanding } from '../../store/tables/visit.ts'
import type { Actor } from '../office.ts'
import { found, refuse } from '../refusal.ts'
import { mayReadContent } from '../visit/view.ts'
import { confirmedBySeals } from './seals.ts'

type Access = Readonly<{ db: ReadableDb; actor: Actor }>

/** Whether this person may see the account of a visit, or write it where the role allows. */
export function mayReadAccount(db: ReadableDb, actor: Actor, id: VisitId): boolean {
  const visit = findVisitStanding(db, id)
  return visit !== undefined && mayReadContent(db, actor, visit)
}

/** The account, or NOT_FOUND also where it exists and may not be seen. */
export function readableAccount(db: ReadableDb, actor: Actor, id: TranscriptId): TranscriptRow {
  const transcript = found(findTranscript(db, id))
  return mayReadAccount(db, actor, transcript.visit) ? transcript : refuse('NOT_FOUND')
}

/** An account that may be acted on: nothing comes of a registration that was taken back (WITHDRAWN). */
export function accountInUse({ db, actor }: Access, id: TranscriptId): TranscriptRow {
  const transcript = readableAccount(db, actor, id)
  refuseWithdrawn(db, transcript.visit)
  return transcript
}

/**
 * An account that may be written: ALREADY_CONFIRMED once it is sealed and nobody corrects it, also where its seal was
 * taken away and only the journal still knows of it.
 */
export function accountBeingWritten(work: Access, id: TranscriptId): TranscriptRow {
  const transcript = accountInUse(work, id)
  return isSealed({ ...transcript, ...confirmedBySeals(work.db, transcript) })
    ? refuse('ALREADY_CONFIRMED')
    : transcript
}

/** Whether the visitor agreed to it and nobody corrects it. */
export const isSealed = ({
  confirmedVersion,
  correctionAt,
}: Pick<TranscriptRow, 'confirmedVersion' | 'correctionAt'>) => confirmedVersion !== null && correctionAt === null

export function refuseWithdrawn(db: ReadableDb, visit: VisitId): void {
  if (findVisitStanding(db, visit)?.withdrawnAt != null) refuse('WITHDRAWN')
}
