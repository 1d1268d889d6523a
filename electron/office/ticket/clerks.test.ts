import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSampleOffice, refusalOf, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { sitAt } from '../staff/people.ts'
import { callNext } from './call.ts'
import { closeDesk, deskNow } from './desk-state.ts'
import { issue } from './issue.ts'
import { transfer } from './place.ts'
import { atDesk, board } from './queue.ts'
import { finish, reopen, serve } from './serve.ts'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

const deskOf = (account: string) => hall.as(account).desk ?? hall.idOf.desk('1')
const take = () => hall.run('kiosk1', issue, { service: hall.idOf.service('group'), priority: 'ordinary' })
const next = (account: string) => hall.run(account, callNext, { desk: deskOf(account) })
const queueOf = (account: string) => atDesk(hall.reading(account), { desk: deskOf(account) })

test('who has a visitor finishes first, then changes desks; the desk they leave is closed', () => {
  const { id: ticket } = take()
  const [from, to] = [deskOf('front1'), deskOf('front3')]
  next('front1')
  expect(refusalOf(() => hall.run('front1', sitAt, { desk: to }))).toBe('DESK_BUSY')
  hall.run('front1', finish, { ticket })
  hall.run('front1', sitAt, { desk: to })
  expect(deskNow(hall.office.db, from, hall.reading('front1').today).state).toBe('closed')
})

test('two clerks at one desk: one visitor there, whom either may finish, and whoever is not serving may go', () => {
  const { id: ticket } = take()
  take()
  hall.run('front2', sitAt, { desk: deskOf('front1') })
  next('front1')
  expect(refusalOf(() => next('front2'))).toBe('DESK_BUSY')
  hall.run('front2', serve, { ticket })
  expect(refusalOf(() => hall.run('front2', sitAt, { desk: deskOf('front4') }))).toBe('DESK_BUSY')
  hall.run('front1', finish, { ticket })
  hall.run('front2', sitAt, { desk: deskOf('front4') })
  expect(queueOf('front1').desk.state).toBe('open')
})

test('an accidental finish is taken back, but not while the next visitor stands there', () => {
  const [first, second] = [take(), take()]
  next('front1')
  hall.run('front1', finish, { ticket: first.id })
  expect(queueOf('front1').finished?.id).toBe(first.id)
  next('front1')
  expect(refusalOf(() => hall.run('front1', reopen, { ticket: first.id }))).toBe('DESK_BUSY')
  hall.run('front1', finish, { ticket: second.id })
  expect(queueOf('front1').finished?.id).toBe(second.id)
  expect(hall.run('front1', reopen, { ticket: first.id }).state).toBe('serving')
  expect(refusalOf(() => hall.run('front1', closeDesk, { desk: deskOf('front1') }))).toBe('DESK_BUSY')
})

test('an earlier call stays what it was when the visitor is sent on', () => {
  const { id: ticket } = take()
  next('front1')
  const target = { to: 'service', service: hall.idOf.service('lawyer') } as const
  hall.run('front1', transfer, { ticket, target, reason: 'a legal question' })
  expect(board(hall.reading('display1')).calls.map(({ service }) => service)).toEqual([hall.idOf.service('group')])
})
