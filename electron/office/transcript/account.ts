import { Guide, type TranscriptView } from '../../../shared/contract/transcript.ts'
import type { TranscriptId, VisitId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../store/database.ts'
import { findAccount } from '../../store/tables/staff.ts'
import {
  findDraftKey,
  findRevision,
  findSaving,
  findTranscript,
  findTranscriptOf,
  findVersion,
  insertTranscript,
  insertVersion,
  replaceVersion,
  type TranscriptRow,
  updateTranscript,
  type VersionRow,
} from '../../store/tables/transcript.ts'
import type { Work } from '../command.ts'
import type { Reading } from '../office.ts'
import { found, refuse } from '../refusal.ts'
import { visitToContinue } from '../visit/view.ts'
import { accountBeingWritten, isSealed, mayReadAccount } from './access.ts'
import { confirmedBySeals } from './seals.ts'

const EMPTY: Guide = { who: '', when: '', where: '', what: '', want: '', basis: '', words: '' }

/** What a version holds; nothing once retention took it. */
export const guideOf = ({ guide }: Pick<VersionRow, 'guide'>): Guide =>
  guide === '' ? EMPTY : Guide.parse(JSON.parse(guide))

/** The account of a visit, or null before it was begun and where it may not be seen. */
export function transcriptOf({ db, actor }: Reading, input: { visit: VisitId }): TranscriptView | null {
  const transcript = findTranscriptOf(db, input.visit)
  return transcript && mayReadAccount(db, actor, input.visit) ? toView(db, transcript) : null
}

/**
 * Begins the account of a visit; when it was begun before, returns it as it is. A letter or message is the account its
 * sender wrote: the clerk goes on from those words (article 19). NOT_FOUND once somebody else opened the matter.
 */
export function begin(work: Work, input: { visit: VisitId }): TranscriptView {
  const { db, now, actor, changed } = work
  const visit = visitToContinue(db, actor, input.visit)
  if (visit.withdrawnAt !== null) refuse('WITHDRAWN')
  const existing = findTranscriptOf(db, visit.id)
  if (existing) return toView(db, existing)
  const id = work.newId<TranscriptId>()
  insertTranscript(db, { id, visit: visit.id, version: 1 })
  const guide = JSON.stringify({ ...EMPTY, words: visit.message })
  insertVersion(db, { transcript: id, version: 1, guide, savedAt: now, savedBy: actor.id })
  changed('transcript', id)
  return toView(db, found(findTranscript(db, id)))
}

/**
 * Keeps what was typed as a new version. VERSION_CONFLICT when somebody saved after the writer's `base`: nothing is
 * overwritten unseen. ALREADY_CONFIRMED once the visitor agreed to the account. Versions count on, but of those that one
 * writer makes in the same ten seconds only the last is kept: somebody who types is saved more than once a second.
 */
export function save(work: Work, input: { transcript: TranscriptId; base: number; guide: Guide }) {
  const { db, now, actor, changed } = work
  const transcript = accountBeingWritten(work, input.transcript)
  if (transcript.version !== input.base) refuse('VERSION_CONFLICT')
  const version = transcript.version + 1
  const guide = JSON.stringify(input.guide)
  const kept: VersionRow = { transcript: transcript.id, version, guide, savedAt: now, savedBy: actor.id }
  if (isStepOnTheWay(db, kept)) replaceVersion(db, transcript.version, kept)
  else insertVersion(db, kept)
  updateTranscript(db, transcript.id, { version })
  changed('transcript', transcript.id, { before: transcript, after: { version, guide } })
  return { version, savedAt: now }
}

/** The key of the drafts that wait in this account's browsers: a browser's files say nothing to whoever copies them. */
export function draftKey({ db, actor }: Reading): { key: string } {
  return { key: findDraftKey(db, actor.id) }
}

/** The account as readers of it see it: what was sealed last, or the newest version while it is being written. */
export function toView(db: ReadableDb, transcript: TranscriptRow): TranscriptView {
  const confirmed = confirmedBySeals(db, transcript)
  const { id, visit, version, correctionAt: at, correctionBy } = transcript
  const isShut = isSealed({ ...transcript, ...confirmed })
  // What was sealed may be damaged or gone; it is for the proof of its revision to say so.
  const savedAt = findSaving(db, id, version)?.savedAt ?? confirmed.confirmedAt ?? 0
  const words = isShut
    ? (findRevision(db, id, confirmed.revision)?.guide ?? '')
    : found(findVersion(db, id, version)).guide
  const by = correctionBy === null ? '' : (findAccount(db, correctionBy)?.name ?? '')
  return {
    ...{ id, visit, version, guide: guideOf({ guide: words }), savedAt },
    ...{ begunAt: findSaving(db, id, 1)?.savedAt ?? savedAt, ...confirmed },
    correction: at === null ? null : { reason: transcript.correctionReason, by, at },
  }
}

/** Whether the version before is the same writer's of a moment ago: never what others wrote, what was sealed, or the beginning. */
function isStepOnTheWay(db: ReadableDb, { transcript, version, savedAt, savedBy }: VersionRow): boolean {
  const before = found(findSaving(db, transcript, version - 1))
  const sameStep = Math.floor(before.savedAt / STEP) === Math.floor(savedAt / STEP)
  return sameStep && before.savedBy === savedBy && before.sealed === 0 && version > 2
}

const STEP = 10_000
