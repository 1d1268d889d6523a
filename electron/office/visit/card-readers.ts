import type { IdentityCard } from '../../../shared/model/identity-card.ts'
import type { CardReaderId } from '../../../shared/model/ids.ts'
import type { ReaderStatus } from '../../../shared/model/reader-state.ts'
import { findCardReader } from '../../store/tables/readers.ts'
import type { ChangedRecord } from '../changes.ts'
import type { Office } from '../office.ts'
import { type CardTests, createCardTests } from './card-tests.ts'
import { createDeskCards, type DeskCards } from './desk-cards.ts'
import { createReaderKeeper, type ReaderKeeper, type Supervise } from './reader-keeper.ts'
import { cardReaders, readerAt } from './readers.ts'

/** The readers at the hall's own computer, each in a process of its own, and who hears of their cards. */
export type CardReaders = Pick<ReaderKeeper, 'statusOf' | 'lay' | 'stop'> &
  Pick<DeskCards, 'follow'> &
  Pick<CardTests, 'waitFor'>

/** Starts every active reader, and keeps to what the administrator sets from now on. */
export function startCardReaders(office: Office, supervise: Supervise): CardReaders {
  const tests = createCardTests()
  const desks = createDeskCards((desk) => readerAt(office.db, desk, keeper.statusOf))
  const keeper = createReaderKeeper(supervise, heard, told)

  function heard(reader: CardReaderId, { photo: _, ...card }: IdentityCard): void {
    if (tests.took(reader)) return
    const desk = findCardReader(office.db, reader)?.desk
    if (desk) desks.lay(desk, card)
  }
  function told(reader: CardReaderId, before: ReaderStatus, after: ReaderStatus): void {
    desks.lookAgain()
    if (lasting(before) !== lasting(after)) office.changes.publish([{ stage: 'visit', id: reader }])
  }
  function keepToSettings(): void {
    keeper.keep(cardReaders(office.db).filter(({ active }) => active))
    desks.lookAgain()
  }
  const isReader = ({ stage, id }: ChangedRecord) => {
    // Identities of readers are among those of visits; one that is neither running nor found is no reader.
    const reader = id as CardReaderId
    return stage === 'visit' && (keeper.isRunning(reader) || findCardReader(office.db, reader) !== undefined)
  }
  const unsubscribe = office.changes.subscribe(({ records }) => {
    if (records.some(isReader)) keepToSettings()
    // Somebody logged out, or sits elsewhere now.
    else if (records.some(({ stage }) => stage === 'staff')) desks.lookAgain()
  })
  keepToSettings()

  return {
    statusOf: keeper.statusOf,
    lay: keeper.lay,
    follow: desks.follow,
    waitFor: tests.waitFor,
    async stop() {
      unsubscribe()
      await keeper.stop()
    },
  }
}

/** Every card that comes and goes is news for its desk, not for all pages of the hall. */
const lasting = ({ state, reason }: ReaderStatus) => (PASSING.has(state) ? 'ready' : `${state} ${reason}`)
const PASSING = new Set(['ready', 'card-present', 'misread'])
