import type { ReadableDb } from '../../store/database.ts'
import { hasEntryAfter, digestOf as journalDigestOf } from '../../store/tables/journal.ts'
import { listEndedAfter, listPieceDigests, type RecordingRow } from '../../store/tables/recordings.ts'
import { accountNumber } from './number.ts'
import { hashOf } from './seals.ts'

type Kept = Pick<RecordingRow, 'id' | 'transcript' | 'endedAt' | 'ended' | 'pieces' | 'kept' | 'digest' | 'removedAt'>

/** The digest of everything that was kept of a recording, in its order; `made` at least how many pieces that were. */
export function digestOfSound(db: ReadableDb, recording: Kept['id']) {
  const pieces = listPieceDigests(db, recording)
  const digest = hashOf(pieces.map((piece) => `${piece.sequence} ${piece.digest}`).join('\n'))
  return { digest, kept: pieces.length, made: (pieces.at(-1)?.sequence ?? -1) + 1 }
}

/** What goes into the journal where a recording ends. */
export const endOf = ({ id, endedAt, ended, pieces, digest }: Kept) => ({
  recording: id,
  ...{ endedAt, ended, pieces, digest },
})

/**
 * Whether pieces of an ended recording were taken away or exchanged since. What a page ended with its own command stands
 * in the journal by its digest; what was ended together with something else has its digest beside it alone.
 */
export function isDamaged(db: ReadableDb, recording: Kept): boolean {
  if (recording.endedAt === null || recording.removedAt !== null) return false
  const { digest, kept } = digestOfSound(db, recording.id)
  if (digest !== recording.digest || kept !== recording.kept) return true
  if (recording.ended !== 'stopped') return false
  return !hasEntryAfter(db, recording.transcript, journalDigestOf(db, JSON.stringify(endOf(recording))))
}

/** The accounts with a damaged recording, by their number; at most ten. Others go first in between. */
export async function damagedRecordings(db: ReadableDb): Promise<readonly string[]> {
  const damaged = new Set<string>()
  let page = listEndedAfter(db, '')
  while (page.length > 0 && damaged.size < 10) {
    for (const each of page) if (isDamaged(db, each)) damaged.add(accountNumber(db, each.transcript))
    await new Promise(setImmediate)
    page = listEndedAfter(db, page.at(-1)?.id ?? '')
  }
  return [...damaged].slice(0, 10)
}
