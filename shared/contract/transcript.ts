import { z } from 'zod'
import { TranscriptId, VisitId } from '../model/ids.ts'
import { failures } from './errors.ts'
import { command, commandInput, query } from './procedure.ts'
import { COUNTERS, READERS } from './roles.ts'
import { Instant, optionalText } from './values.ts'

/** 何人 何时 何地 何事 何求 何据: the six questions an oral account answers (article 19). */
export const Guide = z.strictObject({
  who: optionalText(2000),
  when: optionalText(2000),
  where: optionalText(2000),
  what: optionalText(20000),
  want: optionalText(4000),
  basis: optionalText(4000),
})
export type Guide = z.output<typeof Guide>

export const TranscriptView = z.object({
  id: TranscriptId,
  visit: VisitId,
  version: z.int(),
  guide: Guide,
  savedAt: Instant,
  confirmedAt: Instant.nullable(),
  confirmedVersion: z.int().nullable(),
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
  /** The account was read back and the visitor agreed: this version is sealed. */
  confirm: command('transcript', 'confirm', COUNTERS)
    .input(commandInput({ transcript: TranscriptId, version: z.int(), readBack: z.literal(true) }))
    .output(z.object({ version: z.int(), confirmedAt: Instant, digest: z.string() }))
    .errors(failures('VERSION_CONFLICT', 'ALREADY_CONFIRMED', 'WITHDRAWN')),
}
