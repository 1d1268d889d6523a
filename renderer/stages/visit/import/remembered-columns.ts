import { z } from 'zod'
import { type ColumnMapping, IMPORT_FIELDS, type SheetLayout } from '../../../../shared/model/import-columns.ts'

const STORED = 'huisheng.import'
const KEPT = 20
const Remembered = z.object({
  system: z.string(),
  /** By the headings: the same system writes the same sheet every time. */
  columns: z.array(
    z.object({ headings: z.string(), mapping: z.partialRecord(z.enum(IMPORT_FIELDS), z.int().nonnegative()) }),
  ),
})

/** What this computer was told last time about sheets with these headings, or null. */
export function rememberedColumns({ headings }: Pick<SheetLayout, 'headings'>): ColumnMapping | null {
  return stored().columns.find((known) => known.headings === headings.join('\n'))?.mapping ?? null
}

export const rememberedSystem = (): string => stored().system

export function rememberColumns({ headings, mapping }: Omit<SheetLayout, 'header'>, system: string): void {
  const name = headings.join('\n')
  const others = stored().columns.filter((known) => known.headings !== name)
  const columns = [{ headings: name, mapping }, ...others].slice(0, KEPT)
  localStorage.setItem(STORED, JSON.stringify({ system, columns }))
}

function stored(): z.output<typeof Remembered> {
  try {
    return Remembered.parse(JSON.parse(localStorage.getItem(STORED) ?? ''))
  } catch {
    // Nothing yet, or of another program version: it is guessed anew.
    return { system: '', columns: [] }
  }
}
