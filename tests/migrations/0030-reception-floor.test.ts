import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WritableDb } from '../../electron/store/database.ts'
import { close, insert, openWritable, type Parameters, pragma, row, rows } from '../../electron/store/database.ts'
import { migrate } from '../../electron/store/migrate.ts'
import { firstWalk } from '../../electron/store/migrations/0010-first-walk.ts'
import { printing } from '../../electron/store/migrations/0020-printing.ts'
import { receptionFloor } from '../../electron/store/migrations/0030-reception-floor.ts'

const [YESTERDAY, TODAY] = ['2026-10-14', '2026-10-15']

const blank = { calledAt: null, callCount: 0, desk: null, servedAt: null, endedAt: null }
const called = { calledAt: 20, callCount: 2, desk: 'k' }
/** Tickets in every state that the version before knew, of two days. */
const TICKETS: readonly Parameters[] = [
  { id: 'waiting', state: 'waiting', businessDate: TODAY },
  { id: 'called', state: 'called', businessDate: TODAY, ...called },
  { id: 'serving', state: 'serving', businessDate: TODAY, ...called, servedAt: 30 },
  { id: 'finished', state: 'finished', businessDate: TODAY, ...called, servedAt: 30, endedAt: 40 },
  { id: 'not-here', state: 'not-here', businessDate: TODAY, ...called, endedAt: 40 },
  { id: 'old-waiting', state: 'waiting', businessDate: YESTERDAY },
  { id: 'old-finished', state: 'finished', businessDate: YESTERDAY, ...called, servedAt: 30, endedAt: 40 },
].map((ticket, index) => ({
  ...{
    ...blank,
    service: 's',
    label: `A${index}`,
    priority: 'ordinary',
    weight: 0,
    turn: 10,
    issuedAt: 10,
    issuedBy: 'a',
  },
  ...ticket,
  number: index + 1,
}))

const named = { name: 'N', nameEn: 'N' }
const person = { ...named, role: 'clerk', department: 'd', desk: 'k', title: '', phone: '', passwordHash: 'x' }
const { nameEn: _unused, ...account } = person
const job = { kind: 'ticket', slip: null, copy: 1, printer: 'system:P', paper: 'roll80', copies: 1, state: 'sent' }
/** What a hall of the version before holds around its tickets. */
const BEFORE: readonly (readonly [string, Parameters])[] = [
  ['departments', { id: 'd', code: 'reception', ...named, shortName: 'R', type: 'office', phone: '', position: 0 }],
  [
    'services',
    {
      id: 's',
      code: 'advice',
      prefix: 'A',
      ...named,
      ...{ description: '', first: 1, last: 9, expectedMinutes: 5, kiosk: 1, position: 0 },
    },
  ],
  ['desks', { id: 'k', code: '1', ...named, area: '', department: 'd', direction: 'left', position: 0 }],
  ['desk_services', { desk: 'k', service: 's' }],
  ['priorities', { code: 'ordinary', ...named, weight: 0 }],
  ['accounts', { id: 'a', account: 'front1', ...account, active: 1, createdAt: 1 }],
  ...TICKETS.map((ticket) => ['tickets', ticket] as const),
  ['calls', { ticket: 'called', desk: 'k', account: 'a', calledAt: 20, businessDate: TODAY }],
  [
    'print_jobs',
    {
      id: 'j',
      ...job,
      ticket: 'finished',
      reason: null,
      businessDate: TODAY,
      askedAt: 1,
      askedBy: 'a',
      sentAt: 2,
      replaces: null,
    },
  ],
]

let folder: string
let db: WritableDb
const backedUp: number[] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'migration-'))
  db = openWritable(join(folder, 'hall.sqlite'))
  migrate(db, () => {}, [firstWalk, printing])
  for (const [table, record] of BEFORE) insert(db, table, record)
  migrate(db, (version) => backedUp.push(version), [firstWalk, printing, receptionFloor])
})
afterAll(() => {
  close(db)
  rmSync(folder, { recursive: true })
})

