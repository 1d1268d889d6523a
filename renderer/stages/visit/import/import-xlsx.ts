import type { SheetCell } from '../../../../shared/model/import-columns.ts'
import { LIMITS, rowCollector, type Sheet, SheetProblem } from './import-sheet.ts'
import { readBook } from './import-xlsx-book.ts'
import { cellOf, columnOf, type Look } from './import-xlsx-cell.ts'
import { readXml } from './import-xml.ts'
import { openZip } from './import-zip.ts'

/**
 * The first visible sheet of an Excel file with anything in it. Read by our own few lines, because the libraries found
 * give a whole file up for one formula without a result, fill the memory for one cell at the far end, or weigh a
 * megabyte; formulas count as what they last came to, and nothing in the file is ever executed.
 */
export async function readXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<Sheet> {
  const zip = openZip(bytes)
  const book = await readBook(zip)
  for (const { name, path } of book.sheets) {
    const xml = await zip.text(path)
    const rows = xml === null ? [] : readRows(xml, book)
    if (rows.length > 0) return { name, rows }
  }
  throw new SheetProblem(book.sheets.length > 0 ? 'nothing-in-it' : 'no-sheet')
}

type Part = 'value' | 'formula'
type OpenCell = Partial<Record<'type' | 'style' | Part, string>>

function readRows(xml: string, look: Look) {
  const collector = rowCollector()
  const at = { row: 0, column: 0 }
  let cells: SheetCell[] = []
  let cell: OpenCell = {}
  /** What the text that comes belongs to; readings above the characters (`rPh`) belong to nothing. */
  let into: Part | null = null
  let reading = false
  const begin = new Map<string, (attribute: (name: string) => string | undefined) => void>([
    [
      'row',
      (attribute) => {
        Object.assign(at, { row: Number(attribute('r') ?? at.row + 1), column: 0 })
        cells = []
      },
    ],
    [
      'c',
      (attribute) => {
        at.column = columnOf(attribute('r')) ?? at.column
        cell = { type: attribute('t') ?? 'n', style: attribute('s') ?? '' }
      },
    ],
    ['rPh', () => (reading = true)],
  ])
  const end = new Map<string, () => void>([
    ['row', () => collector.add({ number: at.row, cells })],
    [
      'c',
      () => {
        if (at.column < LIMITS.columns) put(cells, at.column, cellOf(cell, look))
        at.column += 1
        cell = {}
      },
    ],
    ['rPh', () => (reading = false)],
  ])
  readXml(xml, {
    open(name, attribute) {
      begin.get(name)?.(attribute)
      into = reading ? null : (PARTS.get(name) ?? into)
      if (into) cell[into] ??= ''
    },
    text(text) {
      if (into) cell[into] = `${cell[into] ?? ''}${text}`
    },
    close(name) {
      if (PARTS.has(name)) into = null
      end.get(name)?.()
    },
  })
  return collector.rows
}

const PARTS: ReadonlyMap<string, Part> = new Map([
  ['v', 'value'],
  ['t', 'value'],
  ['f', 'formula'],
])

function put(cells: SheetCell[], column: number, cell: SheetCell): void {
  while (cells.length < column) cells.push({ text: '' })
  cells[column] = cell
}
