import type { HostInput } from '../../../shared/contract/host.ts'
import { PAPERS } from '../../../shared/model/paper.ts'
import { host } from '../../app/host.ts'
import sheetStyle from './ticket-sheet.css?inline'

/**
 * Prints a number's sheet on this computer's own printer: without asking where the page can hand it over, else as the
 * browser was started to. False where it was not taken; it is then not sent again, for a sheet may lie somewhere.
 */
export async function printHere(sheet: HTMLElement): Promise<boolean> {
  if (!host) {
    window.print()
    return true
  }
  return host.print(jobOf(sheet.outerHTML)).then(
    ({ sent }) => sent,
    () => false,
  )
}

function jobOf(body: string): HostInput<'print'> {
  return {
    html: `<!doctype html><meta charset="utf-8"><style>${sheetStyle}</style>${body}`,
    printer: null,
    paper: { widthMicrons: PAPERS.roll80.width, heightMicrons: SHEET_HEIGHT },
    copies: 1,
    silent: true,
  }
}

/** As the style of the sheet has it. */
const SHEET_HEIGHT = 100_000
