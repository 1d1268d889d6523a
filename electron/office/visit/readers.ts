import { type CardReaderView, type DeskReader, DeskReaderSettings } from '../../../shared/contract/visit-readers.ts'
import type { CardReaderId, DeskId } from '../../../shared/model/ids.ts'
import type { ReaderState, ReaderStatus } from '../../../shared/model/reader-state.ts'
import type { ReadableDb } from '../../store/database.ts'
import { findHall } from '../../store/tables/hall.ts'
import {
  type CardReaderRow,
  deleteCardReader,
  findCardReader,
  insertCardReader,
  listCardReaders,
  updateCardReader,
} from '../../store/tables/readers.ts'
import { findDesk } from '../../store/tables/staff.ts'
import type { Work } from '../command.ts'
import { found, refuse } from '../refusal.ts'
import type { CardReaders } from './card-readers.ts'

export type CardReader = Omit<CardReaderView, 'status'>
export type StatusOf = (reader: CardReaderId) => ReaderStatus

/** Every card reader of the hall with what it does now. */
export function readers(db: ReadableDb, statusOf: StatusOf): CardReaderView[] {
  return cardReaders(db).map((reader) => ({ ...reader, status: statusOf(reader.id) }))
}

export function cardReaders(db: ReadableDb): CardReader[] {
  return listCardReaders(db).map(toReader)
}

/**
 * Adds a reader, or changes one; it works so at once. SAMPLE_ONLY for a simulator in a hall of one's own, NOT_FOUND for
 * an unknown reader or desk.
 */
export function setReader(
  work: Work,
  { reader, name, settings, desk, active }: Omit<CardReader, 'id'> & Readonly<{ reader: CardReaderId | null }>,
): { id: CardReaderId } {
  const { db, newId, changed } = work
  if (settings.kind === 'simulator') refuseOutsideSample(db)
  if (desk) found(findDesk(db, desk))
  const before = reader === null ? undefined : found(findCardReader(db, reader))
  const id = reader ?? newId<CardReaderId>()
  const written = { name, kind: settings.kind, settings: JSON.stringify(settings), desk, active: active ? 1 : 0 }
  const after: CardReaderRow = { id, ...written }
  if (before) updateCardReader(db, after)
  else insertCardReader(db, after)
  changed('visit', id, { before, after })
  return { id }
}

export function removeReader({ db, changed }: Work, { reader }: { reader: CardReaderId }): { removed: true } {
  const before = found(findCardReader(db, reader))
  deleteCardReader(db, reader)
  changed('visit', reader, { before })
  return { removed: true }
}

/** Waits for a card that goes to nobody: whether there was one, and how the reader is. NOT_FOUND for an unknown reader. */
export async function testReader(
  db: ReadableDb,
  cards: Pick<CardReaders, 'statusOf' | 'waitFor'>,
  reader: CardReaderId,
  signal: AbortSignal | undefined,
): Promise<{ cardRead: boolean; status: ReaderStatus }> {
  found(findCardReader(db, reader))
  const runs = cards.statusOf(reader).state !== 'stopped'
  const cardRead = runs && (await cards.waitFor(reader, TEST_MS, signal))
  return { cardRead, status: cards.statusOf(reader) }
}
const TEST_MS = 15_000

/** SAMPLE_ONLY in a hall of one's own, where an invented person must never be registered. */
export function refuseOutsideSample(db: ReadableDb): void {
  if (findHall(db)?.sample !== 1) refuse('SAMPLE_ONLY')
}

/** What is there for the cards of a desk: with more readers than one, the one that can do most. */
export function readerAt(db: ReadableDb, desk: DeskId, statusOf: StatusOf): DeskReader {
  const here = cardReaders(db).filter((reader) => reader.active && reader.desk === desk)
  const states = here.filter(({ settings }) => settings.kind !== 'wedge').map(({ id }) => statusOf(id))
  const [status = null] = states.toSorted((a, b) => ABLE.indexOf(a.state) - ABLE.indexOf(b.state))
  const [wedge = null] = here.flatMap(({ settings }) => (settings.kind === 'wedge' ? [settings] : []))
  return { status, wedge }
}

const ABLE: readonly ReaderState[] = ['misread', 'card-present', 'ready', 'starting', 'no-device', 'crashed', 'stopped']

function toReader({ id, name, settings, desk, active }: CardReaderRow): CardReader {
  return { id, name, settings: DeskReaderSettings.parse(JSON.parse(settings)), desk, active: active === 1 }
}
