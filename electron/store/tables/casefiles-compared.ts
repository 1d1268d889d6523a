import type { CasefileId, PartyId } from '../../../shared/model/ids.ts'
import { type ReadableDb, row, rows } from '../database.ts'
import type { ListedCasefile } from './casefile.ts'

/** With the party as it carries on: a visit may have been given to another one since, and parties are merged. */
export type ComparedCasefile = ListedCasefile & Readonly<{ ordinal: number; carriesOn: PartyId }>

const COMPARED = `SELECT c.*, p.name AS party_name, v.headcount, p.id AS carries_on
  FROM casefiles c JOIN visits v ON v.id = c.visit JOIN parties o ON o.id = v.party
  JOIN parties p ON p.id = coalesce(o.merged_into, o.id)`

/** The party itself, or the one it was merged into. */
export function carriesOnAs(db: ReadableDb, party: PartyId): PartyId {
  const sql = 'SELECT coalesce(merged_into, id) AS id FROM parties WHERE id = :party'
  return row<{ id: PartyId }>(db, sql, { party })?.id ?? party
}

type Key = Readonly<{ receivedAt: number; id: string }>

/** The matters of a party and of those merged into it, the newest first. */
export function listOfParty(db: ReadableDb, party: PartyId, before: Key | undefined, limit: number) {
  // Beginning with the visits of a few parties; from the newest matter on, most would be passed over.
  const sql = `${COMPARED.replace('casefiles c JOIN visits v ON v.id = c.visit', 'visits v CROSS JOIN casefiles c ON c.visit = v.id')}
    WHERE v.party IN (SELECT id FROM parties WHERE id = :party UNION ALL SELECT id FROM parties WHERE merged_into = :party)
      AND (c.received_at, c.id) < (:receivedAt, :id) ORDER BY c.received_at DESC, c.id DESC LIMIT :limit`
  const { receivedAt, id } = before ?? { receivedAt: Number.MAX_SAFE_INTEGER, id: '' }
  return rows<ComparedCasefile>(db, sql, { party, receivedAt, id, limit })
}

/** The matters with these ordinals, in whatever order. */
export function listByOrdinals(db: ReadableDb, ordinals: readonly number[]): ComparedCasefile[] {
  const sql = `${COMPARED} WHERE c.ordinal IN (SELECT value FROM json_each(:ordinals))`
  return rows(db, sql, { ordinals: JSON.stringify(ordinals) })
}

/** Matters that were marked as repeating this one, the newest first. */
export function listRepeating(db: ReadableDb, casefile: CasefileId): ComparedCasefile[] {
  return rows(db, `${COMPARED} WHERE c.same_as = :casefile ORDER BY c.received_at DESC`, { casefile })
}
