import { z } from 'zod'
import words from '../../resources/rules/import-columns.json' with { type: 'json' }

/** What a column of another system's sheet can hold. */
export const IMPORT_FIELDS = [
  'name',
  'documentNumber',
  'documentType',
  'phone',
  'address',
  'title',
  'message',
  'id',
  'submittedAt',
  'headcount',
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

/** One cell as its reader understood it; `doubt` says what the sheet itself has lost. */
export type SheetCell = Readonly<{ text: string; doubt?: 'digits' | 'formula' | 'error' }>
/** `number` is the row's number in the file, from 1. */
export type SheetRow = Readonly<{ number: number; cells: readonly SheetCell[] }>

/** Which column holds what, by its place in the row; a field that no column holds is missing. */
export type ColumnMapping = Readonly<Partial<Record<ImportField, number>>>
/** `header` is the place of the header among the rows; what is below it are messages. */
export type SheetLayout = Readonly<{ header: number; headings: readonly string[]; mapping: ColumnMapping }>

export const importWords = z
  .strictObject({
    /** The name of whoever gave none. */
    unsigned: z.string().min(1),
    systems: z.array(z.string().min(1)),
    columns: z.record(z.enum(IMPORT_FIELDS), z.array(z.string().min(1))),
    /** A heading that begins or ends with these is about somebody else than the sender. */
    otherPeople: z.array(z.string().min(1)),
    documents: z.record(z.string(), z.array(z.string().min(1))),
  })
  .parse(words)

/**
 * Guesses the header among the first rows and what each column holds. A heading that was merged over two rows stands in
 * the upper one; the lower one wins where both say something.
 */
export function guessLayout(rows: readonly SheetRow[]): SheetLayout {
  const candidates = rows.slice(0, SEARCHED).map((_, header) => layoutAt(rows, header))
  const best = candidates.reduce<SheetLayout | undefined>(
    (found, each) => (found && known(found) >= known(each) ? found : each),
    undefined,
  )
  return best ?? { header: 0, headings: [], mapping: {} }
}

/** The same with the header where somebody says it is. */
export function layoutAt(rows: readonly SheetRow[], header: number): SheetLayout {
  const texts = (at: number) => rows[at]?.cells.map(({ text }) => text.trim()) ?? []
  const [above, own] = [texts(header - 1), texts(header)]
  const width = Math.max(0, ...rows.slice(header, header + SEARCHED).map(({ cells }) => cells.length))
  const headings = Array.from({ length: width }, (_, column) => own[column] || (above[column] ?? ''))
  return { header, headings, mapping: guessColumns(headings) }
}

/** Each field the column whose heading says it best; the first one where several do. */
export function guessColumns(headings: readonly string[]): ColumnMapping {
  const claims = headings.flatMap((heading, column) =>
    IMPORT_FIELDS.map((field) => ({ field, column, likeness: likeness(heading, field) })),
  )
  const mapping: Partial<Record<ImportField, number>> = {}
  const taken = new Set<number>()
  for (const { field, column, likeness: sure } of claims.toSorted((one, other) => other.likeness - one.likeness)) {
    if (sure === 0 || field in mapping || taken.has(column)) continue
    mapping[field] = column
    taken.add(column)
  }
  return mapping
}

/** 0 for nothing in common; a heading that is the word counts most, then one that holds a longer word. */
function likeness(heading: string, field: ImportField): number {
  const plain = plainHeading(heading)
  if (plain === '' || importWords.otherPeople.some((other) => plain.includes(plainHeading(other)))) return 0
  const likenesses = importWords.columns[field].map((word) => {
    const known = plainHeading(word)
    if (plain === known) return EXACT + known.length
    // A short Latin word hides in too many others.
    return known.length >= 2 && !/^[a-z]{1,3}$/.test(known) && plain.includes(known) ? known.length : 0
  })
  return Math.max(0, ...likenesses)
}

const plainHeading = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')

const known = ({ mapping }: SheetLayout) => Object.keys(mapping).length
const SEARCHED = 10
const EXACT = 1000
