import { afterEach, beforeEach, expect, test } from 'vitest'
import type { IdentityCard } from '../../../shared/model/identity-card.ts'
import { CardReaderId } from '../../../shared/model/ids.ts'
import type { ReaderSettings } from '../../../shared/model/reader-settings.ts'
import type { ReaderStatus } from '../../../shared/model/reader-state.ts'
import { openSampleOffice, refusalOf, type SampleOffice, sampleSeed } from '../../../tests/support/sample-office.ts'
import { run } from '../../store/database.ts'
import { sitAt } from '../staff/people.ts'
import { type CardReaders, startCardReaders } from './card-readers.ts'
import { readers, removeReader, setReader, testReader } from './readers.ts'
import { layCard, sampleCards } from './sample-cards.ts'

/** A reader that does what the test says. */
type Driven = {
  settings: ReaderSettings
  stopped: boolean
  read: (card: IdentityCard) => void
  be: (status: ReaderStatus) => void
}

let house: SampleOffice
let cards: CardReaders
let driven: Driven[]

beforeEach(async () => {
  house = await openSampleOffice()
  driven = []
  cards = startCardReaders(house.office, (settings, { onCard, onState }) => {
    if (settings.kind === 'sdt') throw new Error('cannot be started')
    const one: Driven = { settings, stopped: false, read: onCard, be: onState }
    driven.push(one)
    return {
      lay: (card) => card && onCard(card),
      stop: async () => {
        one.stopped = true
      },
    }
  })
})
afterEach(async () => {
  await cards.stop()
  house.close()
})

const SIMULATOR = { kind: 'simulator', folder: '', readTimeoutMs: 8_000, pollMs: 400 } as const
const SERIAL = { kind: 'serial', path: 'COM3', baudRate: 115_200, readTimeoutMs: 8_000, pollMs: 400 } as const
const CARD: IdentityCard = {
  ...{
    kind: 'resident-card',
    name: '李某',
    sex: 'female',
    nation: '汉',
    birthDate: '1949-12-31',
    address: '中山路1号',
  },
  ...{ number: '11010519491231002X', authority: '', validFrom: '', validUntil: 'long' },
  photo: { type: 'wlt', data: 'V0xm' },
}
const READY: ReaderStatus = { state: 'ready', reason: null }

const add = (settings: ReaderSettings, desk = house.idOf.desk('1')) =>
  house.run('admin', setReader, { reader: null, name: '1 号窗口', settings, desk, active: true }).id
const follow = (desk = '1', still = () => true, signal?: AbortSignal) =>
  cards.follow(house.idOf.desk(desk), still, signal)
const last = () => {
  const reader = driven.at(-1)
  if (!reader) throw new Error('no reader was started')
  return reader
}

test('a card goes to whoever listens at the desk of its reader, without the photo, and is gone then', async () => {
  add(SERIAL)
  const [here, elsewhere] = [follow('1'), follow('2')]
  expect((await here.next()).value).toMatchObject({ what: 'reader', status: { state: 'starting' } })
  expect((await elsewhere.next()).value).toMatchObject({ what: 'reader', status: null })
  const [came, nothing] = [here.next(), elsewhere.next()]
  last().read(CARD)
  const { photo: _, ...card } = CARD
  expect((await came).value).toEqual({ what: 'card', card })
  await quietly(nothing)
  const later = follow('1')
  await later.next()
  await quietly(later.next())
})

test('of two pages at one desk the one that came last gets the card, once', async () => {
  add(SERIAL)
  const [first, second] = [follow(), follow()]
  await Promise.all([first.next(), second.next()])
  const [early, late] = [first.next(), second.next()]
  last().read(CARD)
  expect((await late).value).toMatchObject({ what: 'card' })
  await quietly(early)
})

test('a card that nobody listens for waits a little, and a later one takes its place', async () => {
  add(SERIAL)
  last().read(CARD)
  last().read({ ...CARD, name: '王某' })
  const here = follow()
  await here.next()
  expect((await here.next()).value).toMatchObject({ what: 'card', card: { name: '王某' } })
  await quietly(here.next())
})

test('whoever leaves the desk hears nothing more, not even the card that is laid next', async () => {
  add(SERIAL)
  const actor = house.as('front1')
  const here = follow('1', () => house.as('front1').desk === actor.desk)
  await here.next()
  const next = here.next()
  house.run('front1', sitAt, { desk: house.idOf.desk('2') })
  last().read(CARD)
  expect(await next).toEqual({ done: true, value: undefined })
})

