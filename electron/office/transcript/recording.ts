import type { RecordingId, TranscriptId } from '../../../shared/model/ids.ts'
import { SILENCE_MS } from '../../../shared/model/recording.ts'
import type { ReadableDb } from '../../store/database.ts'
import {
  deleteSound,
  findConsent,
  findRecording,
  insertRecording,
  listOpenRecordings,
  listSilentRecordings,
  type RecordingRow,
  updateRecording,
  updateRemoved,
} from '../../store/tables/recordings.ts'
import { runCommand, type Work } from '../command.ts'
import { HALL_ACTOR } from '../hall/hall-actor.ts'
import type { Actor, Office } from '../office.ts'
import { found, refuse } from '../refusal.ts'
import { accountBeingWritten, readableAccount } from './access.ts'
import { digestOfSound, endOf } from './recording-proof.ts'

/** Begins a recording; CONSENT_NEEDED unless a consent to it is on record. One that its own page lost ends here. */
export function beginRecording(work: Work, input: Readonly<{ transcript: TranscriptId }>) {
  const { db, now, actor, changed } = work
  const { id: transcript } = accountBeingWritten(work, input.transcript)
  const consent = consentInForce(db, transcript)
  for (const open of listOpenRecordings(db, transcript)) if (open.begunBy === actor.id) endAs(work, open, 'lost')
  const id = work.newId<RecordingId>()
  insertRecording(db, { id, transcript, consent, begunAt: now, begunBy: actor.id, heardAt: now })
  changed('transcript', transcript, { after: { recording: id, begunAt: now, consent } })
  return { id }
}

/** Ends a recording; ended already, it stays as it is but for how many pieces its page says it made. */
export function endRecording(work: Work, input: Readonly<{ recording: RecordingId; pieces: number }>) {
  const recording = readableRecording(work.db, work.actor, input.recording)
  const { removedAt, ended } = recording
  if (removedAt === null) endAs(work, { ...recording, pieces: input.pieces }, ended === 'withdrawn' ? ended : 'stopped')
  const { digest, pieces, kept } = found(findRecording(work.db, recording.id))
  return { digest, missing: missingOf({ pieces, kept }) }
}

/** Removes the sound for good. ALREADY_CONFIRMED once the account is sealed: then it goes only with the consent. */
export function removeRecording(work: Work, input: Readonly<{ recording: RecordingId; reason: string }>) {
  const recording = readableRecording(work.db, work.actor, input.recording)
  if (recording.endedAt === null || recording.removedAt !== null) refuse('WRONG_STATE')
  accountBeingWritten(work, recording.transcript)
  removeSound(work, recording, input.reason)
  return { id: recording.id }
}

/** Ends what nothing came of for a minute: its page is gone. What it still sends later is added all the same. */
export function endSilentRecordings(office: Office): void {
  const silent = listSilentRecordings(office.db, office.now() - SILENCE_MS)
  for (const { id } of silent) {
    runCommand(office, HALL_ACTOR, 'transcript.endRecording', { key: office.newId() }, (work) => {
      const recording = findRecording(work.db, id)
      if (recording?.endedAt === null) endAs(work, recording, 'lost')
      return null
    })
  }
}

/** The digest of everything that was kept goes into the journal through the change. */
export function endAs(work: Work, recording: RecordingRow, ended: NonNullable<RecordingRow['ended']>): void {
  const { db, now, changed } = work
  const { digest, made } = digestOfSound(db, recording.id)
  const end = { endedAt: recording.endedAt ?? now, ended, pieces: Math.max(recording.pieces, made), digest }
  updateRecording(db, recording.id, end)
  changed('transcript', recording.transcript, { before: recording, after: endOf({ ...recording, ...end }) })
}

export function removeSound(work: Work, { id, transcript }: RecordingRow, reason: string): void {
  const { db, now, actor, changed } = work
  deleteSound(db, id)
  updateRemoved(db, id, { at: now, by: actor.id, reason })
  changed('transcript', transcript, { after: { recording: id, removedAt: now, reason } })
}

/** The recording, or NOT_FOUND also where its account may not be seen. */
export function readableRecording(db: ReadableDb, actor: Actor, id: RecordingId): RecordingRow {
  const recording = found(findRecording(db, id))
  readableAccount(db, actor, recording.transcript)
  return recording
}

/** The identity of the consent that allows recording now. */
export function consentInForce(db: ReadableDb, transcript: TranscriptId): string {
  const consent = findConsent(db, transcript)
  return consent?.withdrawnAt === null ? consent.id : refuse('CONSENT_NEEDED')
}

export const missingOf = ({ pieces, kept }: Pick<RecordingRow, 'pieces' | 'kept'>) => Math.max(0, pieces - kept)
