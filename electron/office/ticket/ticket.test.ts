import { afterEach, beforeEach, expect, test } from 'vitest'
import type { IssuedTicket } from '../../../shared/contract/ticket.ts'
import {
  DAY,
  MINUTE,
  openSampleOffice,
  refusalOf,
  type SampleOffice,
  sampleSeed,
} from '../../../tests/support/sample-office.ts'
import { execute, rows } from '../../store/database.ts'
import { sitAt } from '../staff/people.ts'
import { callAgain, callNext } from './call.ts'
import { issue } from './issue.ts'
import { atDesk, board, services } from './queue.ts'
import { finish, markNotHere, serve } from './serve.ts'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

const take = (service: string, priority = 'ordinary', account = 'kiosk1'): IssuedTicket =>
  hall.run(account, issue, { service: hall.idOf.service(service), priority })
const next = (account: string, desk = hall.as(account).desk ?? hall.idOf.desk('1')) =>
  hall.run(account, callNext, { desk })

test('numbers of a service count up, with its letter, and say how many are before', () => {
  expect([take('group'), take('group'), take('advice')].map(({ label, ahead }) => [label, ahead])).toEqual([
    ['C001', 0],
    ['C002', 1],
    ['A001', 0],
  ])
})

test('a new business day starts at the beginning and leaves yesterday as it was', () => {
  const yesterday = take('group')
  hall.advance(DAY)
  expect(take('group').label).toBe('C001')
  expect(next('front1').businessDate).toBe('2026-10-16')
  const kept = rows(hall.office.db, 'SELECT id, state FROM tickets WHERE business_date = :day', { day: '2026-10-15' })
  expect(kept).toEqual([{ id: yesterday.id, state: 'left' }])
  expect(refusalOf(() => next('front2'))).toBe('QUEUE_EMPTY')
})

test('after the last number of the range there is none', () => {
  execute(hall.office.db, "UPDATE services SET last = 2 WHERE code = 'group'")
  take('group')
  take('group')
  expect(refusalOf(() => take('group'))).toBe('RANGE_EXHAUSTED')
  expect(take('advice').label).toBe('A001')
})

test('a service for clerks only is not issued at the kiosk', () => {
  execute(hall.office.db, "UPDATE services SET kiosk = 0 WHERE code = 'mediation'")
  expect(refusalOf(() => take('mediation'))).toBe('SERVICE_CLOSED')
  expect(take('mediation', 'ordinary', 'front1').label).toBe('G001')
})

test('an unknown service or priority is not found', () => {
  const service = hall.idOf.service('group')
  expect(refusalOf(() => hall.run('kiosk1', issue, { service, priority: 'friend' }))).toBe('NOT_FOUND')
  const unknown = hall.office.newId() as typeof service
  expect(refusalOf(() => hall.run('kiosk1', issue, { service: unknown, priority: 'ordinary' }))).toBe('NOT_FOUND')
})

test('courtesy comes first, but nobody waits for ever', () => {
  const patient = take('group')
  hall.advance(5 * MINUTE)
  const elderly = take('group', 'elderly')
  expect(elderly.ahead).toBe(0)
  expect(next('front1').id).toBe(elderly.id)
  expect(next('front2').id).toBe(patient.id)
})

test('a turn that is equal goes to the higher priority, and the kiosk promised that place', () => {
  execute(hall.office.db, "INSERT INTO priorities VALUES ('slight', '', '', 1, 1)")
  take('group')
  hall.advance(20 * MINUTE)
  const slight = take('group', 'slight')
  expect(slight.ahead).toBe(0)
  expect(next('front1').id).toBe(slight.id)
})

test('a desk calls only the services that it serves', () => {
  take('lawyer')
  expect(refusalOf(() => next('front1'))).toBe('QUEUE_EMPTY')
  expect(next('lawyers').label).toBe('E001')
})

