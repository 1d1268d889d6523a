import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DAY, openSampleOffice, refusalOf, type SampleOffice } from '../../tests/support/sample-office.ts'
import { row, rows } from '../store/database.ts'
import { insertPriority } from '../store/tables/ticket-services.ts'
import { forgetOldResults, runCommand } from './command.ts'
import { verifyJournal } from './journal/journal.ts'
import { refuse } from './refusal.ts'
import { issue } from './ticket/issue.ts'

let hall: SampleOffice
let input: Parameters<typeof issue>[1] & { key: string }

beforeEach(async () => {
  hall = await openSampleOffice()
  input = { key: hall.office.newId(), service: hall.idOf.service('advice'), priority: 'ordinary' }
})
afterEach(() => hall.close())

const issueAs = (account: string, given = input) =>
  runCommand(hall.office, hall.as(account), 'ticket.issue', given, issue)
const journalRows = () => verifyJournal(hall.office.db).rows
const tickets = () => rows(hall.office.db, 'SELECT * FROM tickets')

test('the same key gives the same result and is done once', () => {
  const first = issueAs('front1')
  hall.advance(60_000)
  expect(issueAs('front1')).toEqual(first)
  expect(tickets()).toHaveLength(1)
  expect(journalRows()).toBe(1)
  expect(hall.changes).toHaveLength(1)
})

test('what was asked cannot be guessed from what is kept of it', () => {
  issueAs('front1')
  const kept = rows<{ input: string }>(hall.office.db, 'SELECT input FROM command_results')
  const digests = rows<{ after: string }>(hall.office.db, 'SELECT after FROM journal')
  const guess = createHash('sha256').update(JSON.stringify(input)).digest('base64url')
  expect([kept.length, digests.length]).toEqual([1, 1])
  expect(kept[0]?.input).toHaveLength(guess.length)
  expect(kept[0]?.input).not.toBe(guess)
  expect(digests[0]?.after).toHaveLength(guess.length)
})

test('a key with another input is refused', () => {
  issueAs('front1')
  expect(refusalOf(() => issueAs('front1', { ...input, priority: 'elderly' }))).toBe('KEY_REUSED')
  expect(tickets()).toHaveLength(1)
})

test('a key of another command is refused', () => {
  issueAs('front1')
  const other = () => runCommand(hall.office, hall.as('front1'), 'ticket.other', input, issue)
  expect(refusalOf(other)).toBe('KEY_REUSED')
})

test('the keys of two accounts have nothing to do with each other', () => {
  expect(issueAs('front1').label).toBe('A001')
  expect(issueAs('front2', { ...input, priority: 'elderly' }).label).toBe('A002')
})

test('a refusal takes back all that the command had written, and its key stays free', () => {
  const half = (work: Parameters<typeof issue>[0]) => {
    insertPriority(work.db, { code: 'half', name: 'half', nameEn: 'half', weight: 1, active: 1 })
    work.changed('ticket', 'half')
    return refuse('WRONG_STATE')
  }
  const run = () => runCommand(hall.office, hall.as('front1'), 'ticket.issue', input, half)
  expect(refusalOf(run)).toBe('WRONG_STATE')
  expect(row(hall.office.db, "SELECT * FROM priorities WHERE code = 'half'")).toBeUndefined()
  expect(journalRows()).toBe(0)
  expect(hall.changes).toEqual([])
  expect(issueAs('front1').label).toBe('A001')
})

test('a bug inside a command takes everything back too', () => {
  const run = () =>
    runCommand(hall.office, hall.as('front1'), 'ticket.issue', input, (work, given: typeof input) => {
      issue(work, given)
      throw new TypeError('bug')
    })
  expect(run).toThrow(TypeError)
  expect(tickets()).toEqual([])
  expect(journalRows()).toBe(0)
})

test('one change event comes after the commit and names what changed', () => {
  let committed = 0
  hall.office.changes.subscribe(() => {
    committed = tickets().length
  })
  const { id } = issueAs('front1')
  expect(committed).toBe(1)
  expect(hall.changes).toEqual([{ sequence: 1, records: [{ stage: 'ticket', id }] }])
})

test('nobody hears of a command that changed nothing', () => {
  runCommand(hall.office, hall.as('front1'), 'ticket.look', { key: input.key }, () => null)
  expect(hall.changes).toEqual([])
  expect(journalRows()).toBe(1)
})

test('results are forgotten after a week, not before', () => {
  issueAs('front1')
  hall.advance(7 * DAY)
  forgetOldResults(hall.office)
  expect(issueAs('front1').label).toBe('A001')
  hall.advance(1)
  forgetOldResults(hall.office)
  expect(rows(hall.office.db, 'SELECT * FROM command_results')).toEqual([])
})
