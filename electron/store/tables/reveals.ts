import type { AccountId, VisitId } from '../../../shared/model/ids.ts'
import type { REVEALABLE } from '../../../shared/model/mask.ts'
import { type ReadableDb, row, rows, run, type WritableDb } from '../database.ts'

/** Somebody looked at what is masked; `reason` is their own word for why. */
export type RevealRow = Readonly<{
  visit: VisitId
  what: (typeof REVEALABLE)[number]
  reason: string
  account: AccountId
  at: number
}>

export function insertReveal(db: WritableDb, reveal: RevealRow): void {
  run(
    db,
    `INSERT INTO reveals (visit, what, reason, account, at)
     VALUES (:visit, :what, seal('reveals.reason:' || :visit, :reason), :account, :at)`,
    reveal,
  )
}

export function lastReveal(db: ReadableDb, { visit, what, account }: Pick<RevealRow, 'visit' | 'what' | 'account'>) {
  return row<RevealRow>(
    db,
    `SELECT visit, what, ${REASON}, account, at FROM reveals r WHERE visit = :visit AND account = :account AND what = :what
     ORDER BY sequence DESC LIMIT 1`,
    { visit, what, account },
  )
}

export function listReveals(
  db: ReadableDb,
  before: number,
  limit: number,
): (RevealRow & { sequence: number; who: string; party: string })[] {
  return rows(
    db,
    `SELECT r.sequence, r.visit, r.what, ${REASON}, r.account, r.at, a.name AS who, p.name AS party
     FROM reveals r JOIN accounts a ON a.id = r.account JOIN visits v ON v.id = r.visit JOIN parties p ON p.id = v.party
     WHERE r.sequence < :before ORDER BY r.sequence DESC LIMIT :limit`,
    { before, limit },
  )
}

/** People write into a reason what it is about. */
const REASON = "unseal('reveals.reason:' || r.visit, r.reason) AS reason"
