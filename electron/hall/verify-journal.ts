import { verifyJournal } from '../office/journal/journal.ts'
import { close, openReadable } from '../store/database.ts'

/** `npm run hall -- verify-journal`: one JSON line, exit code 0 when the chain is whole and 2 when it is not. */
export function runJournalCheck(file: string): number {
  const db = openReadable(file)
  const { rows, firstBroken } = verifyJournal(db)
  close(db)
  process.stdout.write(`${JSON.stringify({ event: 'journal', rows, firstBroken })}\n`)
  return firstBroken === null ? 0 : 2
}
