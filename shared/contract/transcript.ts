import { z } from 'zod'
import { TranscriptId, VisitId } from '../model/ids.ts'
import { isSigned } from '../model/signed.ts'
import { failures } from './errors.ts'
import { command, commandInput, query } from './procedure.ts'
import { COUNTERS, READERS } from './roles.ts'
import { transcriptPhrases } from './transcript-phrases.ts'
import { Instant, optionalText, text } from './values.ts'

/** 何人 何时 何地 何事 何求 何据: the six questions an oral account answers (article 19). */
export const Guide = z.strictObject({
  who: optionalText(2000),
  when: optionalText(2000),
  where: optionalText(2000),
  what: optionalText(20000),
  want: optionalText(4000),
  basis: optionalText(4000),
  /** What was said, in the visitor's own words; beside the questions, not instead of them. */
  words: optionalText(20000).default(''),
})
export type Guide = z.output<typeof Guide>

/** The order of the six questions, and of all parts of an account. */
export const QUESTIONS = ['who', 'when', 'where', 'what', 'want', 'basis'] as const satisfies readonly (keyof Guide)[]
export type Question = (typeof QUESTIONS)[number]
export const PARTS = [...QUESTIONS, 'words'] as const satisfies readonly (keyof Guide)[]
export const Part = z.enum(PARTS)
export type Part = z.output<typeof Part>

/** Lines as drawn, left to right and top to bottom from 0; 10,000 is the width of the pad, 3,333 its height. */
export const Signature = z
  .array(
    z
      .array(z.tuple([z.int().min(0).max(10_000), z.int().min(0).max(3_333)]))
      .min(1)
      .max(2_000),
  )
  .min(1)
  .max(200)
export type Signature = z.output<typeof Signature>

/** How the visitor agreed: on the pad, by a thumbprint on the printed account, or aloud (on the telephone, or unable to sign). */
export const Manner = z.enum(['signature', 'thumbprint', 'oral'])
export type Manner = z.output<typeof Manner>

/** One confirmation of an account; `reason` says why the one before it was corrected. */
export const RevisionView = z.object({
  revision: z.int(),
  version: z.int(),
  sealedAt: Instant,
  sealedBy: z.string(),
  manner: Manner,
  reason: z.string(),
  digest: z.string(),
})
export type RevisionView = z.output<typeof RevisionView>

/** Whether a sealed revision is still what was confirmed; `emptied` once retention took the words, of which the journal tells. */
export const Proof = z.enum(['whole', 'emptied', 'broken'])
export type Proof = z.output<typeof Proof>

export const TranscriptView = z.object({
  id: TranscriptId,
  visit: VisitId,
  version: z.int(),
  guide: Guide,
  begunAt: Instant,
  savedAt: Instant,
  confirmedAt: Instant.nullable(),
  confirmedVersion: z.int().nullable(),
  /** How often it was confirmed. */
  revision: z.int(),
  /** It was confirmed and is being corrected: what was confirmed stands until the visitor agrees anew. */
  correction: z.object({ reason: z.string(), by: z.string(), at: Instant }).nullable(),
})
export type TranscriptView = z.output<typeof TranscriptView>

export const transcript = {
  ofVisit: query('transcript', 'ofVisit', READERS)
    .input(z.object({ visit: VisitId }))
    .output(TranscriptView.nullable()),
  begin: command('transcript', 'begin', COUNTERS)
    .input(commandInput({ visit: VisitId }))
    .output(TranscriptView)
    .errors(failures('WITHDRAWN')),
  /** Keeps a new version. `base` is the version the writer saw: a newer one is never overwritten unseen. */
  save: command('transcript', 'save', COUNTERS)
    .input(commandInput({ transcript: TranscriptId, base: z.int(), guide: Guide }))
    .output(z.object({ version: z.int(), savedAt: Instant }))
    .errors(failures('VERSION_CONFLICT', 'ALREADY_CONFIRMED', 'WITHDRAWN')),
  /** The account was read back and the visitor agreed: this version is sealed. READ_ELSEWHERE while another person reads. */
  confirm: command('transcript', 'confirm', COUNTERS)
    .input(
      commandInput({
        transcript: TranscriptId,
        version: z.int(),
        readBack: z.literal(true),
        manner: Manner,
        signature: Signature.refine(isSigned).nullable().default(null),
      }),
    )
    .output(z.object({ version: z.int(), confirmedAt: Instant, digest: z.string() }))
    .errors(
      failures(
        'VERSION_CONFLICT',
        'ALREADY_CONFIRMED',
        'SIGNATURE_NEEDED',
        'NOTHING_TOLD',
        'WITHDRAWN',
        'READ_ELSEWHERE',
      ),
    ),
  /** Opens a confirmed account for correction; opened already, it stays as it is. */
  correct: command('transcript', 'correct', COUNTERS)
    .input(commandInput({ transcript: TranscriptId, reason: text(500) }))
    .output(TranscriptView)
    .errors(failures('NOT_CONFIRMED', 'WITHDRAWN')),
  /** Gives a correction up: the account reads as it was confirmed, what was typed meanwhile stays among the versions. */
  dropCorrection: command('transcript', 'dropCorrection', COUNTERS)
    .input(commandInput({ transcript: TranscriptId }))
    .output(TranscriptView)
    .errors(failures('WITHDRAWN', 'SEAL_BROKEN', 'READ_ELSEWHERE')),
  /** What the caller's drafts are encrypted with where they wait in a browser; always the same for one account. */
  draftKey: query('transcript', 'draftKey', COUNTERS).output(z.object({ key: z.base64url() })),
  revisions: query('transcript', 'revisions', READERS)
    .input(z.object({ transcript: TranscriptId }))
    .output(z.array(RevisionView)),
  /** One of them with its words and signature, checked against its digest and the journal; SEAL_BROKEN where it is gone. */
  revision: query('transcript', 'revision', READERS)
    .input(z.object({ transcript: TranscriptId, revision: z.coerce.number<number>().pipe(z.int().min(1)) }))
    .output(RevisionView.extend({ guide: Guide, signature: Signature.nullable(), proof: Proof }))
    .errors(failures('NOT_FOUND', 'SEAL_BROKEN')),
  ...transcriptPhrases,
}
