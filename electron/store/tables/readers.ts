import type { CardReaderId, DeskId } from '../../../shared/model/ids.ts'
import { insert, type ReadableDb, row, rows, run, update, type WritableDb } from '../database.ts'

/** A card reader; `settings` is JSON that was parsed before it was written, and without a desk nobody hears its cards. */
export type CardReaderRow = Readonly<{
  id: CardReaderId
  name: string
  kind: string
  settings: string
  desk: DeskId | null
  active: number
}>

export function listCardReaders(db: ReadableDb): CardReaderRow[] {
  return rows(db, 'SELECT * FROM card_readers ORDER BY id')
}

export function findCardReader(db: ReadableDb, id: CardReaderId): CardReaderRow | undefined {
  return row(db, 'SELECT * FROM card_readers WHERE id = :id', { id })
}

export function insertCardReader(db: WritableDb, reader: CardReaderRow): void {
  insert(db, 'card_readers', reader)
}

export function updateCardReader(db: WritableDb, { id, ...changes }: CardReaderRow): void {
  update(db, 'card_readers', id, changes)
}

export function deleteCardReader(db: WritableDb, id: CardReaderId): void {
  run(db, 'DELETE FROM card_readers WHERE id = :id', { id })
}
