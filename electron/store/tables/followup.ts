import type { z } from 'zod'
import type { Rating } from '../../../shared/contract/followup.ts'
import type { AccountId, CasefileId } from '../../../shared/model/ids.ts'
import { insert, type ReadableDb, row, rows, type WritableDb } from '../database.ts'
import type { ListedCasefile } from './casefile.ts'

type FeedbackRow = Readonly<{ id: string; casefile: CasefileId; text: string; at: number; account: AccountId }>

export function insertFeedback(db: WritableDb, feedback: FeedbackRow): void {
  insert(db, 'feedbacks', feedback)
}

export function findFeedback(
  db: ReadableDb,
  casefile: CasefileId,
): { text: string; at: number; who: string } | undefined {
  return row(
    db,
    `SELECT f.text, f.at, a.name AS who FROM feedbacks f JOIN accounts a ON a.id = f.account
     WHERE f.casefile = :casefile ORDER BY f.at DESC LIMIT 1`,
    { casefile },
  )
}

type RatingRow = Readonly<{
  casefile: CasefileId
  rating: z.output<typeof Rating>
  remark: string
  at: number
  account: AccountId
  givenBy: 'visitor' | 'clerk'
}>

export function insertRating(db: WritableDb, rating: RatingRow): void {
  insert(db, 'ratings', rating)
}

export function findRating(db: ReadableDb, casefile: CasefileId): RatingRow | undefined {
  return row(db, 'SELECT * FROM ratings WHERE casefile = :casefile', { casefile })
}

type Waiting = ListedCasefile & Readonly<{ feedbackGiven: number; rated: number }>

/** Finished and not closed: feedback or rating is missing. */
export function listWaitingFollowup(db: ReadableDb, limit: number): Waiting[] {
  return rows(
    db,
    `SELECT c.*, p.name AS party_name, v.headcount,
       EXISTS (SELECT 1 FROM feedbacks f WHERE f.casefile = c.id) AS feedback_given,
       EXISTS (SELECT 1 FROM ratings r WHERE r.casefile = c.id) AS rated
     FROM casefiles c JOIN parties p ON p.id = c.party JOIN visits v ON v.id = c.visit
     WHERE c.state = 'finished' ORDER BY c.received_at DESC LIMIT :limit`,
    { limit },
  )
}
