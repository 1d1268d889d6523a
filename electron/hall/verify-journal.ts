import { join } from 'node:path'
import { verifyJournal } from '../office/journal/journal.ts'
import { damagedRecordings } from '../office/transcript/recording-proof.ts'
import { brokenAccounts } from '../office/transcript/seals.ts'
import { close, openReadable } from '../store/database.ts'
import { readKeys } from '../store/keys.ts'

/**
 * `npm run hall -- verify-journal`: one JSON line, exit code 0 when the chain is whole and every confirmed account and
 * recording fits it, and 2 when not. Without the hall's key neither can be held against it, and both lists are null.
 */
export async function runJournalCheck(data: string): Promise<number> {
  const keys = readKeys(data)
  const db = openReadable(join(data, 'hall.sqlite'), keys)
  const { rows, firstBroken } = verifyJournal(db)
  const broken = keys && (await brokenAccounts(db))
  const damaged = keys && (await damagedRecordings(db))
  close(db)
  const found = { rows, firstBroken, brokenAccounts: broken, damagedRecordings: damaged }
  process.stdout.write(`${JSON.stringify({ event: 'journal', ...found })}\n`)
  return firstBroken === null && [...(broken ?? []), ...(damaged ?? [])].length === 0 ? 0 : 2
}
