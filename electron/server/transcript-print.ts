import type { TranscriptId, TranscriptSheetId } from '../../shared/model/ids.ts'
import { inOneView } from '../office/office.ts'
import { Refusal } from '../office/refusal.ts'
import { printAccountInHall } from '../office/slip/print-jobs.ts'
import { accountSheet, printAccount, printedAccount } from '../office/transcript/print.ts'
import { type AuthorizedCall, hall } from './context.ts'
import { actorOf, does, readingOf } from './handlers.ts'

type Asking<Input> = Readonly<{ context: AuthorizedCall; input: Input }>
type Account = Readonly<{ transcript: TranscriptId; revision: number }>

/** The account on paper; part of the group `transcript`. */
export const transcriptPrintHandlers = {
  sheet: hall.transcript.sheet.handler(sheetOf),
  print: hall.transcript.print.handler(does(printAccount)),
  printed: hall.transcript.printed.handler(({ context, input }: Asking<{ sheet: TranscriptSheetId; copy: number }>) =>
    inOneView(context.office, () => printedAccount(context.office, actorOf(context), input)),
  ),
  printInHall: hall.transcript.printInHall.handler(does(printAccountInHall)),
  pdf: hall.transcript.pdf.handler(pdfOf),
}

function sheetOf({ context, input }: Asking<Account>) {
  return inOneView(context.office, () => accountSheet(context.office.documents, readingOf(context), input))
}

/** PRINTER_MISSING where the hall's computer has no browser that can make one. */
async function pdfOf(asking: Asking<Account>) {
  const { html, fileName } = sheetOf(asking)
  const { pdf } = asking.context
  if (!pdf) throw new Refusal('PRINTER_MISSING')
  return { fileName, base64: Buffer.from(await pdf(html)).toString('base64') }
}
