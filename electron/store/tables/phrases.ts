import type { AccountId, PhraseId } from '../../../shared/model/ids.ts'
import { type ReadableDb, rows, run, type WritableDb } from '../database.ts'

export type PhraseRow = Readonly<{ id: PhraseId; account: AccountId; abbreviation: string; text: string }>

/** The phrases of one account, the newest first. */
export function listPhrases(db: ReadableDb, account: AccountId): PhraseRow[] {
  return rows(
    db,
    `SELECT id, account, unseal('phrases.abbreviation:' || id, abbreviation) AS abbreviation,
       unseal('phrases.text:' || id, text) AS text
     FROM phrases WHERE account = :account ORDER BY id DESC`,
    { account },
  )
}

/** Adds a phrase, or writes over the one of this id. */
export function keepPhrase(db: WritableDb, phrase: PhraseRow): void {
  run(
    db,
    `INSERT INTO phrases (id, account, abbreviation, text)
     VALUES (:id, :account, seal('phrases.abbreviation:' || :id, :abbreviation), seal('phrases.text:' || :id, :text))
     ON CONFLICT (id) DO UPDATE SET abbreviation = excluded.abbreviation, text = excluded.text`,
    phrase,
  )
}

export function deletePhrase(db: WritableDb, id: PhraseId): void {
  run(db, 'DELETE FROM phrases WHERE id = :id', { id })
}
