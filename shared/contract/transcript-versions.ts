import { z } from 'zod'
import { TranscriptId } from '../model/ids.ts'
import { failures } from './errors.ts'
import { command, commandInput, query } from './procedure.ts'
import { COUNTERS, READERS } from './roles.ts'
import { Guide, TranscriptView } from './transcript.ts'
import { Instant } from './values.ts'

/** A number in the address of a question, as other systems ask it, is a text. */
const Counted = z.coerce.number<number>().pipe(z.int().min(1))

/** What the hall kept while an account was written; part of the group `transcript`. */
export const transcriptVersions = {
  /** Fifty versions, the newest first, without their words; `before` goes on from there. */
  versions: query('transcript', 'versions', READERS)
    .input(z.object({ transcript: TranscriptId, before: Counted.optional() }))
    .output(z.array(z.object({ version: z.int(), savedAt: Instant, savedBy: z.string() }))),
  version: query('transcript', 'version', READERS)
    .input(z.object({ transcript: TranscriptId, version: Counted }))
    .output(z.object({ version: z.int(), savedAt: Instant, guide: Guide }))
    .errors(failures('NOT_FOUND')),
  /** A new version, on top of `base`, says what an earlier one said. Nothing that was written since is lost. */
  restoreVersion: command('transcript', 'restoreVersion', COUNTERS)
    .input(commandInput({ transcript: TranscriptId, base: z.int(), version: z.int().min(1) }))
    .output(TranscriptView)
    .errors(failures('NOT_FOUND', 'VERSION_CONFLICT', 'ALREADY_CONFIRMED', 'WITHDRAWN')),
}
