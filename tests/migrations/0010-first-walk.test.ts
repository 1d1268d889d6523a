import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WritableDb } from '../../electron/store/database.ts'
import { close, execute, insert, openWritable, type Parameters, row, rows } from '../../electron/store/database.ts'
import { migrate } from '../../electron/store/migrate.ts'
import { firstWalk } from '../../electron/store/migrations/0010-first-walk.ts'

let folder: string
let db: WritableDb

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'migration-'))
  db = openWritable(join(folder, 'hall.sqlite'))
  migrate(db, () => {}, [firstWalk])
  for (const [table, record] of ROWS) insert(db, table, record)
})
afterAll(() => {
  close(db)
  rmSync(folder, { recursive: true })
})

test('every table is there, and each has a row to test with', () => {
  const tables = rows<{ name: string }>(
    db,
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  ).map(({ name }) => name)
  expect(tables).toEqual([...new Set(ROWS.map(([table]) => table))].sort())
})

test.each(['journal', 'slips'])('%s can only be appended to', (table) => {
  expect(() => execute(db, `UPDATE ${table} SET rowid = rowid`)).toThrow(/append-only|never changes/)
  expect(() => execute(db, `DELETE FROM ${table}`)).toThrow(/append-only|never changes/)
  expect(row(db, `SELECT count(*) AS count FROM ${table}`)).toEqual({ count: 1 })
})

describe('twice is refused', () => {
  test.each([
    ['a number of one service on one day', 'tickets', { id: 'other' }],
    ['a matter of one visit', 'casefiles', { id: 'other', number: '2026-000002', queryCode: 'B' }],
    ['a query code', 'casefiles', { id: 'other', number: '2026-000002', visit: 'other' }],
    ['a registration of one ticket', 'visits', { id: 'other' }],
    ['an account name', 'accounts', { id: 'other' }],
    ['a rating of one matter', 'ratings', {}],
    ['a copy number of one slip', 'slip_prints', {}],
    ['a version of one account', 'transcript_versions', {}],
    ['a key of one account', 'command_results', {}],
    ['a place in the journal', 'journal', {}],
  ] as const)('%s', (_, table, changes) => {
    const [, record] = ROWS.find(([name]) => name === table) ?? ['', {}]
    expect(() => insert(db, table, { ...record, ...changes })).toThrow(/UNIQUE|append-only/)
  })
})

test('a record cannot refer to what is not there', () => {
  const lost: [string, Parameters][] = ROWS.filter(([table]) =>
    /^(tickets|visits|casefiles|routings|slips)$/.test(table),
  ).map(([table, record]) => [table, { ...record, id: 'other', ...LOST[table] }])
  expect(lost).toHaveLength(5)
  for (const [table, record] of lost) expect(() => insert(db, table, record), table).toThrow(/FOREIGN KEY/)
})

test('a second hall in one database is refused', () => {
  expect(() =>
    execute(
      db,
      'INSERT INTO hall SELECT 2, name, city, address, post_address, net_address, phone, opening_hours, public_information, time_zone, day_start, rule_pack, sample, created_at FROM hall',
    ),
  ).toThrow(/CHECK/)
})

const LOST: Readonly<Record<string, Parameters>> = {
  tickets: { number: 2, service: 'nowhere' },
  visits: { ticket: null, party: 'nobody' },
  casefiles: { number: '2026-000002', queryCode: 'B', visit: 'never' },
  routings: { department: 'nowhere' },
  slips: { casefile: 'nothing' },
}

const places = { address: '', postAddress: '', netAddress: '', phone: '', openingHours: '', publicInformation: '[]' }
const times = { timeZone: 'Asia/Shanghai', dayStart: '00:00', rulePack: 'national-2022' }
const chain = { before: '', after: '', previous: '', hash: 'h' }
const day = '2026-10-15'

