import type { SheetRow } from '../../../../shared/model/import-columns.ts'

/** What was read of a file, empty rows left out. */
export type Sheet = Readonly<{ name: string; rows: readonly SheetRow[] }>

export const SHEET_PROBLEMS = [
  'too-large',
  'too-many-rows',
  'no-sheet',
  'old-format',
  'damaged',
  'open-quote',
  'nothing-in-it',
  'too-slow',
] as const

/** Why a file cannot be read; the page has the words. */
export class SheetProblem extends Error {
  override readonly name = 'SheetProblem'
  readonly code: (typeof SHEET_PROBLEMS)[number]
  constructor(code: (typeof SHEET_PROBLEMS)[number]) {
    super(code)
    this.code = code
  }
}

/** A month of the busiest halls has a few thousand messages; what is far beyond is a mistake or malice. */
export const LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  unpackedBytes: 150 * 1024 * 1024,
  rows: 20_000,
  columns: 200,
  /** Of all cells together: one long text can stand in a million of them. */
  characters: 40_000_000,
} as const

/** Collects rows within the limits; empty ones are nothing. */
export function rowCollector() {
  const rows: SheetRow[] = []
  let characters = 0
  return {
    rows,
    add(row: SheetRow) {
      const written = row.cells.reduce((sum, { text, doubt }) => sum + text.trim().length + (doubt ? 1 : 0), 0)
      if (written === 0) return
      characters += written
      if (rows.length >= LIMITS.rows) throw new SheetProblem('too-many-rows')
      if (characters > LIMITS.characters) throw new SheetProblem('too-large')
      rows.push(row)
    },
  }
}
