import { z } from 'zod'
import { PrintJobId, TranscriptId, TranscriptSheetId } from '../model/ids.ts'
import { failures } from './errors.ts'
import { command, commandInput, query } from './procedure.ts'
import { READERS } from './roles.ts'

/** A sealed revision, or 0: the account as it is being written, a draft to be signed by hand or with a thumbprint. */
const asked = { transcript: TranscriptId, revision: z.int().min(0) }
/** Who signs beside the one who prints: an accusation is printed by two, of whom both may read it (articles 30 and 46). */
export const Second = z.strictObject({ account: z.string().min(1).max(50), password: z.string().min(1).max(200) })
const signed = { ...asked, second: Second.optional() }
export const signing = ['SECOND_PERSON_NEEDED', 'WRONG_PASSWORD', 'TOO_MANY_TRIES', 'SEAL_BROKEN'] as const
/** A number in the address of a question, as other systems ask it, is a text. */
const Counted = z.coerce.number<number>().pipe(z.int().min(0))
const asking = { transcript: TranscriptId, revision: Counted }

/** The account on A4, its lines numbered. Part of the group `transcript`. */
export const transcriptPrint = {
  /** As it is or would be on paper: complete HTML. `copies` counts those printed of exactly this version. */
  sheet: query('transcript', 'sheet', READERS)
    .input(z.object(asking))
    .output(z.object({ html: z.string(), version: z.int(), copies: z.int() }))
    .errors(failures('NOT_FOUND', 'SEAL_BROKEN')),
  /**
   * Counts a copy. From the second on it says 补打 and its count; the words and the date stay the original's. Who is not at a
   * counter prints accusations alone (else FORBIDDEN): the clerk who opened one may have left, and nobody else reads it.
   */
  print: command('transcript', 'print', READERS)
    .input(commandInput(signed))
    .output(z.object({ sheet: TranscriptSheetId, copy: z.int() }))
    .errors(failures(...signing)),
  /** That copy, ready to print; of an accusation once, for who asked for it (SECOND_PERSON_NEEDED: another copy is). */
  printed: query('transcript', 'printed', READERS)
    .input(z.object({ sheet: TranscriptSheetId, copy: Counted }))
    .output(z.object({ html: z.string() }))
    .errors(failures('NOT_FOUND', 'SECOND_PERSON_NEEDED')),
  /** Counts a copy and puts it into the hall's queue. */
  printInHall: command('transcript', 'printInHall', READERS)
    .input(commandInput(signed))
    .output(z.object({ job: PrintJobId, copy: z.int() }))
    .errors(failures('PRINTER_NOT_SET', ...signing)),
  /** As PDF (base64), made by the hall computer's own browser; of an accusation none is made. */
  pdf: query('transcript', 'pdf', READERS)
    .input(z.object(asking))
    .output(z.object({ fileName: z.string(), base64: z.string() }))
    .errors(failures('NOT_FOUND', 'PRINTER_MISSING', 'SEAL_BROKEN', 'NOT_OPENED', 'SECOND_PERSON_NEEDED')),
}