/** One row for each table, in the order in which they refer to each other. */
const ROWS: readonly (readonly [string, Parameters])[] = [
  ['hall', { id: 1, name: 'Hall', city: 'City', ...places, ...times, sample: 0, createdAt: 1 }],
  [
    'departments',
    { id: 'd', code: 'reception', name: 'R', shortName: 'R', nameEn: 'R', type: 'office', phone: '', position: 0 },
  ],
  [
    'services',
    {
      id: 's',
      code: 'advice',
      prefix: 'A',
      name: 'A',
      nameEn: 'A',
      description: '',
      first: 1,
      last: 999,
      expectedMinutes: 10,
      kiosk: 1,
      position: 0,
    },
  ],
  ['desks', { id: 'k', code: '1', name: '1', nameEn: '1', area: '', department: 'd', direction: 'left', position: 0 }],
  ['desk_services', { desk: 'k', service: 's' }],
  ['priorities', { code: 'ordinary', name: 'O', nameEn: 'O', weight: 0 }],
  ['categories', { code: 'parent', parent: null, name: 'P', nameEn: 'P', position: 0 }],
  [
    'accounts',
    {
      id: 'a',
      account: 'front1',
      name: 'F',
      role: 'clerk',
      department: 'd',
      desk: 'k',
      title: '',
      phone: '',
      passwordHash: 'x',
      active: 1,
      createdAt: 1,
    },
  ],
  ['sessions', { tokenDigest: 't', account: 'a', openedAt: 1, expiresAt: 2 }],
  ['rota', { weekday: 1, account: 'a', room: 'R' }],
  ['counters', { name: 'casefile:2026', last: 1 }],
  [
    'journal',
    { sequence: 1, at: 1, account: 'a', role: 'clerk', place: 'hall', what: 'w', stage: 's', record: 'r', ...chain },
  ],
  ['command_results', { account: 'a', key: 'k', what: 'w', input: 'i', result: '{}', at: 1 }],
  [
    'tickets',
    {
      id: 't',
      businessDate: day,
      service: 's',
      number: 1,
      label: 'A001',
      priority: 'ordinary',
      weight: 0,
      turn: 1,
      state: 'called',
      issuedAt: 1,
      issuedBy: 'a',
      calledAt: 2,
      callCount: 1,
      desk: 'k',
      servedAt: null,
      endedAt: null,
    },
  ],
  ['calls', { ticket: 't', desk: 'k', account: 'a', calledAt: 2, businessDate: day }],
  [
    'parties',
    {
      id: 'p',
      type: 'person',
      name: 'N',
      documentType: 'none',
      documentNumber: '',
      phone: '',
      address: '',
      createdAt: 1,
    },
  ],
  [
    'visits',
    {
      id: 'v',
      ticket: 't',
      party: 'p',
      channel: 'visit',
      headcount: 1,
      representatives: '[]',
      noticeGiven: 1,
      businessDate: day,
      registeredAt: 1,
      registeredBy: 'a',
    },
  ],
  [
    'transcripts',
    {
      id: 'w',
      visit: 'v',
      version: 1,
      confirmedVersion: null,
      confirmedAt: null,
      confirmedBy: null,
      confirmedDigest: null,
    },
  ],
  ['transcript_versions', { transcript: 'w', version: 1, guide: '{}', savedAt: 1, savedBy: 'a' }],
  [
    'casefiles',
    {
      id: 'c',
      number: '2026-000001',
      queryCode: 'A',
      visit: 'v',
      party: 'p',
      kind: 'claim',
      category: 'parent',
      place: '',
      attempt: 'first',
      summary: '',
      state: 'registered',
      rulePack: 'national-2022',
      receivedAt: 1,
      receivedOn: day,
      registeredBy: 'a',
      department: null,
    },
  ],
  [
    'routings',
    {
      id: 'r',
      casefile: 'c',
      method: 'handover',
      department: 'd',
      desk: null,
      reason: '',
      feedbackDue: null,
      state: 'sent',
      sentAt: 1,
      sentBy: 'a',
    },
  ],
  ['handling_notes', { id: 'n', routing: 'r', text: '', at: 1, account: 'a' }],
  ['slips', { id: 'l', casefile: 'c', kind: 'receipt', html: '', digest: '', issuedAt: 1, issuedBy: 'a' }],
  ['slip_prints', { slip: 'l', copy: 1, at: 1, account: 'a' }],
  ['feedbacks', { id: 'f', casefile: 'c', text: '', at: 1, account: 'a' }],
  ['ratings', { casefile: 'c', rating: 'satisfied', remark: '', at: 1, account: 'a', givenBy: 'clerk' }],
]
