import { z } from 'zod'
import { CasefileId, SlipId } from '../model/ids.ts'
import { failures } from './errors.ts'
import { command, commandInput, query } from './procedure.ts'
import { COUNTERS, READERS } from './roles.ts'
import { Instant } from './values.ts'

/** contact: 首访联系单 (A5). receipt: 登记回执 (A5). */
export const SlipKind = z.enum(['contact', 'receipt'])

const SlipRow = z.object({
  id: SlipId,
  casefile: CasefileId,
  kind: SlipKind,
  issuedAt: Instant,
  issuedBy: z.string(),
  copies: z.int(),
})

/** A page ready to print: complete HTML with its styles, fonts by name, QR as inline SVG. */
const Sheet = SlipRow.extend({ html: z.string() })

export const slip = {
  ofCasefile: query('slip', 'ofCasefile', READERS)
    .input(z.object({ casefile: CasefileId }))
    .output(z.array(SlipRow))
    .errors(failures('NOT_FOUND')),
  get: query('slip', 'get', READERS)
    .input(z.object({ slip: SlipId }))
    .output(Sheet)
    .errors(failures('NOT_FOUND')),
  /** Writes the slip once from the hall's stored data; afterwards it never changes. */
  issue: command('slip', 'issue', COUNTERS)
    .input(commandInput({ casefile: CasefileId, kind: SlipKind }))
    .output(z.object({ id: SlipId }))
    .errors(failures('NOT_ROUTED', 'NO_CONTACT_PERSON')),
  /** Counts a print. From the second copy on the sheet says 补打 and its count; its date stays the original's. */
  print: command('slip', 'print', COUNTERS)
    .input(commandInput({ slip: SlipId }))
    .output(z.object({ copy: z.int(), html: z.string() })),
  /** The slip as PDF (base64), made by the hall computer's own browser. */
  pdf: query('slip', 'pdf', READERS)
    .input(z.object({ slip: SlipId }))
    .output(z.object({ fileName: z.string(), base64: z.string() }))
    .errors(failures('NOT_FOUND', 'PRINTER_MISSING')),
}
