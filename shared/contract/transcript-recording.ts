import { z } from 'zod'
import { RecordingId, TranscriptId } from '../model/ids.ts'
import { LARGEST_PIECE, LONGEST_MS, PIECES_AT_ONCE } from '../model/recording.ts'
import { failures } from './errors.ts'
import { command, commandInput, query } from './procedure.ts'
import { COUNTERS, READERS } from './roles.ts'
import { PARTS } from './transcript.ts'
import { Instant, optionalText, text } from './values.ts'

/** How the visitor agreed to being recorded. */
export const ConsentManner = z.enum(['aloud', 'written'])
export type ConsentManner = z.output<typeof ConsentManner>

/** Who agreed to a recording, asked by whom, when and how (Personal Information Protection Law, articles 13 to 15). */
export const ConsentView = z.object({
  giver: z.string(),
  manner: ConsentManner,
  askedBy: z.string(),
  givenAt: Instant,
  withdrawnAt: Instant.nullable(),
})
export type ConsentView = z.output<typeof ConsentView>

const AtMs = z.int().min(0).max(LONGEST_MS)

/** A place in a recording: `at` its milliseconds, `words` the sentence of the account that was being written. */
export const RecordingMark = z.object({
  id: z.uuid(),
  at: AtMs,
  part: z.enum(PARTS),
  words: optionalText(200),
  /** By the writing of a sentence, or by the clerk's key. */
  made: z.enum(['written', 'pressed']),
})
export type RecordingMark = z.output<typeof RecordingMark>

/** What the microphone gave in about a second; the pieces of a recording in their order are one WebM file (Opus). */
export const Piece = z.object({
  sequence: z
    .int()
    .min(0)
    .max(LONGEST_MS / 100),
  /** How many milliseconds were recorded at its end. */
  until: AtMs,
  sound: z.base64().max(Math.ceil(LARGEST_PIECE / 3) * 4),
})
export type Piece = z.output<typeof Piece>

export const RecordingView = z.object({
  id: RecordingId,
  begunAt: Instant,
  begunBy: z.string(),
  endedAt: Instant.nullable(),
  /** `lost`: nothing came any more; what its page still sends is added. */
  ended: z.enum(['stopped', 'lost', 'withdrawn']).nullable(),
  durationMs: z.int(),
  bytes: z.int(),
  /** Pieces that never came. */
  missing: z.int(),
  /** It ended, and what is kept of it is no longer what was kept then. */
  damaged: z.boolean(),
  /** Of all that was kept, the same as in the journal; empty until it ended. */
  digest: z.string(),
  removed: z.object({ at: Instant, by: z.string(), reason: z.string() }).nullable(),
  marks: z.array(RecordingMark),
})
export type RecordingView = z.output<typeof RecordingView>

/**
 * Part of the group `transcript`. The sound itself is fetched beside the contract, with the session in
 * `authorization: Bearer`: `GET /recordings/<id>` gives it and keeps in the journal who listened.
 */
export const transcriptRecording = {
  /** The latest consent, also where it was withdrawn, and all recordings of an account in their order. */
  recordings: query('transcript', 'recordings', READERS)
    .input(z.object({ transcript: TranscriptId }))
    .output(z.object({ consent: ConsentView.nullable(), recordings: z.array(RecordingView) }))
    .errors(failures('NOT_FOUND')),
  /** Who gave it is not in the answer: answers are kept for a week. */
  giveConsent: command('transcript', 'giveConsent', COUNTERS)
    .input(commandInput({ transcript: TranscriptId, giver: text(100), manner: ConsentManner }))
    .output(z.object({ givenAt: Instant }))
    .errors(failures('ALREADY_CONFIRMED', 'WITHDRAWN')),
  /** Ends what is being recorded; with `erase` also removes everything that was recorded of this account. */
  withdrawConsent: command('transcript', 'withdrawConsent', COUNTERS)
    .input(commandInput({ transcript: TranscriptId, erase: z.boolean() }))
    .output(z.object({ erased: z.int() }))
    .errors(failures('CONSENT_NEEDED')),
  beginRecording: command('transcript', 'beginRecording', COUNTERS)
    .input(commandInput({ transcript: TranscriptId }))
    .output(z.object({ id: RecordingId }))
    .errors(failures('CONSENT_NEEDED', 'ALREADY_CONFIRMED', 'WITHDRAWN')),
  /**
   * On the disk when it answers. A piece is known by its number and a mark by its identity, so that sending them again
   * changes nothing; another sound under a number that was kept is refused as KEY_REUSED. Marks are taken also of a
   * recording that was stopped, as long as the account is written.
   */
  keepRecorded: command('transcript', 'keepRecorded', COUNTERS)
    .input(
      z.strictObject({
        recording: RecordingId,
        pieces: z.array(Piece).max(PIECES_AT_ONCE),
        marks: z.array(RecordingMark).max(100),
      }),
    )
    .output(z.object({ kept: z.int() }))
    .errors(failures('CONSENT_NEEDED', 'ALREADY_CONFIRMED', 'WRONG_STATE', 'WITHDRAWN')),
  /** `pieces`: how many the page made, so that what is missing is known. */
  endRecording: command('transcript', 'endRecording', COUNTERS)
    .input(commandInput({ recording: RecordingId, pieces: z.int().min(0) }))
    .output(z.object({ digest: z.string(), missing: z.int() })),
  /** The sound is gone for good; that there was one, who removed it and why, stays. */
  removeRecording: command('transcript', 'removeRecording', COUNTERS)
    .input(commandInput({ recording: RecordingId, reason: text(200) }))
    .output(z.object({ id: RecordingId }))
    .errors(failures('WRONG_STATE', 'ALREADY_CONFIRMED')),
}
