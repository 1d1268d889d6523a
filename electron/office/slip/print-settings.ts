import type { PrintSetting } from '../../../shared/contract/printing.ts'
import { DOCUMENT_KINDS, type DocumentKind, PAPERS_FOR } from '../../../shared/model/paper.ts'
import type { ReadableDb } from '../../store/database.ts'
import { listPrintSettings, savePrintSetting } from '../../store/tables/printing.ts'
import type { Work } from '../command.ts'
import type { Reading } from '../office.ts'

/** How each kind of document is printed; kinds that nobody set are printed by each page itself. */
export function printSettings({ db }: Pick<Reading, 'db'>): PrintSetting[] {
  const saved = listPrintSettings(db)
  return DOCUMENT_KINDS.map((kind) => saved.find((setting) => setting.kind === kind) ?? unset(kind))
}

export function printSetting(db: ReadableDb, kind: DocumentKind): PrintSetting {
  return printSettings({ db }).find((setting) => setting.kind === kind) ?? unset(kind)
}

/** Takes effect with the next job; what waits already goes to the printer it was meant for. */
export function setPrintSettings({ db, changed }: Work, input: PrintSetting): PrintSetting {
  const { kind, printer, paper, copies, way } = input
  const setting = { kind, printer, paper, copies, way }
  const before = printSetting(db, kind)
  savePrintSetting(db, setting)
  changed('printing', kind, { before, after: setting })
  return setting
}

function unset(kind: DocumentKind): PrintSetting {
  return { kind, printer: null, paper: PAPERS_FOR[kind][0], copies: 1, way: 'dialog' }
}
