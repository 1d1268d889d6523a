import type { AccountId, PartyId, PartyMergeId } from '../../../shared/model/ids.ts'
import { type ReadableDb, row, rows, run, update, type WritableDb } from '../database.ts'
import { OF_PARTY } from './party.ts'
import type { Within } from './party-search.ts'
import { keptAnew } from './retention.ts'

export type MergeRow = Readonly<{
  id: PartyMergeId
  kept: PartyId
  merged: PartyId
  reason: string
  at: number
  account: AccountId
  undoneAt: number | null
  undoneBy: AccountId | null
  undoneReason: string | null
}>
type NewMerge = Omit<MergeRow, 'undoneAt' | 'undoneBy' | 'undoneReason'>

/** Both must carry on as themselves. Everything that was merged into `merged` before carries on as `kept` too. */
export function insertMerge(db: WritableDb, merge: NewMerge): PartyId[] {
  const moved = listParty(db, merge.merged)
  run(
    db,
    `INSERT INTO party_merges (id, kept, merged, moved, reason, at, account)
     VALUES (:id, :kept, :merged, :moved, seal('party_merges.reason:' || :id, :reason), :at, :account)`,
    { ...merge, moved: JSON.stringify(moved) },
  )
  run(db, `UPDATE parties SET merged_into = :kept WHERE id = :id OR merged_into = :id`, {
    ...{ kept: merge.kept, id: merge.merged },
  })
  keptAnew(db, merge.kept)
  return moved
}

/**
 * Merges that stand are a forest: a party that was merged carries on as another until that is undone. Without this one,
 * the tree below `merged` stands by itself again, whatever was merged or undone in it or above it meanwhile.
 */
export function undoMerge(
  db: WritableDb,
  { id, merged }: Pick<MergeRow, 'id' | 'merged'>,
  undone: Readonly<{ at: number; by: AccountId; reason: string }>,
): void {
  update(db, 'party_merges', id, { undoneAt: undone.at, undoneBy: undone.by })
  run(db, `UPDATE party_merges SET undone_reason = seal('party_merges.undone_reason:' || id, :reason) WHERE id = :id`, {
    ...{ id, reason: undone.reason },
  })
  run(
    db,
    `WITH RECURSIVE below (id) AS (
       SELECT :merged UNION SELECT m.merged FROM party_merges m JOIN below b ON m.kept = b.id WHERE m.undone_at IS NULL)
     UPDATE parties SET merged_into = iif(id = :merged, NULL, :merged) WHERE id IN (SELECT id FROM below)`,
    { merged },
  )
}

export function findMerge(db: ReadableDb, id: PartyMergeId): MergeRow | undefined {
  return row(db, `SELECT ${OPENED} FROM party_merges m WHERE m.id = :id`, { id })
}

type Named = Readonly<{ keptName: string; mergedName: string; who: string; undoneWho: string | null }>

/** Every merge that any of these parties took part in, the latest first. */
export function listMerges(db: ReadableDb, party: PartyId): (MergeRow & Named)[] {
  const group = `SELECT id FROM parties WHERE ${OF_PARTY}`
  return rows(
    db,
    `SELECT ${OPENED}, k.name AS kept_name, g.name AS merged_name, a.name AS who, u.name AS undone_who
     FROM party_merges m JOIN parties k ON k.id = m.kept JOIN parties g ON g.id = m.merged
       JOIN accounts a ON a.id = m.account LEFT JOIN accounts u ON u.id = m.undone_by
     WHERE m.kept IN (${group}) OR m.merged IN (${group}) ORDER BY m.at DESC, m.id DESC`,
    { id: party },
  )
}

type Same = Readonly<{ id: PartyId; because: 'document' | 'phone-and-name' }>

/** Whether this account registered both before they were one: from then on a visit of either is the kept one's. */
export function registeredBoth(db: ReadableDb, account: AccountId, { kept, merged, at }: MergeRow): boolean {
  const sql = `SELECT count(DISTINCT party) AS sides FROM visits
    WHERE party IN (:kept, :merged) AND registered_by = :account AND registered_at <= :at`
  return row<{ sides: number }>(db, sql, { kept, merged, account, at })?.sides === 2
}

/** Other parties with a document, or with a name and a phone, of this one. */
export function listSameParties(db: ReadableDb, party: PartyId, within: Within, limit: number): Same[] {
  const kept = 'coalesce(o.merged_into, o.id)'
  const known = `EXISTS (SELECT 1 FROM visits v WHERE v.registered_by = :within
    AND v.party IN (SELECT id FROM parties WHERE id = ${kept} OR merged_into = ${kept}))`
  const same = (because: Same['because'], where: string) =>
    `SELECT DISTINCT ${kept} AS id, '${because}' AS because
     FROM (SELECT * FROM parties WHERE ${OF_PARTY}) p JOIN parties o ON ${where}
     WHERE ${kept} <> :id ${within === null ? '' : `AND ${known}`} LIMIT :limit`
  return [
    same('document', "o.document_hash = p.document_hash AND o.document_hash <> ''"),
    same('phone-and-name', "o.phone_hash = p.phone_hash AND o.phone_hash <> '' AND o.name = p.name"),
  ].flatMap((sql) => rows<Same>(db, sql, { id: party, limit, ...(within === null ? {} : { within }) }))
}

function listParty(db: ReadableDb, id: PartyId): PartyId[] {
  return rows<{ id: PartyId }>(db, `SELECT id FROM parties WHERE ${OF_PARTY}`, { id }).map((party) => party.id)
}

const OPENED = `m.id, m.kept, m.merged, unseal('party_merges.reason:' || m.id, m.reason) AS reason, m.at, m.account,
  m.undone_at, m.undone_by,
  iif(m.undone_reason IS NULL, NULL, unseal('party_merges.undone_reason:' || m.id, m.undone_reason)) AS undone_reason`
