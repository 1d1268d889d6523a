import { join } from 'node:path'
import { verifyJournal } from '../office/journal/journal.ts'
import { brokenAccounts } from '../office/transcript/seals.ts'
import { close, openReadable } from '../store/database.ts'
import { readKeys } from '../store/keys.ts'

/**
 * `npm run hall -- verify-journal`: one JSON line, exit code 0 when the chain is whole and every confirmed account fits it,
 * and 2 when not. Without the hall's key the accounts cannot be read, and `brokenAccounts` is null.
 */
export async function runJournalCheck(data: string): Promise<number> {
  const keys = readKeys(data)
  const db = openReadable(join(data, 'hall.sqlite'), keys)
  const { rows, firstBroken } = verifyJournal(db)
  const broken = keys && (await brokenAccounts(db))
  close(db)
  process.stdout.write(`${JSON.stringify({ event: 'journal', rows, firstBroken, brokenAccounts: broken })}\n`)
  return firstBroken === null && (broken ?? []).length === 0 ? 0 : 2
}
