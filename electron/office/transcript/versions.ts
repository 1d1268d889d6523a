import type { TranscriptId } from '../../../shared/model/ids.ts'
import {
  findTranscript,
  findVersion,
  insertVersion,
  listVersions,
  updateTranscript,
} from '../../store/tables/transcript.ts'
import type { Work } from '../command.ts'
import type { Reading } from '../office.ts'
import { found, refuse } from '../refusal.ts'
import { accountBeingWritten, readableAccount } from './access.ts'
import { guideOf, toView } from './account.ts'

type Asked = Readonly<{ transcript: TranscriptId; version: number }>

/** What the hall kept of an account while it was written: fifty versions, the newest first, from `before` back. */
export function versionsOf({ db, actor }: Reading, input: { transcript: TranscriptId; before?: number | undefined }) {
  const { id } = readableAccount(db, actor, input.transcript)
  return listVersions(db, id, input.before ?? Number.MAX_SAFE_INTEGER)
}

/** One of them with its words; NOT_FOUND where that one is not kept. */
export function versionOf({ db, actor }: Reading, input: Asked) {
  const { id } = readableAccount(db, actor, input.transcript)
  const kept = found(findVersion(db, id, input.version))
  return { version: kept.version, savedAt: kept.savedAt, guide: guideOf(kept) }
}

/** A new version says again what an earlier one said; what was written since stays among the versions. */
export function restoreVersion(work: Work, input: Asked & Readonly<{ base: number }>) {
  const { db, now, actor, changed } = work
  const transcript = accountBeingWritten(work, input.transcript)
  if (transcript.version !== input.base) refuse('VERSION_CONFLICT')
  const { guide } = found(findVersion(db, transcript.id, input.version))
  const version = transcript.version + 1
  insertVersion(db, { transcript: transcript.id, version, guide, savedAt: now, savedBy: actor.id })
  updateTranscript(db, transcript.id, { version })
  changed('transcript', transcript.id, { before: transcript, after: { version, restored: input.version } })
  return toView(db, found(findTranscript(db, transcript.id)))
}