test('the hall is backed up and keeps every row', () => {
  expect(backedUp).toEqual([20])
  expect(pragma(db, 'user_version')).toBe(30)
  for (const [table, record] of BEFORE) {
    const kept = rows<Parameters>(db, `SELECT * FROM ${table}`).filter((each) => each['id'] === record['id'])
    expect(
      kept.some((each) => Object.entries(record).every(([key, value]) => each[key] === value)),
      table,
    ).toBe(true)
  }
  expect(rows(db, 'PRAGMA foreign_key_check')).toEqual([])
  expect(row(db, 'PRAGMA integrity_check')).toEqual({ integrityCheck: 'ok' })
})

test('a ticket waits where its number is of, since it was issued', () => {
  const where = 'SELECT DISTINCT queue, arrived_at, for_desk, for_account, visitor, returned FROM tickets'
  expect(rows(db, where)).toEqual([
    { queue: 's', arrivedAt: 10, forDesk: null, forAccount: null, visitor: null, returned: null },
  ])
  expect(rows(db, 'SELECT id FROM tickets WHERE queue_date <> business_date')).toEqual([])
  expect(row(db, 'SELECT queue FROM calls')).toEqual({ queue: 's' })
})

test.each([
  ['waiting', [['waiting', 10, null]]],
  [
    'called',
    [
      ['waiting', 10, 20],
      ['called', 20, null],
    ],
  ],
  [
    'serving',
    [
      ['waiting', 10, 20],
      ['called', 20, 30],
      ['serving', 30, null],
    ],
  ],
  [
    'finished',
    [
      ['waiting', 10, 20],
      ['called', 20, 30],
      ['serving', 30, 40],
      ['finished', 40, null],
    ],
  ],
  [
    'not-here',
    [
      ['waiting', 10, 20],
      ['called', 20, 40],
      ['not-here', 40, null],
    ],
  ],
  ['old-waiting', [['waiting', 10, null]]],
  [
    'old-finished',
    [
      ['waiting', 10, 20],
      ['called', 20, 30],
      ['serving', 30, 40],
      ['finished', 40, null],
    ],
  ],
])('a ticket that was %s has the intervals it went through', (ticket, expected) => {
  const found = rows<{ state: string; startAt: number; endAt: number | null; queueDate: string; desk: string | null }>(
    db,
    'SELECT * FROM ticket_intervals WHERE ticket = :ticket ORDER BY sequence',
    { ticket },
  )
  expect(found.map(({ state, startAt, endAt }) => [state, startAt, endAt])).toEqual(expected)
  expect(new Set(found.map(({ queueDate }) => queueDate))).toEqual(
    new Set([ticket.startsWith('old') ? YESTERDAY : TODAY]),
  )
  for (const { state, desk } of found) expect(desk).toBe(state === 'waiting' ? null : 'k')
})

test('the floor has its policies, and every service is offered as before', () => {
  expect(row(db, 'SELECT closing, transfer_place, call_limit FROM floor_settings')).toEqual({
    ...{ closing: 'left', transferPlace: 'kept', callLimit: 3 },
  })
  expect(row(db, 'SELECT daily_limit, hours, active, slot_capacity FROM services')).toEqual({
    ...{ dailyLimit: null, hours: '[]', active: 1, slotCapacity: 0 },
  })
  expect(row(db, 'SELECT active FROM priorities')).toEqual({ active: 1 })
})

test('a second row of policies and a second open interval of a desk are refused', () => {
  expect(() => insert(db, 'floor_settings', { ...row<Parameters>(db, 'SELECT * FROM floor_settings'), id: 2 })).toThrow(
    /CHECK/,
  )
  const open = {
    desk: 'k',
    state: 'open',
    account: 'a',
    reason: '',
    note: '',
    queueDate: TODAY,
    startAt: 1,
    endAt: null,
  }
  insert(db, 'desk_intervals', open)
  expect(() => insert(db, 'desk_intervals', open)).toThrow(/UNIQUE/)
})
