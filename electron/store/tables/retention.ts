import type { PartyId, TranscriptId, VisitId } from '../../../shared/model/ids.ts'
import { insert, type ReadableDb, row, rows, run, type WritableDb } from '../database.ts'

export function findRetentionYears(db: ReadableDb): number | null {
  return row<{ years: number | null }>(db, 'SELECT retention_years AS years FROM hall WHERE id = 1')?.years ?? null
}

export function updateRetentionYears(db: WritableDb, years: number | null): void {
  run(db, 'UPDATE hall SET retention_years = :years WHERE id = 1', { years })
}

/** Where the search for parties goes on; they are gone through from the one that stayed away longest. */
export type RetentionPlace = Readonly<{ lastVisitAt: number; id: string }>
export type OldParty = Readonly<{ id: PartyId; lastVisitAt: number; due: number }>

/**
 * Parties whose last visit was before `before` and whose data was not erased since. `due` is 0 where a matter is still
 * open, or where the visits know better: a party and those merged into it are one.
 */
export function listOldParties(
  db: ReadableDb,
  { before, place, limit }: Readonly<{ before: number; place: RetentionPlace; limit: number }>,
): OldParty[] {
  return rows(
    db,
    `SELECT p.id, p.last_visit_at, NOT EXISTS (
         SELECT 1 FROM casefiles c WHERE c.state <> 'closed' AND c.party IN ${ONE_WITH_P}
       ) AND NOT EXISTS (
         SELECT 1 FROM visits v LEFT JOIN casefiles c ON c.visit = v.id
         WHERE v.party IN ${ONE_WITH_P} AND (v.registered_at >= :before OR c.state <> 'closed')
       ) AS due
     FROM parties p
     WHERE p.merged_into IS NULL AND (p.erased_at IS NULL OR p.erased_at < p.last_visit_at)
       AND p.last_visit_at < :before AND (p.last_visit_at, p.id) > (:lastVisitAt, :id)
     ORDER BY p.last_visit_at, p.id LIMIT :limit`,
    { before, limit, ...place },
  )
}

export type VisitPeople = Readonly<{ id: VisitId; representatives: string; attendants: string }>

/** All visits of a party and of those merged into it. */
export function listVisitsToErase(db: ReadableDb, party: PartyId): VisitPeople[] {
  return rows(
    db,
    `SELECT v.id, unseal('visits.representatives:' || v.id, v.representatives) AS representatives,
       unseal('visits.attendants:' || v.id, v.attendants) AS attendants
     FROM visits v WHERE v.party IN ${ONE}`,
    { party },
  )
}

/** What tells who a person is or how to reach them; their name stays with the matters they brought. */
export function eraseParty(db: WritableDb, party: PartyId, now: number): void {
  run(
    db,
    `UPDATE parties SET document_number = '', document_hash = '', document_tail = '', phone = '', phone_hash = '',
       address = '', details = '', erased_at = :now WHERE id IN ${ONE}`,
    { party, now },
  )
}

/** Where of a party, or of one merged into it, there is data that was not erased, the one that is shown is due again. */
export function keptAnew(db: WritableDb, party: PartyId): void {
  run(
    db,
    `UPDATE parties SET erased_at = NULL WHERE id = (SELECT coalesce(merged_into, id) FROM parties WHERE id = :party)
       AND EXISTS (SELECT 1 FROM parties o WHERE o.merged_into = parties.id AND o.erased_at IS NULL)`,
    { party },
  )
}

/** Something was added to a visit, or to the account of one: where its party was erased there is something to erase again. */
export function addedTo(db: WritableDb, to: Readonly<{ visit: VisitId } | { transcript: TranscriptId }>): void {
  const visit = 'visit' in to ? ':visit' : '(SELECT visit FROM transcripts WHERE id = :transcript)'
  const own = `(SELECT party FROM visits WHERE id = ${visit})`
  run(
    db,
    `UPDATE parties SET erased_at = NULL
     WHERE erased_at IS NOT NULL AND id IN (${own}, (SELECT merged_into FROM parties WHERE id = ${own}))`,
    to,
  )
}

/**
 * `people` are those of the visit without their phones. The account and the scans of a visit that became no matter go with
 * it, and from every visit the scans that were taken away, which may be another person's (their files by the daily sweep,
 * which finds them named no more); answers with how many scans.
 */
export function eraseVisit(db: WritableDb, people: VisitPeople, now: number): number {
  run(
    db,
    `UPDATE visits SET representatives = seal('visits.representatives:' || :id, :representatives),
       attendants = seal('visits.attendants:' || :id, :attendants), needs = '', message = '' WHERE id = :id`,
    people,
  )
  const { id } = people
  run(db, "UPDATE visit_changes SET before = '' WHERE visit = :id", { id })
  run(
    db,
    `UPDATE transcript_versions SET guide = ''
     WHERE transcript IN (SELECT id FROM transcripts WHERE visit = :id) AND ${NO_MATTER}`,
    { id },
  )
  run(db, `UPDATE transcripts SET correction_reason = '', emptied_at = :now WHERE visit = :id AND ${NO_MATTER}`, {
    id,
    now,
  })
  run(
    db,
    `UPDATE transcript_revisions SET signature = '', reason = ''
     WHERE transcript IN (SELECT id FROM transcripts WHERE visit = :id) AND ${NO_MATTER}`,
    { id },
  )
  run(
    db,
    `UPDATE transcript_sheets SET html = ''
     WHERE transcript IN (SELECT id FROM transcripts WHERE visit = :id) AND ${NO_MATTER}`,
    { id },
  )
  return run(db, `DELETE FROM attachments WHERE visit = :id AND (removed_at IS NOT NULL OR ${NO_MATTER})`, { id })
}

export type Erasure = Readonly<{ at: number; years: number; parties: number; visits: number; attachments: number }>

export function insertErasure(db: WritableDb, erasure: Erasure): void {
  insert(db, 'erasures', erasure)
}

export function listErasures(db: ReadableDb, limit: number): Erasure[] {
  const columns = 'at, years, parties, visits, attachments'
  return rows(db, `SELECT ${columns} FROM erasures ORDER BY sequence DESC LIMIT :limit`, { limit })
}

export type ErasureOfAccount = Readonly<{ erasure: Erasure; registeredAt: number }>

/** The run that took the words of an account. */
export function findErasureOf(db: ReadableDb, transcript: TranscriptId): ErasureOfAccount | undefined {
  const found = row<Erasure & { registeredAt: number }>(
    db,
    `SELECT e.at, e.years, e.parties, e.visits, e.attachments, v.registered_at
     FROM transcripts t JOIN visits v ON v.id = t.visit JOIN erasures e ON e.at = t.emptied_at
     WHERE t.id = :transcript
       AND NOT EXISTS (SELECT 1 FROM casefiles c WHERE c.visit = v.id AND c.received_at < e.at)`,
    { transcript },
  )
  if (!found) return undefined
  const { registeredAt, ...erasure } = found
  return { erasure, registeredAt }
}

const NO_MATTER = 'NOT EXISTS (SELECT 1 FROM casefiles WHERE visit = :id)'
const oneWith = (id: string) => `(SELECT id FROM parties WHERE id = ${id} UNION ALL
  SELECT id FROM parties WHERE merged_into = ${id})`
const ONE = oneWith(':party')
const ONE_WITH_P = oneWith('p.id')
