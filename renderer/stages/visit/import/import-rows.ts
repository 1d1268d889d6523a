import type { ImportedMessage, ImportOutcome } from '../../../../shared/contract/visit-import.ts'
import type { SheetLayout, SheetRow } from '../../../../shared/model/import-columns.ts'
import { type ReadRow, type RowsContext, readRow, saysAnything } from '../../../../shared/model/import-row.ts'

export type RowState = 'ready' | 'already' | 'repeated' | 'cannot' | 'registered' | 'refused'
/** A row of the sheet with what becomes of it. */
export type ImportRow = ReadRow & Readonly<{ origin: string; state: RowState; refused: string | null }>

/** The messages below the header; what says nothing in the columns that matter is none. */
export function readRows(rows: readonly SheetRow[], layout: SheetLayout, context: Omit<RowsContext, 'mapping'>) {
  const { header, mapping } = layout
  const messages = rows.slice(header + 1).filter((row) => saysAnything(row, mapping))
  return messages.map((row) => readRow(row, { ...context, mapping }))
}

type Known = Readonly<{
  origins: readonly string[]
  already: ReadonlySet<string>
  outcomes: ReadonlyMap<string, ImportOutcome>
}>

/** What becomes of each row: the first of several with the same origin counts. */
export function rowStates(rows: readonly ReadRow[], { origins, already, outcomes }: Known): ImportRow[] {
  const seen = new Set<string>()
  return rows.map((row, index) => {
    const origin = origins[index] ?? ''
    const outcome = outcomes.get(origin)
    const isFirst = !seen.has(origin)
    seen.add(origin)
    const refused = outcome && 'refused' in outcome ? outcome.refused : null
    return { ...row, origin, refused, state: stateOf(row, { outcome, isFirst, isKnown: already.has(origin) }) }
  })
}

type Facts = Readonly<{ outcome: ImportOutcome | undefined; isFirst: boolean; isKnown: boolean }>

function stateOf({ obstacle }: ReadRow, { outcome, isFirst, isKnown }: Facts): RowState {
  if (obstacle !== null) return 'cannot'
  if (!isFirst) return 'repeated'
  if (!outcome) return isKnown ? 'already' : 'ready'
  if ('refused' in outcome) return 'refused'
  return 'registered' in outcome ? 'registered' : 'already'
}

/** Parts small enough for one message to the hall and for nobody there to wait; in the order of the sheet. */
export function batchesOf(rows: readonly ImportRow[]): ImportedMessage[][] {
  const batches: ImportedMessage[][] = []
  let left = 0
  for (const { message, origin } of rows) {
    const sent = { ...message, origin }
    const size = JSON.stringify(sent).length
    if (batches.length === 0 || left < size || (batches.at(-1)?.length ?? 0) >= AT_ONCE) {
      batches.push([])
      left = MOST_CHARACTERS
    }
    batches.at(-1)?.push(sent)
    left -= size
  }
  return batches
}

const AT_ONCE = 50
/** The hall takes two megabytes; a character has three bytes at most, and four for two of JavaScript's. */
const MOST_CHARACTERS = 500_000
