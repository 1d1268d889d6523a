import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSampleOffice, refusalOf, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { execute, type ReadableDb, row } from '../../store/database.ts'
import type { JournalRow } from '../../store/tables/journal.ts'
import { runCommand } from '../command.ts'
import { refuse } from '../refusal.ts'
import { issue } from '../ticket/issue.ts'
import { listEntries, verifyJournal } from './journal.ts'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

const issueTickets = (count: number) => {
  const input = { service: hall.idOf.service('advice'), priority: 'ordinary' }
  return Array.from({ length: count }, () => hall.run('front1', issue, input))
}
const lastRow = (db: ReadableDb) => row<JournalRow>(db, 'SELECT * FROM journal ORDER BY sequence DESC LIMIT 1')

test('the chain of an untouched journal is whole, over pages too', () => {
  for (let count = 0; count < 1200; count += 1) hall.run('front1', () => count, {})
  expect(verifyJournal(hall.office.db)).toEqual({ rows: 1200, firstBroken: null })
})

test('a command appends one row that says who did what, where, to which record', () => {
  const key = hall.office.newId()
  const input = { key, service: hall.idOf.service('advice'), priority: 'ordinary' }
  const ticket = runCommand(hall.office, hall.as('front1'), 'ticket.issue', input, issue)
  expect(verifyJournal(hall.office.db).rows).toBe(1)
  expect(lastRow(hall.office.db)).toMatchObject({
    sequence: 1,
    at: hall.office.now(),
    account: hall.as('front1').id,
    role: 'clerk',
    place: 'hall',
    what: 'ticket.issue',
    stage: 'ticket',
    record: ticket.id,
  })
})

test('a row carries digests of the record before and after, never the record', () => {
  issueTickets(1)
  const made = lastRow(hall.office.db)
  expect(made?.before).toBe('')
  expect(made?.after).toMatch(/^[\w-]{43}$/)
  issueTickets(1)
  expect(lastRow(hall.office.db)?.after).not.toBe(made?.after)
})

test('a command that changed nothing still left its row, about who ran it', () => {
  hall.run('front1', () => 'looked', {})
  expect(lastRow(hall.office.db)).toMatchObject({ record: hall.as('front1').id, before: '', after: '' })
})

test('a refused command leaves no row', () => {
  expect(refusalOf(() => hall.run('front1', () => refuse('WRONG_STATE'), {}))).toBe('WRONG_STATE')
  expect(verifyJournal(hall.office.db).rows).toBe(0)
})

const tamper = (sql: string) =>
  execute(hall.office.db, `DROP TRIGGER journal_is_not_changed; DROP TRIGGER journal_is_not_deleted; ${sql}`)

test.each(['at', 'account', 'role', 'place', 'what', 'stage', 'record', 'before', 'after', 'previous', 'hash'])(
  'a changed %s is named',
  (column) => {
    issueTickets(5)
    tamper(`UPDATE journal SET ${column} = ${column === 'at' ? 'at + 1' : `${column} || '?'`} WHERE sequence = 3`)
    expect(verifyJournal(hall.office.db)).toEqual({ rows: 2, firstBroken: 3 })
  },
)

test('the row after a missing one is named', () => {
  issueTickets(5)
  tamper('DELETE FROM journal WHERE sequence = 3')
  expect(verifyJournal(hall.office.db).firstBroken).toBe(4)
})

test('the row after a missing beginning is named', () => {
  issueTickets(2)
  tamper('DELETE FROM journal WHERE sequence = 1')
  expect(verifyJournal(hall.office.db).firstBroken).toBe(2)
})

test('an inserted row is named, even with a hash of its own', () => {
  issueTickets(5)
  tamper(`UPDATE journal SET sequence = -sequence WHERE sequence > 3; UPDATE journal SET sequence = 1 - sequence WHERE sequence < 0;
    INSERT INTO journal SELECT 4, at, account, role, place, what, stage, record, before, after, hash, previous FROM journal WHERE sequence = 3`)
  expect(verifyJournal(hall.office.db).firstBroken).toBe(4)
})

test('two swapped rows are found', () => {
  issueTickets(5)
  tamper(`UPDATE journal SET sequence = -4 WHERE sequence = 3; UPDATE journal SET sequence = 3 WHERE sequence = 4;
    UPDATE journal SET sequence = 4 WHERE sequence = -4`)
  expect(verifyJournal(hall.office.db).firstBroken).toBe(3)
})

test('the list shows the newest first, a hundred at a time, with names', () => {
  issueTickets(150)
  const reading = hall.reading('supervisor1')
  const first = listEntries(reading, {})
  expect(first.map(({ sequence }) => sequence).slice(0, 2)).toEqual([150, 149])
  expect(first).toHaveLength(100)
  expect(listEntries(reading, { before: first.at(-1)?.sequence })).toHaveLength(50)
  expect(first[0]?.who).not.toBe(hall.as('front1').id)
})
