import type { PartyId, VisitId } from '../../../shared/model/ids.ts'
import { type ReadableDb, row } from '../database.ts'

/** The hash under which `insertVisit` keeps where a message came from. */
export const ORIGIN = "keyed_hash('visit-origin', :origin)"

export function findByOrigin(db: ReadableDb, origin: string): { id: VisitId } | undefined {
  return row(db, `SELECT id FROM visits WHERE origin = ${ORIGIN}`, { origin })
}

/** The party of this name with this document, or the one it was merged into. */
export function findPartyByDocument(
  db: ReadableDb,
  person: Readonly<{ name: string; number: string }>,
): { id: PartyId } | undefined {
  return row(
    db,
    `SELECT coalesce(merged_into, id) AS id FROM parties
     WHERE document_hash = keyed_hash('document', :number) AND document_hash <> '' AND name = :name AND type = 'person'
     ORDER BY last_visit_at DESC LIMIT 1`,
    person,
  )
}
