import type { z } from 'zod'
import {
  type Guide,
  type Manner,
  PARTS,
  type Proof,
  type RevisionView,
  Signature,
  type TranscriptView,
} from '../../../shared/contract/transcript.ts'
import type { TranscriptId, VisitId } from '../../../shared/model/ids.ts'
import type { Instant } from '../../../shared/model/time.ts'
import type { ReadableDb } from '../../store/database.ts'
import {
  findRevision,
  findTranscript,
  findTranscriptOf,
  findVersion,
  insertRevision,
  insertVersion,
  listRevisions,
  type RevisionRow,
  updateTranscript,
} from '../../store/tables/transcript.ts'
import type { Work } from '../command.ts'
import type { Reading } from '../office.ts'
import { found, refuse } from '../refusal.ts'
import { accountBeingWritten, accountInUse, readableAccount } from './access.ts'
import { guideOf, toView } from './account.ts'
import { confirmationOf, confirmedBySeals, hashOf, proofOf } from './seals.ts'

type Confirmation = Readonly<{
  transcript: TranscriptId
  version: number
  manner: Manner
  signature: z.output<typeof Signature> | null
}>

/**
 * Seals the version that was read back as the account's next revision. The digests of its words and of the signature go
 * into the journal through the change. SIGNATURE_NEEDED where the manner is a signature and there is none, NOTHING_TOLD where
 * the account is empty: nobody agreed to anything.
 */
export function confirm(work: Work, input: Confirmation) {
  const { db, now, actor, changed } = work
  const transcript = accountBeingWritten(work, input.transcript)
  if (transcript.version !== input.version) refuse('VERSION_CONFLICT')
  if (input.manner === 'signature' && input.signature === null) refuse('SIGNATURE_NEEDED')
  const { id, correctionReason: reason } = transcript
  const { guide } = found(findVersion(db, id, input.version))
  if (isEmpty(guideOf({ guide }))) refuse('NOTHING_TOLD')
  const digest = hashOf(guide)
  const revision = transcript.revision + 1
  const signature = input.manner === 'signature' ? JSON.stringify(input.signature) : ''
  const { version, manner } = input
  const whose = { transcript: id, revision, version, digest, sealedAt: now, sealedBy: actor.id, manner }
  const sealed: RevisionRow = { ...whose, signature, reason }
  insertRevision(db, sealed)
  const confirmed = { confirmedVersion: version, confirmedAt: now, confirmedBy: actor.id, confirmedDigest: digest }
  updateTranscript(db, id, { ...confirmed, revision, ...NO_CORRECTION })
  changed('transcript', id, { before: transcript, after: confirmationOf(sealed) })
  return { version, confirmedAt: now, digest }
}

/** Opens a confirmed account for correction (article 19: truthfully); one that is open already stays as it is. */
export function correct(work: Work, input: { transcript: TranscriptId; reason: string }): TranscriptView {
  const { db, now, actor, changed } = work
  const transcript = accountInUse(work, input.transcript)
  if (transcript.confirmedVersion === null) refuse('NOT_CONFIRMED')
  if (transcript.correctionAt === null) {
    const correction = { correctionReason: input.reason, correctionBy: actor.id, correctionAt: now }
    updateTranscript(db, transcript.id, correction)
    changed('transcript', transcript.id, { before: transcript, after: correction })
  }
  return toView(db, found(findTranscript(db, transcript.id)))
}

/** Gives a correction up: a new version says again what was confirmed (SEAL_BROKEN where that cannot be read). */
export function dropCorrection(work: Work, input: { transcript: TranscriptId }): TranscriptView {
  const { db, now, actor, changed } = work
  const transcript = accountInUse(work, input.transcript)
  const { id, confirmedVersion } = transcript
  if (confirmedVersion !== null && transcript.correctionAt !== null) {
    const guide = findRevision(db, id, transcript.revision)?.guide ?? refuse('SEAL_BROKEN')
    const version = transcript.version + 1
    insertVersion(db, { transcript: id, version, guide, savedAt: now, savedBy: actor.id })
    updateTranscript(db, id, { version, ...NO_CORRECTION })
    changed('transcript', id, { before: transcript, after: { version, ...NO_CORRECTION } })
  }
  return toView(db, found(findTranscript(db, id)))
}

/** Every confirmation of an account, the first one first. */
export function revisionsOf({ db, actor }: Reading, input: { transcript: TranscriptId }): RevisionView[] {
  const { id } = readableAccount(db, actor, input.transcript)
  return listRevisions(db, id).map(({ sealedByName: sealedBy, ...revision }) => ({ ...revision, sealedBy }))
}

/**
 * One confirmation with the words and the signature it sealed, as far as they can be read. NOT_FOUND where there never was
 * one of that number, SEAL_BROKEN where there was.
 */
export function revisionOf({ db, actor }: Reading, input: { transcript: TranscriptId; revision: number }) {
  const transcript = readableAccount(db, actor, input.transcript)
  const sealed = findRevision(db, transcript.id, input.revision)
  if (!sealed) return refuse(input.revision > confirmedBySeals(db, transcript).revision ? 'NOT_FOUND' : 'SEAL_BROKEN')
  const { sealedByName: sealedBy, guide, signature, ...revision } = sealed
  const strokes = signature ? Signature.parse(JSON.parse(signature)) : null
  const words = guideOf({ guide: guide ?? '' })
  return { ...revision, sealedBy, guide: words, signature: strokes, proof: proofOf(db, sealed) }
}

/** Whether the newest confirmation of a visit's account is what was sealed; null where there never was one. */
export function proofOfAccount(db: ReadableDb, visit: VisitId): Proof | null {
  const transcript = findTranscriptOf(db, visit)
  // The journal knows of a confirmation that was taken out of its tables.
  const revision = transcript ? confirmedBySeals(db, transcript).revision : 0
  if (!transcript || revision === 0) return null
  const sealed = findRevision(db, transcript.id, revision)
  return sealed ? proofOf(db, sealed) : 'broken'
}

type Confirmed = Readonly<{
  guide: Guide
  at: Instant
  confirmation: Omit<RevisionView, 'version' | 'sealedBy' | 'digest'>
}>

/** The sealed account of a visit, as far as it is there; null without one; while it is corrected, as it was before. */
export function confirmedGuide(db: ReadableDb, visit: VisitId): Confirmed | null {
  const transcript = findTranscriptOf(db, visit)
  if (!transcript || transcript.confirmedVersion === null) return null
  const sealed = findRevision(db, transcript.id, transcript.revision)
  if (!sealed) return null
  const { revision, sealedAt, manner, reason } = sealed
  return {
    guide: guideOf({ guide: sealed.guide ?? '' }),
    at: sealedAt,
    confirmation: { revision, sealedAt, manner, reason },
  }
}

const isEmpty = (guide: Guide) => PARTS.every((part) => guide[part].trim() === '')

const NO_CORRECTION = { correctionReason: '', correctionBy: null, correctionAt: null } as const
