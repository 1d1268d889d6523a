import type { z } from 'zod'
import type { SlipKind } from '../../../shared/contract/slip.ts'
import type { AccountId, CasefileId, SlipId } from '../../../shared/model/ids.ts'
import { insert, type ReadableDb, row, rows, type WritableDb } from '../database.ts'

export type SlipRow = Readonly<{
  id: SlipId
  casefile: CasefileId
  kind: z.output<typeof SlipKind>
  html: string
  digest: string
  issuedAt: number
  issuedBy: AccountId
}>

export type ListedSlip = SlipRow & Readonly<{ issuedByName: string; copies: number }>

export function insertSlip(db: WritableDb, slip: SlipRow): void {
  insert(db, 'slips', slip)
}

const LISTED = `SELECT s.*, a.name AS issued_by_name,
    (SELECT count(*) FROM slip_prints p WHERE p.slip = s.id) AS copies
  FROM slips s JOIN accounts a ON a.id = s.issued_by`

export function findSlip(db: ReadableDb, id: SlipId): ListedSlip | undefined {
  return row(db, `${LISTED} WHERE s.id = :id`, { id })
}

export function listSlips(db: ReadableDb, casefile: CasefileId): ListedSlip[] {
  return rows(db, `${LISTED} WHERE s.casefile = :casefile ORDER BY s.issued_at, s.id`, { casefile })
}

type PrintRow = Readonly<{ slip: SlipId; copy: number; at: number; account: AccountId }>

export function insertPrint(db: WritableDb, print: PrintRow): void {
  insert(db, 'slip_prints', print)
}
