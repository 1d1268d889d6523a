import { type ReadableDb, rows } from '../../electron/store/database.ts'

/** Gives identities of records as they are now, by the name of the field that asks; now and then of none. */
export function identitiesIn(db: ReadableDb, newId: () => string): (field: string, chosen: number) => string {
  const there = new Map<string, readonly Readonly<{ id: string }>[]>()
  return (field, chosen) => {
    const table = TABLES.find(([name]) => name.test(field))?.[1] ?? 'visits'
    const found = there.get(table) ?? rows<{ id: string }>(db, `SELECT id FROM ${table} LIMIT 20`)
    there.set(table, found)
    return found[chosen % (found.length + 1)]?.id ?? newId()
  }
}

const TABLES: readonly (readonly [RegExp, string])[] = [
  [/^(id|party|kept|merged|into|other)$/, 'parties'],
  [/^ticket$/, 'tickets'],
  [/^service$/, 'services'],
  [/^department$/, 'departments'],
  [/^casefile$/, 'casefiles'],
  [/^routing$/, 'routings'],
  [/^transcript$/, 'transcripts'],
  [/^slip$/, 'slips'],
  [/^sheet$/, 'transcript_sheets'],
  [/^attachments?$/, 'attachments'],
  [/^reader$/, 'card_readers'],
  [/^desk$/, 'desks'],
  [/^merge$/, 'party_merges'],
]
