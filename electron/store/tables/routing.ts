import type { z } from 'zod'
import type { Conclusion } from '../../../shared/contract/routing.ts'
import type { AccountId, CasefileId, DepartmentId, DeskId, RoutingId } from '../../../shared/model/ids.ts'
import type { RoutingMethod } from '../../../shared/model/kinds.ts'
import type { RoutingState } from '../../../shared/model/routing-state.ts'
import { insert, type ReadableDb, row, rows, update, type WritableDb } from '../database.ts'

export type RoutingRow = Readonly<{
  id: RoutingId
  casefile: CasefileId
  method: RoutingMethod
  department: DepartmentId
  desk: DeskId | null
  reason: string
  feedbackDue: string | null
  state: RoutingState
  sentAt: number
  sentBy: AccountId
  signedAt: number | null
  signedBy: AccountId | null
  acceptedAt: number | null
  answeredAt: number | null
  finishedAt: number | null
  answerText: string | null
  answerBasis: string | null
  conclusion: z.output<typeof Conclusion> | null
  objectedAt: number | null
  objection: string | null
  /** The state to go back to when the sender refuses the objection. */
  objectedFrom: RoutingState | null
  settledAt: number | null
  settled: 'agreed' | 'refused' | null
  settledReason: string | null
}>

type NewRouting = Pick<
  RoutingRow,
  'id' | 'casefile' | 'method' | 'department' | 'desk' | 'reason' | 'feedbackDue' | 'state' | 'sentAt' | 'sentBy'
>

export function insertRouting(db: WritableDb, routing: NewRouting): void {
  insert(db, 'routings', routing)
}

export type RoutingChanges = Partial<Omit<RoutingRow, keyof NewRouting> & Pick<RoutingRow, 'state'>>

export function updateRouting(db: WritableDb, id: RoutingId, changes: RoutingChanges): void {
  update(db, 'routings', id, changes)
}

export function findRouting(db: ReadableDb, id: RoutingId): RoutingRow | undefined {
  return row(db, 'SELECT * FROM routings WHERE id = :id', { id })
}

/** All routings of a matter in the order they were sent. */
export function listRoutings(db: ReadableDb, casefile: CasefileId): RoutingRow[] {
  return rows(db, 'SELECT * FROM routings WHERE casefile = :casefile ORDER BY sent_at, id', { casefile })
}

export function wasRoutedTo(db: ReadableDb, casefile: CasefileId, department: DepartmentId): boolean {
  const sql = 'SELECT 1 FROM routings WHERE casefile = :casefile AND department = :department LIMIT 1'
  return row(db, sql, { casefile, department }) !== undefined
}

/** What a department has not finished; the answered but unfinished included. */
export function listOpenRoutings(db: ReadableDb, department: DepartmentId): RoutingRow[] {
  return rows(
    db,
    `SELECT * FROM routings WHERE department = :department AND state NOT IN ('finished', 'returned')
     ORDER BY sent_at LIMIT 500`,
    { department },
  )
}

/** What a department finished and still owes the hall its feedback for, the earliest first. */
export function listOwingFeedback(db: ReadableDb, department: DepartmentId): RoutingRow[] {
  return rows(
    db,
    `SELECT r.* FROM casefiles c JOIN routings r ON r.casefile = c.id AND r.state = 'finished'
     WHERE c.state = 'finished' AND c.department = :department AND r.department = :department
       AND NOT EXISTS (SELECT 1 FROM feedbacks f WHERE f.casefile = c.id)
     ORDER BY r.finished_at LIMIT 200`,
    { department },
  )
}

type NoteRow = Readonly<{ id: string; routing: RoutingId; text: string; at: number; account: AccountId }>

export function insertNote(db: WritableDb, note: NoteRow): void {
  insert(db, 'handling_notes', note)
}

export function listNotes(db: ReadableDb, routing: RoutingId): { text: string; at: number; who: string }[] {
  return rows(
    db,
    `SELECT n.text, n.at, a.name AS who FROM handling_notes n JOIN accounts a ON a.id = n.account
     WHERE n.routing = :routing ORDER BY n.at, n.id`,
    { routing },
  )
}