test('a page that goes away is not waited for', async () => {
  const end = new AbortController()
  const here = follow('1', () => true, end.signal)
  await here.next()
  const next = here.next()
  end.abort()
  expect((await next).done).toBe(true)
})

test('readers run as they are set: changed ones begin anew, others go on, removed ones end', async () => {
  const id = add(SERIAL)
  const kept = add({ ...SERIAL, path: 'COM4' }, house.idOf.desk('2'))
  expect(driven.map(({ settings }) => settings)).toMatchObject([{ path: 'COM3' }, { path: 'COM4' }])
  const changed = { name: 'x', desk: null, active: true }
  house.run('admin', setReader, { reader: id, settings: { ...SERIAL, path: 'COM5' }, ...changed })
  expect(driven.map(({ stopped }) => stopped)).toEqual([true, false, false])
  house.run('admin', setReader, { reader: kept, settings: { ...SERIAL, path: 'COM4' }, ...changed, active: false })
  house.run('admin', removeReader, { reader: id })
  expect(driven.map(({ stopped }) => stopped)).toEqual([true, true, true])
  expect(readers(house.office.db, cards.statusOf)).toMatchObject([{ id: kept, status: { state: 'stopped' } }])
})

test('a reader that cannot be started keeps no other one from running', () => {
  const id = add({ ...{ kind: 'sdt', library: 'sdtapi.dll', port: 0, node: '' }, readTimeoutMs: 8_000, pollMs: 400 })
  add(SERIAL, house.idOf.desk('2'))
  expect(driven).toHaveLength(1)
  expect(cards.statusOf(id)).toEqual({ state: 'crashed', reason: 'ENDED' })
})

test('all pages hear that a reader broke, and none hears of a card', () => {
  add(SERIAL)
  last().be(READY)
  const before = house.changes.length
  last().be({ state: 'card-present', reason: null })
  last().read(CARD)
  last().be({ state: 'misread', reason: 'READ_FAILED' })
  last().be(READY)
  expect(house.changes.length).toBe(before)
  last().be({ state: 'crashed', reason: 'ENDED' })
  expect(house.changes.length).toBe(before + 1)
})

test('a test takes the card and tells only that there was one', async () => {
  const reader = add(SERIAL)
  const here = follow()
  await here.next()
  const next = here.next()
  const tested = testReader(house.office.db, cards, reader, undefined)
  last().read(CARD)
  expect(await tested).toEqual({ cardRead: true, status: { state: 'starting', reason: null } })
  await quietly(next)
  const end = new AbortController()
  const left = testReader(house.office.db, cards, reader, end.signal)
  end.abort()
  expect(await left).toMatchObject({ cardRead: false })
})

test('an invented card is laid on a simulator of the sample hall and nowhere else', async () => {
  const reader = add(SIMULATOR)
  const serial = add(SERIAL, house.idOf.desk('2'))
  const [person] = sampleCards(sampleSeed)
  const lay = (on: typeof reader, card = person?.code ?? '') =>
    refusalOf(() => house.run('admin', layCard(sampleSeed, cards), { reader: on, card }))
  expect(lay(reader)).toBeNull()
  const here = follow()
  await here.next()
  expect((await here.next()).value).toMatchObject({ what: 'card', card: { name: person?.name } })
  expect(lay(serial)).toBe('WRONG_STATE')
  expect(lay(reader, 'nobody')).toBe('NOT_FOUND')
})

test("a hall of one's own has no simulators, and an unknown desk or reader is refused", () => {
  const entry = { reader: null, name: 'x', desk: null, active: true }
  const set = (changes: object) =>
    refusalOf(() => house.run('admin', setReader, { ...entry, settings: SERIAL, ...changes }))
  const unknown = CardReaderId.parse(house.office.newId())
  expect(set({ desk: unknown })).toBe('NOT_FOUND')
  expect(set({ reader: unknown })).toBe('NOT_FOUND')
  expect(set({ settings: SIMULATOR })).toBeNull()
  run(house.office.db, 'UPDATE hall SET sample = 0')
  expect(set({ settings: SIMULATOR })).toBe('SAMPLE_ONLY')
  expect(set({})).toBeNull()
})

/** Nothing comes, as far as one can wait for that. */
async function quietly(next: Promise<unknown>): Promise<void> {
  const silence = Symbol('silence')
  const heard = await Promise.race([next, new Promise((resolve) => setTimeout(() => resolve(silence), 30))])
  expect(heard).toBe(silence)
}
