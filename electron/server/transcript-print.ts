import type { TranscriptId, TranscriptSheetId } from '../../shared/model/ids.ts'
import { inOneView } from '../office/office.ts'
import { Refusal } from '../office/refusal.ts'
import { printAccountInHall } from '../office/slip/print-jobs.ts'
import { accountSheet, accountToSave, printAccount, printedAccount } from '../office/transcript/print.ts'
import { type AuthorizedCall, hall } from './context.ts'
import { actorOf, readingOf } from './handlers.ts'
import { seconded } from './seconded.ts'

type Asking<Input> = Readonly<{ context: AuthorizedCall; input: Input }>
type Account = Readonly<{ transcript: TranscriptId; revision: number }>

/** The account on paper; part of the group `transcript`. */
export const transcriptPrintHandlers = {
  sheet: hall.transcript.sheet.handler((asking) => sheetOf(asking)),
  print: hall.transcript.print.handler(seconded(printAccount)),
  printed: hall.transcript.printed.handler(({ context, input }: Asking<{ sheet: TranscriptSheetId; copy: number }>) =>
    printedAccount(context.office, actorOf(context), input),
  ),
  printInHall: hall.transcript.printInHall.handler(seconded(printAccountInHall)),
  pdf: hall.transcript.pdf.handler(pdfOf),
}

function sheetOf({ context, input }: Asking<Account>, make = accountSheet) {
  return inOneView(context.office, () => make(context.office.documents, readingOf(context), input))
}

/** PRINTER_MISSING where the hall's computer has no browser that can make one. */
async function pdfOf(asking: Asking<Account>) {
  const { html, fileName } = sheetOf(asking, accountToSave)
  const { pdf } = asking.context
  if (!pdf) throw new Refusal('PRINTER_MISSING')
  return { fileName, base64: Buffer.from(await pdf(html)).toString('base64') }
}