test('one visitor at a desk at a time', () => {
  take('group')
  take('group')
  const { id } = next('front1')
  expect(refusalOf(() => next('front1'))).toBe('DESK_BUSY')
  hall.run('front1', serve, { ticket: id })
  expect(refusalOf(() => next('front1'))).toBe('DESK_BUSY')
  hall.run('front1', finish, { ticket: id })
  expect(next('front1').label).toBe('C002')
})

test('nobody calls to a desk where they do not sit, nor serves the visitor of another', () => {
  take('group')
  expect(refusalOf(() => next('front1', hall.idOf.desk('2')))).toBe('NOT_YOUR_DESK')
  const { id } = next('front1')
  for (const step of [callAgain, markNotHere, serve, finish]) {
    expect(refusalOf(() => hall.run('front2', step, { ticket: id }))).toBe('NOT_YOUR_DESK')
  }
})

test('a clerk who moves to another desk works there', () => {
  take('group')
  hall.run('front1', sitAt, { desk: hall.idOf.desk('3') })
  expect(next('front1').desk).toBe(hall.idOf.desk('3'))
  expect(refusalOf(() => hall.run('housing', sitAt, { desk: hall.idOf.desk('5') }))).toBe('NOT_YOUR_DESK')
})

test('calling again counts, keeps the state and is announced again', () => {
  take('group')
  const { id } = next('front1')
  hall.advance(MINUTE)
  expect(hall.run('front1', callAgain, { ticket: id })).toMatchObject({ callCount: 2, state: 'called' })
  const calls = board(hall.reading('display1')).calls
  expect(calls.map(({ label, desk }) => [label, desk.code])).toEqual([
    ['C001', '1'],
    ['C001', '1'],
  ])
  expect(calls[0]?.sequence).toBeGreaterThan(calls[1]?.sequence ?? 0)
})

test('every step has its states', () => {
  const waiting = take('group')
  for (const step of [callAgain, markNotHere, serve, finish]) {
    expect(refusalOf(() => hall.run('front1', step, { ticket: waiting.id }))).toBe('WRONG_STATE')
  }
  const { id } = next('front1')
  hall.run('front1', serve, { ticket: id })
  expect(refusalOf(() => hall.run('front1', callAgain, { ticket: id }))).toBe('WRONG_STATE')
  expect(refusalOf(() => hall.run('front1', markNotHere, { ticket: id }))).toBe('WRONG_STATE')
  expect(refusalOf(() => hall.run('front1', serve, { ticket: id }))).toBe('WRONG_STATE')
  hall.run('front1', finish, { ticket: id })
  expect(refusalOf(() => hall.run('front1', finish, { ticket: id }))).toBe('WRONG_STATE')
})

test('who did not come frees the desk and stays in its list', () => {
  take('group')
  const { id } = next('front1')
  hall.run('front1', markNotHere, { ticket: id })
  const queue = atDesk(hall.reading('front1'), { desk: hall.idOf.desk('1') })
  expect(queue.current).toBeNull()
  expect(queue.notHere.map((ticket) => ticket.id)).toEqual([id])
})

test('finishing a ticket that was only called passes both steps', () => {
  take('group')
  const { id } = next('front1')
  hall.advance(MINUTE)
  expect(hall.run('front1', finish, { ticket: id }).state).toBe('finished')
  const [row] = rows(hall.office.db, 'SELECT served_at, ended_at FROM tickets')
  expect(row).toEqual({ servedAt: hall.office.now(), endedAt: hall.office.now() })
})

test('the board shows desks and numbers but no name, and who waits for what', () => {
  take('group')
  take('advice')
  next('front1')
  const shown = board(hall.reading('display1'))
  expect(Object.keys(shown.calls[0] ?? {}).sort()).toEqual(['calledAt', 'desk', 'label', 'sequence', 'service'])
  expect(shown.services.filter(({ waiting }) => waiting > 0).map(({ code }) => code)).toEqual(['advice'])
  expect(services(hall.reading('display1'))).toHaveLength(sampleSeed.services.length)
})
