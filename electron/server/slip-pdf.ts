import type { SlipId } from '../../shared/model/ids.ts'
import { Refusal } from '../office/refusal.ts'
import { getSlip, slipFileName } from '../office/slip/view.ts'
import type { AuthorizedCall } from './context.ts'
import { readingOf } from './handlers.ts'

/** The stored sheet as PDF; PRINTER_MISSING where the hall's computer has no browser that can make one. */
export async function slipPdf({ context, input }: Readonly<{ context: AuthorizedCall; input: { slip: SlipId } }>) {
  const reading = readingOf(context)
  const sheet = getSlip(reading, input)
  if (!context.pdf) throw new Refusal('PRINTER_MISSING')
  const pdf = await context.pdf(sheet.html)
  return { fileName: slipFileName(reading, sheet), base64: Buffer.from(pdf).toString('base64') }
}
