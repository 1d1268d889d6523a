import { createHash } from 'node:crypto'
import { Guide, type TranscriptView } from '../../../shared/contract/transcript.ts'
import type { TranscriptId, VisitId } from '../../../shared/model/ids.ts'
import type { Instant } from '../../../shared/model/time.ts'
import type { ReadableDb } from '../../store/database.ts'
import {
  findTranscript,
  findTranscriptOf,
  findVersion,
  insertTranscript,
  insertVersion,
  type TranscriptRow,
  updateTranscript,
} from '../../store/tables/transcript.ts'
import { findVisit } from '../../store/tables/visit.ts'
import type { Work } from '../command.ts'
import type { Actor, Reading } from '../office.ts'
import { found, refuse } from '../refusal.ts'
import { mayReadContent } from '../visit/view.ts'

const EMPTY: Guide = { who: '', when: '', where: '', what: '', want: '', basis: '' }

/** The account of a visit, or null before it was begun and where it may not be seen. */
export function transcriptOf({ db, actor }: Reading, input: { visit: VisitId }): TranscriptView | null {
  const transcript = findTranscriptOf(db, input.visit)
  return transcript && mayReadAccount(db, actor, input.visit) ? toView(db, transcript) : null
}

/**
 * Begins the account of a visit; when it was begun before, returns it as it is. A letter or message is the account its
 * sender wrote: the clerk goes on from those words (article 19).
 */
export function begin(work: Work, input: { visit: VisitId }): TranscriptView {
  const { db, now, actor, changed } = work
  if (!mayReadAccount(db, actor, input.visit)) refuse('NOT_FOUND')
  refuseWithdrawn(db, input.visit)
  const existing = findTranscriptOf(db, input.visit)
  if (existing) return toView(db, existing)
  const unconfirmed = { confirmedVersion: null, confirmedAt: null, confirmedBy: null, confirmedDigest: null }
  const transcript = { id: work.newId<TranscriptId>(), visit: input.visit, version: 1, ...unconfirmed }
  const guide: Guide = { ...EMPTY, what: findVisit(db, input.visit)?.message ?? '' }
  insertTranscript(db, transcript)
  insertVersion(db, {
    transcript: transcript.id,
    version: 1,
    guide: JSON.stringify(guide),
    savedAt: now,
    savedBy: actor.id,
  })
  changed('transcript', transcript.id)
  return toView(db, transcript)
}

/**
 * Keeps what was typed as a new version. VERSION_CONFLICT when somebody saved after the writer's `base`: nothing is
 * overwritten unseen. ALREADY_CONFIRMED once the visitor agreed to the account.
 */
export function save(work: Work, input: { transcript: TranscriptId; base: number; guide: Guide }) {
  const { db, now, actor, changed } = work
  const transcript = unconfirmed(work, input.transcript, input.base)
  const version = transcript.version + 1
  const guide = JSON.stringify(input.guide)
  insertVersion(db, { transcript: transcript.id, version, guide, savedAt: now, savedBy: actor.id })
  updateTranscript(db, transcript.id, { version })
  changed('transcript', transcript.id, { before: transcript, after: { version, guide } })
  return { version, savedAt: now }
}

/** Seals the version that was read back; its digest goes into the journal through the change. */
export function confirm(work: Work, input: { transcript: TranscriptId; version: number }) {
  const { db, now, actor, changed } = work
  const transcript = unconfirmed(work, input.transcript, input.version)
  const { guide } = found(findVersion(db, transcript.id, input.version))
  const digest = createHash('sha256').update(guide).digest('base64url')
  const sealed = { confirmedVersion: input.version, confirmedAt: now, confirmedBy: actor.id, confirmedDigest: digest }
  updateTranscript(db, transcript.id, sealed)
  changed('transcript', transcript.id, { before: transcript, after: sealed })
  return { version: input.version, confirmedAt: now, digest }
}

/** The sealed account of a visit, or null. */
export function confirmedGuide(db: ReadableDb, visit: VisitId): { guide: Guide; at: Instant } | null {
  const transcript = findTranscriptOf(db, visit)
  if (!transcript || transcript.confirmedVersion === null) return null
  const version = found(findVersion(db, transcript.id, transcript.confirmedVersion))
  return { guide: Guide.parse(JSON.parse(version.guide)), at: transcript.confirmedAt ?? version.savedAt }
}

function mayReadAccount(db: ReadableDb, actor: Actor, id: VisitId): boolean {
  const visit = findVisit(db, id)
  return visit !== undefined && mayReadContent(db, actor, visit)
}

/** Nothing comes of a registration that was taken back. */
function refuseWithdrawn(db: ReadableDb, visit: VisitId): void {
  if (findVisit(db, visit)?.withdrawnAt != null) refuse('WITHDRAWN')
}

function unconfirmed({ db, actor }: Work, id: TranscriptId, version: number): TranscriptRow {
  const transcript = found(findTranscript(db, id))
  if (!mayReadAccount(db, actor, transcript.visit)) refuse('NOT_FOUND')
  refuseWithdrawn(db, transcript.visit)
  if (transcript.confirmedVersion !== null) refuse('ALREADY_CONFIRMED')
  return transcript.version === version ? transcript : refuse('VERSION_CONFLICT')
}

function toView(db: ReadableDb, transcript: TranscriptRow): TranscriptView {
  const { guide, savedAt } = found(findVersion(db, transcript.id, transcript.version))
  const { id, visit, version, confirmedAt, confirmedVersion } = transcript
  return { id, visit, version, guide: Guide.parse(JSON.parse(guide)), savedAt, confirmedAt, confirmedVersion }
}
