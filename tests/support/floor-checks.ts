import { expect } from 'vitest'
import { deskNow } from '../../electron/office/ticket/desk-state.ts'
import { atDesk, services } from '../../electron/office/ticket/queue.ts'
import { rows } from '../../electron/store/database.ts'
import { intervalsOf, intervalsOfDesk } from '../../electron/store/tables/ticket-intervals.ts'
import { compareWaiting } from '../../shared/model/call-order.ts'
import { AGEING, inOrder, isOpen, type Row } from './floor-oracle.ts'
import { seatedIn, ticketsOf } from './floor-player.ts'
import type { SampleOffice } from './sample-office.ts'

/** Nobody is lost, doubled or out of order, and the ledger says the same as the tickets. */
export function expectSoundFloor(hall: SampleOffice): void {
  const all = ticketsOf(hall)
  expectOnce(all)
  expectPureOrder(all)
  expectFindable(hall, all)
  for (const row of all) expectSoundLedger(hall, row)
  for (const { desk } of seatedIn(hall)) if (desk !== null) expectSoundDesk(hall, desk)
  expectSums(hall, all)
}

function expectOnce(all: readonly Row[]): void {
  expect(new Set(all.map(({ businessDate, label }) => `${businessDate} ${label}`)).size).toBe(all.length)
  const taken = all.filter(({ state }) => state === 'called' || state === 'serving')
  expect(new Set(taken.map(({ desk }) => desk)).size).toBe(taken.length)
  const visitors = taken.flatMap(({ visitor }) => (visitor === null ? [] : [visitor]))
  expect(new Set(visitors).size).toBe(visitors.length)
}

/** Who was never put back stands exactly where the pure rule says. */
function expectPureOrder(all: readonly Row[]): void {
  const waiting = all.filter(
    (row) => row.state === 'waiting' && row.returned !== 'put-back' && row.returned !== 'carried',
  )
  expect(inOrder(waiting)).toEqual(waiting.toSorted(compareWaiting(AGEING)))
}

/** Every open ticket is in a list of some desk, in one only where it is at a desk. */
function expectFindable(hall: SampleOffice, all: readonly Row[]): void {
  const lists = seatedIn(hall).map(({ account, desk }) =>
    atDesk(hall.reading(account), { desk: desk ?? hall.idOf.desk('1') }),
  )
  const ids = (list: readonly Readonly<{ id: string }>[]) => list.map(({ id }) => id)
  const found = {
    waiting: new Set(lists.flatMap(({ waiting }) => ids(waiting))),
    atDesk: new Set(lists.flatMap(({ current }) => (current ? [current.id] : []))),
    held: new Set(lists.flatMap(({ held }) => ids(held))),
    'not-here': new Set(lists.flatMap(({ notHere }) => ids(notHere))),
    left: new Set(lists.flatMap(({ left }) => ids(left))),
  }
  const { today } = hall.reading('front1')
  for (const { id, state, queueDate } of all) {
    if (state === 'finished' || (state === 'left' && queueDate !== today)) continue
    expect([queueDate, found[state === 'called' || state === 'serving' ? 'atDesk' : state].has(id)]).toEqual([
      today,
      true,
    ])
  }
}

function expectSoundLedger({ office }: SampleOffice, row: Row): void {
  const intervals = intervalsOf(office.db, row.id)
  for (const [index, { startAt, endAt }] of intervals.entries()) {
    expect(endAt ?? startAt).toBeGreaterThanOrEqual(startAt)
    expect(endAt).toBe(intervals[index + 1]?.startAt ?? null)
  }
  const { state, queue, queueDate, desk } = row
  expect(intervals.at(-1)).toMatchObject({ state, queue, queueDate, desk, endAt: null })
  expect(intervals[0]?.state).toBe('waiting')
}

function expectSoundDesk(hall: SampleOffice, desk: Parameters<typeof intervalsOfDesk>[1]): void {
  const intervals = intervalsOfDesk(hall.office.db, desk)
  let before = 0
  for (const { startAt, endAt } of intervals) {
    expect(startAt).toBeGreaterThanOrEqual(before)
    expect(endAt ?? startAt).toBeGreaterThanOrEqual(startAt)
    before = endAt ?? startAt
  }
  expect(intervals.slice(0, -1).every(({ endAt }) => endAt !== null)).toBe(true)
  const last = intervals.at(-1)
  const state = last && last.endAt === null ? last.state : 'closed'
  expect(deskNow(hall.office.db, desk, hall.reading('front1').today).state).toBe(state)
}

/** The tile equals the list. */
function expectSums(hall: SampleOffice, all: readonly Row[]): void {
  const tiles = services(hall.reading('display1'))
  const { today } = hall.reading('display1')
  for (const { id, waiting } of tiles) {
    const list = all.filter((row) => row.state === 'waiting' && row.queue === id && row.queueDate === today)
    expect(waiting).toBe(list.length)
  }
  const { db } = hall.office
  const count = (sql: string) => rows<{ count: number }>(db, `SELECT count(*) AS count FROM ${sql}`)[0]?.count
  expect(count('ticket_intervals WHERE end_at IS NULL')).toBe(all.length)
  expect(
    count('tickets t WHERE state = (SELECT state FROM ticket_intervals i WHERE i.ticket = t.id AND end_at IS NULL)'),
  ).toBe(all.length)
  const called = count("ticket_intervals WHERE state = 'called' AND reason <> 'clock-set'") ?? 0
  expect(count('calls')).toBeGreaterThanOrEqual(called)
  expect(all.filter((row) => isOpen(row) && row.queueDate !== today)).toEqual([])
}
